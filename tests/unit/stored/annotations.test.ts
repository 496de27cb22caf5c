import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { annotatedTables, kinds } from "@/lib/stored/schema";
import { en } from "@/lib/words/en";
import { house } from "../../support/source-files";

const folder = path.join(house, "prisma/models");
const schema = readdirSync(folder).filter((name) => name.endsWith(".prisma")).map((name) => readFileSync(path.join(folder, name), "utf8")).join("\n");
const tables = annotatedTables(schema);

test("every column of every table says what it holds: a new one without that is not shipped", () => {
  expect(tables.length).toBe([...schema.matchAll(/^model /gm)].length);
  expect(tables.flatMap(({ table, columns }) => columns.filter(({ kind }) => kind === null).map(({ column }) => `${table}.${column}`))).toEqual([]);
  expect(tables.every(({ columns }) => columns.length > 1)).toBe(true);
});

test("every table and every kind has its sentences", () => {
  const wanted = [...tables.map(({ table }) => `stored.table-${table.replaceAll("_", "-")}`), ...kinds.flatMap((kind) => [`stored.${kind}`, `stored.${kind}-says`])];
  expect(wanted.filter((id) => !(id in en))).toEqual([]);
  expect(Object.keys(en).filter((id) => id.startsWith("stored.table-") && !wanted.includes(id)), "a table that is gone").toEqual([]);
});

test("no kind is left over", () => {
  expect(kinds.filter((kind) => !tables.some(({ columns }) => columns.some((column) => column.kind === kind)))).toEqual([]);
});

test("no table of papers holds a name, a time or a link to a person", () => {
  const told = (name: string) => new Set(tables.find(({ table }) => table === name)?.columns.map(({ kind }) => String(kind)));
  expect([...told("ballot")].toSorted()).toEqual(["id", "link", "paper", "state", "voter-key"]);
  expect([...told("option_ballot")].toSorted()).toEqual(["id", "link", "paper", "voter-key"]);
  expect([...told("credit")].toSorted()).toEqual(["id", "link", "moderation", "paper", "voter-key"]); // when staff hid a reason
});

test("a column without a word, with a strange word, and a relation", () => {
  const text = 'model Seat {\n  id String @id /// [id] of it\n  owner String @map("owner_id") /// who\n  colour Int /// [hue]\n  user User @relation(fields: [owner])\n  @@map("seat")\n}\n';
  expect(annotatedTables(text)).toEqual([{ table: "seat", columns: [{ column: "id", kind: "id" }, { column: "owner_id", kind: null }, { column: "colour", kind: null }] }]);
});
