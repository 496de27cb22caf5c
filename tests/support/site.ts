import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { house } from "@/scripts/house";

/** How a start came out: it serves, or it has ended by itself. */
export type Site = {
  pid: number;
  /** Address on this machine, without a slash at the end. */
  url: string;
  /** Address that the phones in the room use; undefined when none was printed. */
  networkUrl: string | undefined;
  /** The one-time link that was printed, undefined when there is an owner. */
  ownerLink: string | undefined;
  /** All it has printed so far, standard output and error together. */
  said(): string;
  /** How the process ended. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Sends a signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
};

export type StartOptions = { env?: Readonly<Record<string, string>>; args?: string[]; program?: string;
  /** Run instead of Node with the program: npm, a shell that sets limits, with the program's own command after it. */
  by?: readonly [string, ...string[]];
  /** Another account to run as; root alone may say so. */
  user?: { uid: number; gid: number };
};

/** Starts Parley as `npm start` does, on a free port unless `env` says otherwise. @throws Error with what it said, when it does not serve */
export async function startSite(options: StartOptions = {}): Promise<Site> {
  const site = await begin(options);
  await Promise.race([site.ended, seen(site, /^Parley is at .*\n$/ms)]); // printed in one go
  if (!/^Parley is at /m.test(site.said())) throw new Error(`Parley did not start:\n${site.said()}`);
  return site;
}

/** A start that is expected to be refused. */
export async function refusedStart(options: StartOptions = {}): Promise<{ code: number | null; said: string }> {
  const site = await begin(options);
  const serving = seen(site, /^Parley is at /m).then(() => site.stop());
  const { code } = await Promise.race([site.ended, serving]);
  return { code, said: site.said() };
}

async function begin({ env = {}, args = [], program = "scripts/start.ts", by, user }: StartOptions): Promise<Site> {
  const port = env.PORT ?? String(await freePort());
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PARLEY_|DATABASE_URL$|PORT$|HOST$|NODE_ENV$|VITEST)/.test(name)));
  const [command, ...words] = by ?? [process.execPath, "--import", "tsx", program, ...args];
  const child = spawn(command, words,
    { ...user, cwd: house, env: { ...inherited, NODE_ENV: "production", PORT: port, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => { said += part.toString(); });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once("close", (code, signal) => resolve({ code, signal }));
  });
  const after = (start: string) => new RegExp(`^${start} (\\S+)$`, "m").exec(said)?.[1];
  return {
    pid: child.pid ?? 0,
    url: `http://localhost:${port}`,
    get networkUrl() { return after("Phones in the room use"); },
    get ownerLink() { return after("Whoever opens this link first is the owner:"); },
    said: () => said,
    ended,
    stop: (signal = "SIGTERM") => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Waits until the output matches, or for at most so many milliseconds. */
async function seen(site: Site, what: RegExp, milliseconds = 170_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!what.test(site.said()) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 25));
}

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject).listen(0, "0.0.0.0", () => {
      const bound = probe.address();
      probe.close(() => (bound && typeof bound === "object" ? resolve(bound.port) : reject(new Error("no port"))));
    });
  });
}
