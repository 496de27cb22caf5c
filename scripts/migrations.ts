import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { Fault, messageOf } from "./fault";
import { type Migration, migrationFiles, migrationsDir } from "./migration-files";

/** How a database stands to the migrations of the house; names of migrations, oldest first. */
export type MigrationStatus = {
  pending: string[];
  /** Applied, and not in the house: a newer Parley has been here. */
  unknown: string[];
  /** Applied, and not as the house has them now. */
  changed: string[];
};

/** Reads without changing anything; an empty database has everything pending. */
export async function status(url: string, dir = migrationsDir): Promise<MigrationStatus> {
  return withClient(url, async (client) => compare(await appliedMigrations(client), migrationFiles(dir)));
}

/**
 * Applies what is pending, one migration a transaction, together with the record that it is applied: a process killed
 * half way leaves either both or neither. Several at once wait for one another.
 *
 * @param only names of those that may be applied, for a backup of an older version; undefined means all
 * @returns names of what was applied now
 * @throws Fault when the database is newer than the house or a migration fails; nothing of a failed one stays
 */
export async function deploy(url: string, dir = migrationsDir, only?: readonly string[]): Promise<string[]> {
  return withClient(url, async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext('parley migrations'))"); // ends with the connection
    const files = migrationFiles(dir);
    const { pending: behind, unknown, changed } = compare(await appliedMigrations(client), files);
    const pending = behind.filter((name) => only?.includes(name) ?? true);
    refuseNewer(unknown);
    if (changed.length > 0) throw new Fault(`The migration ${changed.join(", ")} was changed after this database had applied it. Restore it, and put the change into a migration of its own (npm run db:new -- NAME); nothing was changed.`);
    if (pending.length > 0) await client.query(recordTable);
    for (const migration of files.filter(({ name }) => pending.includes(name))) await apply(client, migration);
    return pending;
  });
}

/** @throws Fault when a newer Parley has been here: what it has stored would not be understood */
export function refuseNewer(unknown: string[]): void {
  if (unknown.length > 0) throw new Fault(`This database was used by a newer Parley (it knows ${unknown.join(", ")}). Start that version or a later one; nothing was changed.`);
}

/**
 * Whether database, migrations and schema agree.
 *
 * @returns sentences with what differs; none when they agree
 */
export async function drift(url: string, dir = migrationsDir): Promise<string[]> {
  const { asDescribed, asFound, asMigrated, difference } = await engine();
  const unwritten = await difference(url, asMigrated(dir), asDescribed(), false);
  const byHand = await difference(url, asMigrated(dir), asFound(), false);
  return [
    ...(unwritten === null ? [] : [`The schema says what no migration makes (npm run db:new -- NAME):\n${unwritten}`]),
    ...(byHand === null ? [] : [`The database has what no migration makes:\n${byHand}`]),
  ];
}

/**
 * Writes the next migration: what leads from the tables that the migrations make to those that the schema describes.
 *
 * @param url any database on a server where databases may be made; it is not touched
 * @returns the new file, or null when there is nothing to do
 */
export async function newMigration(url: string, name: string, dir = migrationsDir): Promise<string | null> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Fault(`A migration is named in small letters, digits and underscores, such as add_rooms, not "${name}".`);
  const { asDescribed, asMigrated, difference } = await engine();
  const sql = await difference(url, asMigrated(dir), asDescribed(), true);
  if (sql === null) return null;
  const folder = path.join(dir, `${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}_${name}`);
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "migration.sql");
  writeFileSync(file, `-- Why:\n-- Lock:\n-- Undo:\nBEGIN;\n\n${sql.trim()}\n\nCOMMIT;\n`);
  writeFileSync(path.join(dir, "migration_lock.toml"), 'provider = "postgresql"\n');
  return file;
}

/** Loaded only where it is asked for: `npm start` needs none of it. */
const engine = () => import("./schema-engine");

/** As Prisma makes it, so that Prisma's own tools read the same record. */
const recordTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  const [id, sum, called] = [randomUUID(), checksum, name].map((text) => client.escapeLiteral(text));
  const record = `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES (${id}, ${sum}, ${called}, clock_timestamp(), 1);`;
  // Into the migration's own transaction, before its COMMIT; a migration without one is recorded after it.
  const end = /\bCOMMIT;\s*$/i.exec(sql)?.index ?? sql.length;
  try {
    await client.query(`${sql.slice(0, end)}\n${record}\n${sql.slice(end)}`);
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Fault(`The migration ${name} failed and was taken back: ${messageOf(error)}${lineOf(error, sql)}.`);
  }
}

function lineOf(error: unknown, sql: string): string {
  const position = error instanceof pg.DatabaseError ? Number(error.position) : NaN;
  return position > 0 ? ` (line ${sql.slice(0, position).split("\n").length})` : "";
}

/** What a database has had applied, oldest first; nothing when it is empty. */
export async function appliedMigrations(client: pg.Client): Promise<{ name: string; checksum: string }[]> {
  // Asked first: in a transaction a query that fails would end it.
  const { rows: [record] } = await client.query<{ there: boolean }>("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there");
  if (!record?.there) return []; // nothing was ever applied
  const { rows } = await client.query<{ name: string; checksum: string }>(
    "SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name");
  return rows;
}

function compare(done: { name: string; checksum: string }[], files: Migration[]): MigrationStatus {
  const sums = new Map(files.map(({ name, checksum }) => [name, checksum]));
  return {
    pending: files.map(({ name }) => name).filter((name) => !done.some((row) => row.name === name)),
    unknown: done.map(({ name }) => name).filter((name) => !sums.has(name)),
    changed: done.filter(({ name, checksum }) => sums.has(name) && sums.get(name) !== checksum).map(({ name }) => name),
  };
}

/** @throws Fault when the database cannot be reached, without its password */
async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, options: "-c TimeZone=UTC" });
  client.on("error", () => undefined); // told by the query that it breaks
  try {
    await client.connect();
  } catch (error) {
    const { hostname, port } = new URL(url);
    throw new Fault(`The database at ${hostname}:${port || "5432"} cannot be used (${messageOf(error)}). Check DATABASE_URL, and that the server runs.`);
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
