import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { dataFolderUser, takeDataFolder } from "@/scripts/data-folder";
import { birthOf } from "@/scripts/processes";
import { secretsOf } from "@/scripts/secrets";
import { temporaryFolder } from "./temporary";

test("a folder that is taken is refused to a second taker, until it is given back", () => {
  const folder = temporaryFolder();
  const giveBack = takeDataFolder(folder);
  expect(dataFolderUser(folder)).toBe(process.pid);
  expect(() => takeDataFolder(folder)).toThrow(`is in use by another Parley (process ${process.pid})`);
  giveBack();
  takeDataFolder(folder)();
  expect(dataFolderUser(folder)).toBeUndefined();
});

test.each([
  ["a process that is gone", { pid: 2 ** 22 + 1, birth: "then" }],
  ["a process whose number somebody else has by now", { pid: process.pid, birth: `${birthOf(process.pid)} before` }],
  ["nobody, in a half-written file", "{"],
])("the mark of %s stops nobody", (_whose, mark) => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, "parley.lock"), typeof mark === "string" ? mark : JSON.stringify(mark));
  takeDataFolder(folder)();
});

test("a folder that cannot be made is told, whoever runs this", () => {
  const file = path.join(temporaryFolder(), "file");
  writeFileSync(file, "");
  expect(() => takeDataFolder(path.join(file, "data"))).toThrow(/cannot be written \(ENOTDIR\)\. Set PARLEY_DATA_DIR/);
});

test("secrets are made once, long, different, and for the owner's eyes alone", () => {
  const folder = temporaryFolder();
  const made = secretsOf(folder);
  expect(made.postgres).not.toBe(made.server);
  expect(Buffer.from(made.server, "base64url")).toHaveLength(32);
  expect(statSync(path.join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  expect(secretsOf(folder)).toEqual(made);
});

test("secrets that cannot be read are never made anew", () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, "secrets.json"), '{"postgres":"');
  expect(() => secretsOf(folder)).toThrow("from a backup");
  expect(readFileSync(path.join(folder, "secrets.json"), "utf8")).toBe('{"postgres":"');
  rmSync(path.join(folder, "secrets.json"));
  mkdirSync(path.join(folder, "postgres"));
  expect(() => secretsOf(folder)).toThrow("is missing");
  expect(existsSync(path.join(folder, "secrets.json"))).toBe(false);
});
