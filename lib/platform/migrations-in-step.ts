import "server-only";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { db } from "./db";

let expected: Promise<string[]> | undefined;
const migrationNames = async () => {
  const entries = await readdir(path.join(/* turbopackIgnore: true */ process.cwd(), "prisma", "migrations"), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
};

/** Whether the database has had exactly the migrations of this version. @throws Error when it is not reachable */
export async function migrationsInStep(): Promise<boolean> {
  const names = await (expected ??= migrationNames());
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`;
  return rows.length === names.length && rows.every(({ name }, index) => name === names[index]);
}
