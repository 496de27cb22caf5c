import path from "node:path";
import pg from "pg";
import { type Config } from "@/lib/platform/config";
import { dataFolderUser, takeDataFolder } from "./data-folder";
import { runningPostgres, startPostgres } from "./embedded-postgres";
import { Fault, messageOf } from "./fault";
import { inHouse } from "./house";
import { type Secrets, secretsOf } from "./secrets";

/** The database of a command, and the server's secret. */
export type Database = { url: string; stop: () => Promise<void>; exited: Promise<string> };

/** What the data folder gives: nothing is taken from it when the settings bring database and secret along. */
export type DataFolder = { dir: string; secrets: Secrets | undefined; serverSecret: string };

/** Takes the data folder when something in it is needed. @throws Fault as takeDataFolder and secretsOf say */
export function openDataFolder(config: Config): DataFolder {
  const dir = inHouse(config.dataDir);
  if (config.databaseUrl && config.secret) return { dir, secrets: undefined, serverSecret: config.secret };
  // Several processes may share a database of one's own; the embedded one belongs to one.
  if (!config.databaseUrl) takeDataFolder(dir);
  else takeDataFolder(dir)();
  const secrets = secretsOf(dir);
  return { dir, secrets, serverSecret: config.secret ?? secrets.server };
}

/** The database that the settings name, or the embedded one, started. @throws Fault when there is none to be had */
export async function openDatabase(config: Config, { dir, secrets }: Pick<DataFolder, "dir" | "secrets">): Promise<Database> {
  if (!config.databaseUrl) return startPostgres({ dataDir: dir, password: secrets?.postgres ?? "" });
  await checkVersion(config.databaseUrl);
  return foreign(config.databaseUrl);
}

/** For a command beside a Parley that may be running: its database, or one started for the while. */
export async function borrowDatabase(config: Config): Promise<Database> {
  const dir = inHouse(config.dataDir);
  if (config.databaseUrl) return openDatabase(config, { dir, secrets: undefined });
  const running = dataFolderUser(dir) ? runningPostgres(dir, secretsOf(dir).postgres) : undefined;
  return running ? foreign(running) : openDatabase(config, openDataFolder(config));
}

/** A database that is not ours to stop. */
function foreign(url: string): Database {
  return { url, stop: async () => undefined, exited: new Promise(() => undefined) };
}

async function checkVersion(url: string): Promise<void> {
  const { hostname, port, pathname } = new URL(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ number: number }>("SELECT current_setting('server_version_num')::int AS number");
    const major = Math.floor((rows[0]?.number ?? 0) / 10_000);
    if (major < 14) throw new Fault(`The PostgreSQL at ${hostname} is version ${major}; Parley needs 14 or later.`);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(`The database ${path.basename(pathname)} at ${hostname}:${port || "5432"} cannot be used (${messageOf(error)}). Check DATABASE_URL, and that the server runs.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}
