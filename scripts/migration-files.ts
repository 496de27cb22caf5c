import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { inHouse } from "./house";

export const migrationsDir = inHouse("prisma", "migrations");

/** A migration as it stands in the house. `checksum` is SHA-256 in hex over the text with plain line ends. */
export type Migration = { name: string; sql: string; checksum: string };

/** All migrations, oldest first: their names begin with the moment they were made. */
export function migrationFiles(dir = migrationsDir): Migration[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort().map((name) => {
    const sql = readFileSync(path.join(dir, name, "migration.sql"), "utf8").replaceAll("\r\n", "\n");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

/** The files of the schema, in a fixed order. */
export function schemaFiles(dir = inHouse("prisma")): { path: string; content: string }[] {
  const names = readdirSync(dir, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".prisma")).sort();
  return names.map((name) => ({ path: path.join(dir, name), content: readFileSync(path.join(dir, name), "utf8") }));
}
