import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { z } from "zod";
import { build, programOf } from "./build";
import { runCommand } from "./command";
import { Fault } from "./fault";
import { house, inHouse } from "./house";

type Count = { passed: number; failed: number; skipped: number };
type Part = "types" | "lint" | "unit" | "integration" | "build" | "start" | "e2e" | "oracles";

const one = (passes: boolean): Count => ({ passed: Number(passes), failed: Number(!passes), skipped: 0 });

/** Each part runs, whatever came of those before it, and tells how many tests it had. Types, lint and build count as one each. */
const parts: Record<Part, () => Promise<Count>> = {
  types: async () => one(
    // The types of the routes, which a build would make; not there on a fresh clone.
    await run(programOf("next"), ["typegen"]) && await run(programOf("typescript", "tsc"), ["--noEmit"])
    && await run(programOf("typescript", "tsc"), ["--noEmit", "-p", "lib/method"])),
  lint: async () => one(await run(programOf("oxlint"), ["--type-aware", "--deny-warnings"])),
  unit: () => vitest(["unit", "method"]),
  integration: () => vitest(["integration"]),
  build: async () => one(await built()),
  start: () => vitest(["start"]),
  e2e: playwright,
  oracles,
};

/** What stands outside the project, and is compared only when asked for: a clone alone has nothing to compare with. */
const outside: Part[] = ["oracles"];

function sentence({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

function chosen(args: string[]): Part[] {
  const all = Object.keys(parts) as Part[];
  const inside = all.filter((part) => !outside.includes(part));
  const [flag, name, ...more] = args;
  if (flag === undefined) return inside;
  const part = all.find((known) => known === name);
  if (part && more.length === 0 && flag === "--and" && outside.includes(part)) return [...inside, part];
  if (part && more.length === 0 && flag === "--only") return part === "e2e" || part === "start" ? ["build", part] : [part];
  throw new Fault(`Say npm test, npm test -- --and with one of ${outside.join(", ")}, or npm test -- --only with one of ${all.join(", ")}.`);
}

async function built(): Promise<boolean> {
  try {
    await build();
    return true;
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
}

const vitestReport = z.object({
  numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number(), numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** A file that does not load has no tests to fail: it counts as one. */
async function vitest(projects: string[]): Promise<Count> {
  const report = inHouse("test-results", `${projects[0]}.json`);
  const went = await run(programOf("vitest"), ["run", ...projects.flatMap((name) => ["--project", name]), "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, "--passWithNoTests"]);
  const read = readReport(report, vitestReport);
  if (!read) return one(false);
  const broken = read.testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0).length;
  const failed = read.numFailedTests + broken;
  return { passed: read.numPassedTests, failed: went ? failed : Math.max(failed, 1), skipped: read.numPendingTests + read.numTodoTests };
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

async function playwright(): Promise<Count> {
  const report = inHouse("test-results", "e2e.json");
  const went = await run(programOf("@playwright/test", "playwright"), ["test", "--reporter=list,json"], { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  const read = readReport(report, playwrightReport);
  if (!read) return one(false);
  const { expected, unexpected, flaky, skipped } = read.stats;
  const failed = unexpected + flaky;
  return { passed: expected, failed: went ? failed : Math.max(failed, 1), skipped };
}

const oracleReport = z.object({ passed: z.number(), failed: z.number() });

/** Each case is a test: it agrees or it does not. */
async function oracles(): Promise<Count> {
  const report = inHouse("test-results", "oracles.json");
  const went = await run("--import", ["tsx", inHouse("scripts", "oracles.ts"), "--json", report]);
  const read = readReport(report, oracleReport);
  if (!read) return one(false);
  return { passed: read.passed, failed: went ? read.failed : Math.max(read.failed, 1), skipped: 0 };
}

function readReport<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> | undefined {
  return existsSync(file) ? schema.safeParse(JSON.parse(readFileSync(file, "utf8"))).data : undefined;
}

let current: ChildProcess | undefined;

/** Lines at the end of what each program that went wrong has said: told again at the very end, where nobody has to look for them. */
const lastWords: string[] = [];
const linesKept = 120;

/** Runs a program of a package with this Node, its output shown. @returns whether it went well */
async function run(program: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  mkdirSync(inHouse("test-results"), { recursive: true });
  const child = spawn(process.execPath, [program, ...args], { cwd: house, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env } });
  current = child;
  let said = "";
  for (const [from, to] of [[child.stdout, process.stdout], [child.stderr, process.stderr]] as const) {
    from.setEncoding("utf8").on("data", (text: string) => {
      to.write(text);
      said = (said + text).split("\n").slice(-linesKept).join("\n");
    });
  }
  const went = await new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve)) === 0;
  if (!went) lastWords.push(said.trimEnd());
  return went;
}

/** `npm test`: everything inside the project, with `--and` what stands outside as well, or what `--only` names. The last line is alone and counts over all runners. */
await runCommand(async (running) => {
  const total: Count = { passed: 0, failed: 0, skipped: 0 };
  rmSync(inHouse("test-results"), { recursive: true, force: true });
  running.whenStopping(() => current?.kill());
  const asked = chosen(process.argv.slice(2));
  for (const part of asked) {
    const began = Date.now();
    process.stdout.write(`\n── ${part}\n`);
    const count = await parts[part]();
    process.stdout.write(`── ${part}: ${sentence(count)} (${((Date.now() - began) / 1000).toFixed(0)} s)\n`);
    for (const key of ["passed", "failed", "skipped"] as const) total[key] += count[key];
  }
  if (total.failed > 0) for (const said of lastWords) process.stdout.write(`\n── the end of what failed\n${said}\n`);
  process.stdout.write(`\n${sentence(total)}\n`);
  const foundNothing = total.passed === 0 && asked.some((part) => !outside.includes(part));
  await running.stop(total.failed > 0 || foundNothing ? 1 : 0);
});
