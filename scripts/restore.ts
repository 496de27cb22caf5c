import { fileURLToPath } from "node:url";
import pg from "pg";
import { readConfig } from "@/lib/platform/config";
import { asTyped, inAll, markOf, secretOf } from "./backup";
import { checkBackup, type Foot, type Head, partsOf, tableSum } from "./backup-file";
import { oneSpelling, quoted, rowsOf, type Table, tablesOf } from "./backup-tables";
import { runCommand } from "./command";
import { borrowDatabase } from "./database";
import { isDiskFull } from "./disk";
import { codeOf, Fault, messageOf } from "./fault";
import { inHouse } from "./house";
import { migrationFiles } from "./migration-files";
import { appliedMigrations, deploy } from "./migrations";

/** A backup that was found whole, and that this Parley understands. */
export type Whole = { file: string; head: Head; foot: Foot };

/**
 * Reads the whole file and refuses what cannot be restored, before anything is touched.
 *
 * @param secret the secret of the place that it goes to; undefined when there is none yet
 * @param otherSecret whether another secret than that of the backup will do
 * @throws Fault with what is wrong
 */
export async function openBackup(file: string, secret: string | undefined, { otherSecret = false, dir = undefined as string | undefined } = {}): Promise<Whole> {
  const { head, foot } = await checkBackup(file);
  const sums = new Map(migrationFiles(dir).map(({ name, checksum }) => [name, checksum]));
  const unknown = head.migrations.filter(({ name }) => !sums.has(name)).map(({ name }) => name);
  if (unknown.length > 0) throw new Fault(`This backup was made by a newer Parley (it knows ${unknown.join(", ")}). Restore it with that version or a later one; nothing was changed.`);
  const changed = head.migrations.filter(({ name, checksum }) => sums.get(name) !== checksum).map(({ name }) => name);
  if (changed.length > 0) throw new Fault(`The migration ${changed.join(", ")} was changed after this backup was made. Restore it with the Parley that made it; nothing was changed.`);
  if (head.secret && !otherSecret && (secret === undefined || markOf(secret) !== head.secret)) {
    throw new Fault(`This backup needs the secret of the site that it was made of: without it nobody's recovery words work and no cast paper can be replaced. Put that site's secrets.json into the new data folder first, or set PARLEY_SECRET. If it is lost for good, say npm run restore -- ${file} --other-secret. Nothing was changed.`);
  }
  return { file, head, foot };
}

/**
 * Puts a backup into an empty database: its own migrations, its rows in one transaction, compared table by table before the commit, and
 * then what this version has pending.
 *
 * @returns sentences about what was left out: tables and columns that no migration makes
 * @throws Fault when the database is not empty, or the rows do not fit; then no row stays
 */
export async function restore(url: string, { file, head, foot }: Whole, dir?: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: "parley restore" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await refuseFilled(client, head);
    await deploy(url, dir, head.migrations.map(({ name }) => name));
    await client.query("BEGIN");
    await client.query(oneSpelling);
    const leftOut = await load(client, file, head, foot);
    await client.query("COMMIT");
    await client.query("ANALYZE");
    await deploy(url, dir);
    return leftOut;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    if (error instanceof Fault) throw error;
    const why = isDiskFull(error) ? "there is no room left on the disk of the database; make room and restore again" : `${codeOf(error) ?? "unknown"}: ${messageOf(error)}`;
    throw new Fault(`The backup could not be put back (${why}). No row of it was kept.`);
  } finally {
    await client.end();
  }
}

/** A database that a restore was stopped in has the backup's tables, without a row: it counts as empty. */
async function refuseFilled(client: pg.Client, { migrations }: Head): Promise<void> {
  const applied = await appliedMigrations(client);
  const filled = [];
  for (const { table } of await tablesOf(client)) {
    const { rows } = await client.query<{ any: boolean }>(`SELECT EXISTS (SELECT FROM ${quoted(table)}) AS any`);
    if (rows[0]?.any) filled.push(table);
  }
  if (filled.length === 0 && applied.every(({ name }) => migrations.some((one) => one.name === name))) return;
  throw new Fault("A backup is put back only into an empty database, and this one is in use. Set PARLEY_DATA_DIR to a folder that is not there yet (with the old secrets.json in it), or DATABASE_URL to an empty database; nothing was changed.");
}

/**
 * All rows, in the transaction that is open. Triggers of ours stand aside (a ballot that has ended takes no paper, and these are its
 * papers), and foreign keys are asked at the end, since rows point at one another. Both as the owner of the tables may, without being
 * superuser; PostgreSQL's own checks stay on.
 */
async function load(client: pg.Client, file: string, head: Head, foot: Foot): Promise<string[]> {
  const tables = new Map((await tablesOf(client)).map((table) => [table.table, table]));
  const keys = await foreignKeys(client);
  await client.query(`LOCK TABLE ${[...tables.keys()].map(quoted).join(", ")} IN ACCESS EXCLUSIVE MODE`);
  await refuseFilled(client, head); // nobody came in between
  for (const table of tables.keys()) await client.query(`ALTER TABLE ${quoted(table)} DISABLE TRIGGER USER`);
  for (const key of keys) await client.query(`${key} DEFERRABLE INITIALLY DEFERRED`);

  const partial = new Map<string, string>(); // by table, what is left out of it
  let into: { insert: string; rows: string[] } | undefined;
  const flush = async () => {
    if (into && into.rows.length > 0) await client.query(into.insert, [into.rows]);
    if (into) into.rows = [];
  };
  for await (const part of partsOf(file)) {
    if ("table" in part) {
      await flush();
      const known = tables.get(part.table);
      const lost = part.columns.filter((column) => !known?.columns.includes(column));
      if (lost.length > 0) partial.set(part.table, known ? `Left out of the table ${part.table}, since no migration makes it: ${lost.join(", ")}.` : `Left out, since no migration makes it: the table ${part.table}.`);
      into = known && { insert: insertion(known, part.columns), rows: [] };
    } else if (into && into.rows.push(part.row) >= 500) await flush();
  }
  await flush();

  await client.query("SET CONSTRAINTS ALL IMMEDIATE");
  for (const key of keys) await client.query(`${key} NOT DEFERRABLE`);
  for (const table of tables.keys()) await client.query(`ALTER TABLE ${quoted(table)} ENABLE TRIGGER USER`);
  for (const { sequence, value, called } of foot.sequences) {
    await client.query("SELECT setval(c.oid, $2, $3) FROM pg_class c WHERE c.oid = to_regclass($1) AND c.relkind = 'S'", [quoted(sequence), value, called]);
  }
  for (const { table, rows, sha256 } of foot.tables) {
    const known = tables.get(table);
    if (!known || partial.has(table)) continue;
    const sum = tableSum();
    for await (const row of rowsOf(client, known)) sum.add(row);
    const found = sum.done();
    if (found.rows !== rows || found.sha256 !== sha256) throw new Fault(`The table ${table} did not come back as it was (${found.rows} of ${rows} rows). No row was kept.`);
  }
  return [...partial.values()];
}

/** Each row is a list of texts; PostgreSQL reads each value as it wrote it. */
function insertion({ table, columns, types }: Table, given: readonly string[]): string {
  const taken = given.flatMap((column, at) => {
    const type = types[columns.indexOf(column)];
    return type === undefined ? [] : [{ column: quoted(column), value: `(r ->> ${at})::${type}` }];
  });
  return `INSERT INTO ${quoted(table)} (${taken.map(({ column }) => column).join(", ")}) OVERRIDING SYSTEM VALUE
    SELECT ${taken.map(({ value }) => value).join(", ")} FROM (SELECT unnest($1::text[])::jsonb AS r) AS given`;
}

/** For each foreign key the beginning of the statement that changes when it is asked. */
async function foreignKeys(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ begun: string }>(`
    SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I', conrelid::regclass, conname) AS begun FROM pg_constraint
    WHERE contype = 'f' AND NOT condeferrable AND connamespace = quote_ident(current_schema())::regnamespace ORDER BY 1`);
  return rows.map(({ begun }) => begun);
}

// `npm run restore FILE`.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runCommand(async (running) => {
    const args = process.argv.slice(2);
    const [name, ...more] = args.filter((arg) => arg !== "--other-secret");
    if (name === undefined || more.length > 0 || name.startsWith("-")) throw new Fault("Say npm run restore FILE, with a file that npm run backup has written.");
    const config = readConfig();
    const whole = await openBackup(asTyped(name), secretOf(config), { otherSecret: args.includes("--other-secret") });
    const database = await borrowDatabase(config);
    running.whenStopping(() => database.stop());
    const leftOut = await restore(database.url, whole);
    const where = config.databaseUrl ? "the database of DATABASE_URL" : inHouse(config.dataDir);
    process.stdout.write(`${[`Put ${inAll(whole.foot)}, as they were at ${whole.head.made}, into ${where}. Start Parley with npm start.`, ...leftOut].join("\n")}\n`);
  });
}
