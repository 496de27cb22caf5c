import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { build } from "@/scripts/build";
import { runningPostgres } from "@/scripts/embedded-postgres";
import { house } from "@/scripts/house";
import { secretsOf } from "@/scripts/secrets";
import { startSite } from "../support/site";
import { temporaryFolder } from "./temporary";

beforeAll(async () => void (await build()));

/** What `npm run owner:link` prints, on a data folder. */
function ownerLink(data: string, env: Record<string, string> = {}): Promise<{ code: number; said: string; errors: string; link: string }> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PARLEY_|DATABASE_URL$|PORT$|HOST$|VITEST|NODE_OPTIONS$)/.test(name)));
  return new Promise((resolve) => {
    const child = execFile("npm", ["run", "-s", "owner:link"], { cwd: house, env: { ...inherited, NODE_ENV: "production", PARLEY_DATA_DIR: data, ...env } }, (_error, said, errors) =>
      resolve({ code: child.exitCode ?? 1, said, errors, link: /^http\S+$/m.exec(said)?.[0] ?? "" }));
  });
}

const pathOf = (link: string) => new URL(link).pathname;

test("where no Parley has been started there is nobody to give a link to, and nothing is made", async () => {
  const data = path.join(temporaryFolder(), "data");
  const { code, errors } = await ownerLink(data);
  expect({ code, errors }).toEqual({ code: 1, errors: `There is no Parley in ${data} yet. Say npm start: it prints the owner's link.\n` });
  expect(existsSync(data)).toBe(false);
});

test("while the site runs and while it does not, whoever lost it gets a link that the site opens", async () => {
  const data = path.join(temporaryFolder(), "data");
  const start = async () => {
    const site = await startSite({ env: { PARLEY_DATA_DIR: data }, args: ["--local"] });
    onTestFinished(async () => void (await site.stop()));
    return site;
  };
  const first = await start();
  const opens = async (url: string, link: string) => (await fetch(`${url}${pathOf(link)}`)).text();

  const { said, link } = await ownerLink(data);
  expect(said).toMatch(/^Whoever opens this link first is the owner:\n/);
  expect(pathOf(link)).toMatch(/^\/setup\/[\w-]{43}$/);
  expect(link).not.toBe(first.ownerLink); // the newest line printed is the one

  const client = new pg.Client({ connectionString: runningPostgres(data, secretsOf(data).postgres) });
  await client.connect();
  await client.query(`INSERT INTO "user" (id, kind, email, password_hash, name, site_role) VALUES (gen_random_uuid(), 'account', 'olu@school.example', 'lost', 'Olu Owner', 'owner')`);
  await client.end();

  const whileRunning = await ownerLink(data, { PARLEY_URL: "https://parley.school.example" });
  expect(whileRunning.said).toContain("A new password for Olu Owner (olu@school.example)");
  expect(whileRunning.link).toMatch(/^https:\/\/parley\.school\.example\/reset\/[\w-]{43}$/);
  expect(await opens(first.url, whileRunning.link)).toContain("For the account of Olu Owner.");

  await first.stop();
  const afterwards = await ownerLink(data);
  expect(afterwards.said).toMatch(/Parley is not running: say npm start, then open it\.\n$/);
  const second = await start();
  expect(await opens(second.url, afterwards.link)).toContain("For the account of Olu Owner.");
  expect(await opens(second.url, whileRunning.link)).toContain("This link opens nothing any more");
});
