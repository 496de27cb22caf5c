import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import pg from "pg";
import { build } from "./build";
import { runCommand } from "./command";
import { runningPostgres } from "./embedded-postgres";
import { secretsOf } from "./secrets";
import { startSite } from "./site-for-scripts";

const say = (line: string) => void process.stdout.write(`${line}\n`);
/** A figure beside its limit; `~`: nothing is promised of it. */
const figure = (what: string, value: number, unit: string, limit: string) => say(`${what.padEnd(62)} ${String(value).padStart(8)} ${unit.padEnd(6)} ${limit}`);

/** Pages asked for while the database counts. */
const asked = 40;
const seconds = (since: number) => Math.round((Date.now() - since) / 100) / 10;
const kilobytes = (bytes: number) => Math.round(bytes / 100) / 10;
const compressed = (text: string | Buffer) => brotliCompressSync(text).length;

/** `npm run figures`: the figures that the project keeps an eye on, on a data folder of their own that is gone afterwards. */
await runCommand(async (running) => {
  const data = mkdtempSync(path.join(tmpdir(), "parley-figures-"));
  running.whenStopping(() => rmSync(data, { recursive: true, force: true }));
  say(`Node ${process.version}, ${cpus().length} processors (${cpus()[0]?.model ?? "unknown"})`);

  const builtAt = Date.now();
  await build({ force: true });
  figure("building", seconds(builtAt), "s", "~");
  const first = await startSite(data);
  figure("first start, everything built (database, migrations, seed)", first.seconds, "s", "~");
  await first.stop();
  const second = await startSite(data);
  figure("second start, to the line that says where it is", second.seconds, "s", "<= 5");
  running.whenStopping(() => second.stop());

  const client = new pg.Client({ connectionString: runningPostgres(data, secretsOf(data).postgres) });
  await client.connect();
  running.whenStopping(() => client.end());
  const cookie = await signInSomebody(client);
  for (const [who, headers] of [["visitor", {}], ["signed in", { cookie }]] as const) {
    const page = await fetch(`${second.url}/debates/example-minusma`, { headers });
    const html = await page.text();
    figure(`debate page, 54 arguments, ${who}: HTML, compressed (brotli)`, kilobytes(compressed(html)), "kB", "~");
    figure(`debate page, ${who}: JavaScript, compressed (brotli)`, kilobytes(await scriptBytes(second.url, html)), "kB", "<= 200");
    figure(`debate page, ${who}: statements sent to the database`, await statementsOf(client, () => fetch(`${second.url}/debates/example-minusma`, { headers })), "", "<= 20");
  }
  await running.stop(0);
});


/** A guest with a session, as joining makes one. @returns the cookie */
async function signInSomebody(client: pg.Client): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const id = randomUUID();
  await client.query(`INSERT INTO "user" (id, kind, name) VALUES ($1, 'guest', 'Figures')`, [id]);
  await client.query("INSERT INTO session (id, user_id, expires_at) VALUES ($1, $2, now() + interval '1 day')", [createHash("sha256").update(token).digest("base64url"), id]);
  return `parley-session=${token}`;
}

async function scriptBytes(url: string, html: string): Promise<number> {
  const sources = new Set([...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"(?![^>]*nomodule)/gi)].map(([, source]) => source!));
  const bodies = await Promise.all([...sources].map(async (source) => Buffer.from(await (await fetch(new URL(source, url))).arrayBuffer())));
  return bodies.reduce((sum, body) => sum + compressed(body), 0);
}

/** The database's own background work in the same time is taken off. */
async function statementsOf(client: pg.Client, ask: () => Promise<Response>): Promise<number> {
  const idle = await committed(client, () => new Promise((resolve) => setTimeout(resolve, 3_000)));
  const began = Date.now();
  const busy = await committed(client, async () => {
    for (let page = 0; page < asked; page++) await (await ask()).text();
  });
  return Math.round((busy - (idle * (Date.now() - began)) / 3_000) / asked);
}

async function committed(client: pg.Client, work: () => Promise<unknown>): Promise<number> {
  const read = async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_500)); // sessions report at most once a second
    const { rows } = await client.query<{ n: string }>("SELECT pg_stat_clear_snapshot(), xact_commit AS n FROM pg_stat_database WHERE datname = current_database()");
    return Number(rows[0]?.n);
  };
  const before = await read();
  await work();
  return (await read()) - before;
}
