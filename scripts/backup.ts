import { createHmac } from "node:crypto";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { type Config, readConfig } from "@/lib/platform/config";
import { type Foot, formatVersion, type Head, tableSum, writeBackup } from "./backup-file";
import { oneSpelling, rowsOf, sequencesOf, tablesOf } from "./backup-tables";
import { runCommand } from "./command";
import { borrowDatabase } from "./database";
import { Fault } from "./fault";
import { inHouse } from "./house";
import { appliedMigrations } from "./migrations";
import { knownSecrets } from "./secrets";

/**
 * Writes all rows of a database, as they are at one moment, into one file, while the site goes on.
 *
 * @param secret the server's secret, of which the file keeps a mark and nothing else; undefined when it is not known here
 * @returns what was written
 * @throws Fault when there is nothing to back up, or the file cannot be written
 */
export async function backUp(url: string, file: string, secret?: string): Promise<Foot> {
  const client = new pg.Client({ connectionString: url, application_name: "parley backup" });
  client.on("error", () => undefined); // told by the query that it breaks
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); // one snapshot for every table
    await client.query(oneSpelling);
    const migrations = await appliedMigrations(client);
    if (migrations.length === 0) throw new Fault("There is nothing to back up: no Parley was ever started on this database.");
    const foot: Foot = { tables: [], sequences: [] };
    await writeBackup(file, linesOf(client, { format: "parley backup", version: formatVersion, made: new Date().toISOString(), secret: secret ? markOf(secret) : null, migrations }, foot));
    return foot;
  } finally {
    await client.end();
  }
}

/** By which a secret is known again without being told: an HMAC, 64 digits of hex. */
export function markOf(secret: string): string {
  return createHmac("sha256", secret).update("parley: the secret that a backup needs").digest("hex");
}

async function* linesOf(client: pg.Client, head: Head, foot: Foot): AsyncGenerator<string> {
  yield JSON.stringify({ head });
  for (const { table, columns } of await tablesOf(client)) {
    yield JSON.stringify({ table, columns });
    const sum = tableSum();
    for await (const row of rowsOf(client, { table, columns })) {
      sum.add(row);
      yield row;
    }
    foot.tables.push({ table, ...sum.done() });
  }
  foot.sequences.push(...await sequencesOf(client));
  yield JSON.stringify({ foot });
}

/** The server's secret as this place knows it, without making one. */
export function secretOf(config: Config): string | undefined {
  return config.secret ?? knownSecrets(inHouse(config.dataDir))?.server;
}

/** A file as the person names it who typed the command: npm moves to the house first. */
export const asTyped = (file: string) => path.resolve(process.env.INIT_CWD ?? process.cwd(), file);

export const inAll = ({ tables }: Foot) => `${tables.reduce((sum, { rows }) => sum + rows, 0)} rows in ${tables.length} tables`;

// `npm run backup`, or with a file's name after it.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runCommand(async (running) => {
    const [name, ...more] = process.argv.slice(2);
    if (more.length > 0 || name?.startsWith("-")) throw new Fault("Say npm run backup, or npm run backup FILE.");
    const config = readConfig();
    const moment = new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, "").replace("T", "-");
    const file = name === undefined ? path.join(inHouse(config.dataDir), "backups", `parley-${moment}.jsonl.gz`) : asTyped(name);
    const database = await borrowDatabase(config);
    running.whenStopping(() => database.stop());
    const foot = await backUp(database.url, file, secretOf(config));
    process.stdout.write(`Wrote ${inAll(foot)} to ${file}.\nThe server's secret is not in it: keep ${config.secret ? "PARLEY_SECRET" : path.join(inHouse(config.dataDir), "secrets.json")} too, in another place.\n`);
  });
}
