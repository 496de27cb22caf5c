import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Prisma } from "@/lib/generated/prisma/client";

export type Tx = Prisma.TransactionClient;
/** What a query may run on: the pool, or the transaction that a command stands in. */
export type Db = PrismaClient | Tx;

// Next's own bundle and our server's are two graphs of modules in one process: the pool hangs on globalThis so that there is one.
const shared = globalThis as typeof globalThis & { parleyDb?: { url: string; client: PrismaClient } };

/** How long one statement may run before it is told as "too many". Milliseconds. */
const statementTimeoutMs = 4_000;
/** How long a transaction waits for a connection: a class that joins or votes in one moment stands in a queue. Milliseconds. */
const connectionWaitMs = 10_000;
/** How long a transaction may take in all. Milliseconds. */
const transactionTimeoutMs = 15_000;

function connect(url: string): PrismaClient {
  const { searchParams } = new URL(url);
  const adapter = new PrismaPg({
    connectionString: url,
    max: Number(searchParams.get("connection_limit") ?? 20),
    // Without the zone adapter-pg stores timestamptz wrong under another session zone; an error logs none of its parameters.
    options: `-c TimeZone=UTC -c statement_timeout=${statementTimeoutMs} -c log_parameter_max_length_on_error=0`,
    application_name: "parley",
  });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: connectionWaitMs, timeout: transactionTimeoutMs } });
}

/**
 * The database of this process, by DATABASE_URL.
 *
 * @throws Error when DATABASE_URL is not set
 */
export function db(): PrismaClient {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: start Parley with npm start, which sets it");
  if (shared.parleyDb?.url !== url) shared.parleyDb = { url, client: connect(url) };
  return shared.parleyDb.client;
}

/** Whether a unique key refused a row: somebody else had it first. */
export const isTaken = (error: unknown): boolean => (error as { code?: string }).code === "P2002";

/** Whether a database that was too busy kept nothing: statement_timeout, no connection in time, a deadlock that it broke. */
export const isTooBusy = (error: unknown): boolean =>
  error instanceof Error && /statement timeout|57014|P2024|P2028|P2034|40P01|40001/.test(`${(error as { code?: string }).code ?? ""} ${error.message}`);

/** Closes the pool; for an ordered stop and for tests. */
export async function closeDb(): Promise<void> {
  const open = shared.parleyDb;
  delete shared.parleyDb;
  await open?.client.$disconnect();
}
