import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { takeTurn } from "./build-turn";
import { runCommand } from "./command";
import { Fault } from "./fault";
import { house, inHouse } from "./house";

const require = createRequire(import.meta.url);
const out = inHouse(".next", "parley");
const stamp = path.join(out, "sources.sha256");

/** Where `npm start` finds what was built for plain Node. */
export const bundles = { server: path.join(out, "server.mjs"), seed: path.join(out, "seed.mjs") };

/**
 * Builds the site when its sources are not those of the last build: Prisma's client, Next's pages, our server.
 *
 * One at a time in a house: a second start waits for the first, and what a killed one has left running is ended.
 *
 * @param tell told once, before the slow part begins
 * @param wait told once, when somebody else is building
 * @param started told each program that runs meanwhile, so that the caller can end it
 * @returns whether it built
 * @throws Fault with what the builder said
 */
export async function build({ force = false, tell = () => undefined, wait = () => undefined, started = () => undefined }: {
  force?: boolean; tell?: () => void; wait?: () => void; started?: (child: ChildProcess) => void;
} = {}): Promise<boolean> {
  const sources = hashSources();
  const isCurrent = () => existsSync(stamp) && readFileSync(stamp, "utf8") === sources && existsSync(generatedClient);
  if (isCurrent() && !force) return false;
  const turn = await takeTurn(wait);
  const begun = (child: ChildProcess) => {
    turn.runs(child.pid);
    started(child);
  };
  try {
    if (isCurrent() && !force) return false; // the one that we have waited for has built it
    tell();
    rmSync(stamp, { force: true }); // a build that is cut off counts as none
    await run("prisma", ["generate"], begun);
    await run("next", ["build"], begun);
    await bundle();
    writeFileSync(stamp, sources);
    return true;
  } finally {
    turn.giveBack();
  }
}

const generatedClient = inHouse("lib", "generated", "prisma", "client.ts");

/** Makes Prisma's client alone. */
export function generate(): Promise<void> {
  return run("prisma", ["generate"]);
}

/** Bundles server and seed for plain Node, in less than a second. @throws Fault with what esbuild said */
export async function bundle(): Promise<void> {
  const { build: esbuild } = await import("esbuild");
  mkdirSync(out, { recursive: true });
  try {
    await esbuild({
      absWorkingDir: house,
      entryPoints: { server: "lib/server/main.ts", seed: "prisma/seed.ts" },
      outdir: out, outExtension: { ".js": ".mjs" },
      bundle: true, platform: "node", format: "esm", target: "node20", sourcemap: "linked", packages: "external", logLevel: "silent",
      // Outside of Next nothing defines the condition under which server-only is empty.
      alias: { "@": house, "server-only": path.join(path.dirname(require.resolve("server-only")), "empty.js") },
      plugins: [{
        // next has no list of exports, and plain Node wants the whole name of a file.
        name: "next-by-file",
        setup: (bundler) => bundler.onResolve({ filter: /^next\/[\w-]+$/ }, ({ path: name }) => ({ path: `${name}.js`, external: true })),
      }],
    });
  } catch (error) {
    throw new Fault(`The server could not be bundled. ${error instanceof Error ? error.message : ""}`);
  }
}

/** SHA-256 over names and contents of all that the build is made of, and the Node that builds it. */
function hashSources(): string {
  const hash = createHash("sha256").update(process.version);
  const folders = ["app", "components", "lib", "prisma", "public"].flatMap((folder) => filesIn(inHouse(folder)));
  // Not tsconfig.json: next build rewrites it, and what it settles shows in the sources.
  const files = readdirSync(house).filter((name) => /\.(js|mjs|ts|json)$/.test(name) && !/^(tsconfig|next-env|vitest|playwright)\b/.test(name)).map((name) => inHouse(name));
  for (const file of [...folders, ...files, fileURLToPath(import.meta.url)].sort()) hash.update(`${path.relative(house, file)}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder) || folder === inHouse("lib", "generated")) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(file) : [file];
  });
}

/** Runs a package's program with this Node, quietly. @throws Fault with all it said, when it fails */
async function run(name: string, args: string[], started: (child: ChildProcess) => void = () => undefined): Promise<void> {
  const child = spawn(process.execPath, [programOf(name), ...args],
    { cwd: house, env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }, stdio: ["ignore", "pipe", "pipe"] });
  started(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => { said += part.toString(); });
  const code = await new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
  if (code !== 0) throw new Fault(`${name} ${args.join(" ")} failed:\n${said.trim()}`);
}

/** The file that a package names as its program; `program` where the package has several or calls it otherwise. */
export function programOf(name: string, program = name): string {
  const folder = inHouse("node_modules", name); // not by resolving it: some packages keep their package.json to themselves
  const { bin } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as { bin: string | Record<string, string> };
  return path.join(folder, typeof bin === "string" ? bin : (bin[program] ?? ""));
}

// `npm run build`, and with `-- --force` whatever the sources say.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runCommand(async (running) => {
    const force = process.argv.includes("--force");
    const built = await build({ force, started: (child) => running.whenStopping(() => child.kill()) });
    process.stdout.write(built ? "The site is built.\n" : "The build is current: nothing to do.\n");
  });
}
