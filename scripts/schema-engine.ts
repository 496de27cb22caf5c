import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, type SqlDriverAdapter, type SqlQuery, type SqlQueryable } from "@prisma/driver-adapter-utils";
import type { DiffTarget, SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { migrationFiles, schemaFiles } from "./migration-files";

/**
 * What one state of the tables has that another has not, told by Prisma's schema engine.
 *
 * @param script true for the SQL that leads from one to the other, false for a list that people read
 * @returns null when both are the same to the engine, which knows neither checks, triggers, functions nor indexes on a part
 */
export async function difference(url: string, from: DiffTarget, to: DiffTarget, script: boolean): Promise<string | null> {
  const engine = await openEngine(url);
  try {
    const filters = { externalTables: [], externalEnums: [] };
    const { exitCode, stdout } = await engine.diff({ from, to, script, exitCode: true, filters });
    return exitCode === 0 ? null : (stdout ?? "");
  } finally {
    engine.free();
  }
}

/** The tables as the migrations make them, in a database of their own for a moment. */
export function asMigrated(dir: string): DiffTarget {
  const migrations = migrationFiles(dir);
  if (migrations.length === 0) return { tag: "empty" };
  return {
    tag: "migrations", baseDir: dir, shadowDbInitScript: "",
    lockfile: { path: "./migration_lock.toml", content: 'provider = "postgresql"\n' },
    migrationDirectories: migrations.map(({ name, sql }) => ({ path: name, migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } } })),
  };
}

/** The tables as the schema describes them. */
export function asDescribed(): DiffTarget {
  return { tag: "schemaDatamodel", files: schemaFiles() };
}

/** The tables as they are in the database that the engine was opened on. */
export function asFound(): DiffTarget {
  return { tag: "schemaDatasource", files: schemaFiles(), configDir: "." };
}

type Glue = typeof import("@prisma/schema-engine-wasm/schema_engine_bg") & { __wbg_set_wasm(exports: WebAssembly.Exports): void };
let loaded: Promise<Glue> | undefined;

/** Loads the engine once a process: its glue keeps the one instance in a variable of its module. */
function load(): Promise<Glue> {
  loaded ??= (async () => {
    // Where the engine calls when it panics; without it the reason is lost.
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => process.stderr.write(`${message}\n`) } });
    const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg") as Glue;
    const folder = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
    const { instance } = await WebAssembly.instantiate(readFileSync(path.join(folder, "schema_engine_bg.wasm")), { "./schema_engine_bg.js": { ...glue } });
    glue.__wbg_set_wasm(instance.exports);
    const { __wbindgen_start: begin } = instance.exports;
    if (typeof begin === "function") begin();
    return glue;
  })();
  return loaded;
}

async function openEngine(url: string): Promise<SchemaEngine> {
  const { SchemaEngine: Engine } = await load();
  const datamodels = schemaFiles().map(({ path: file, content }): [string, string] => [file, content]);
  return Engine.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(new EnginePg(partsOf(url))));
}

/**
 * The address in parts. Prisma's adapter makes its second connection from the first one's settings with another
 * database, and pg lets an address win over `database`: given whole, the *shadow* would be the real database.
 */
function partsOf(url: string): pg.PoolConfig & { database: string | undefined } {
  const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url });
  return { host, port, user, password, database, ssl, allowExitOnIdle: true, options: "-c TimeZone=UTC" };
}

/** Prisma's adapter, with what it lacks for the engine put right. */
class EnginePg extends PrismaPg {
  constructor(private readonly parts: pg.PoolConfig) {
    super(parts);
  }

  override async connect() {
    return mended(await super.connect());
  }

  /** Ends its connections before it drops the database; Prisma's own drops first, and fails. */
  override async connectToShadowDb() {
    const database = `parley_shadow_${randomBytes(6).toString("hex")}`;
    await this.once(`CREATE DATABASE ${database} TEMPLATE template0`);
    const shadow = await new EnginePg({ ...this.parts, database }).connect();
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      await this.once(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    };
    return shadow;
  }

  private async once(sql: string): Promise<void> {
    const client = new pg.Client(this.parts);
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }
}

function mended<Adapter extends SqlDriverAdapter & { underlyingDriver(): pg.Pool }>(adapter: Adapter): Adapter {
  withChar(adapter);
  const startTransaction = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (level) => withChar(await startTransaction(level));
  // Prisma's own cuts a script at each semicolon, those inside of functions and texts too, and may send the pieces over
  // several connections, so that BEGIN and COMMIT do not meet.
  adapter.executeScript = async (script) => {
    await adapter.underlyingDriver().query(script);
  };
  return adapter;
}

/** PostgreSQL's catalogue uses "char" (type 18, one byte), which the adapter refuses: read as text, told as a character. */
function withChar<Queryable extends SqlQueryable>(adapter: Queryable): Queryable {
  const inner = adapter as unknown as { performIO(query: SqlQuery): Promise<pg.QueryArrayResult> }; // private in its type
  const performIO = inner.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  let isChar: boolean[] = [];
  inner.performIO = async (query) => {
    const result = await performIO(query);
    isChar = result.fields.map(({ dataTypeID }) => dataTypeID === 18);
    return { ...result, fields: result.fields.map((field, at) => (isChar[at] ? { ...field, dataTypeID: 25 } : field)) };
  };
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    return { ...result, columnTypes: result.columnTypes.map((type, at) => (isChar[at] ? ColumnTypeEnum.Character : type)) };
  };
  return adapter;
}
