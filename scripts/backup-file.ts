import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { Readable, pipeline as joined } from "node:stream";
import { pipeline } from "node:stream/promises";
import { StringDecoder } from "node:string_decoder";
import { createGunzip, createGzip } from "node:zlib";
import { z } from "zod";
import { diskFault } from "./disk";
import { codeOf, Fault } from "./fault";

// A backup is a gzip of lines of JSON, described in docs/hosting/backup.md: the head, for each table a line with its columns followed
// by its rows, the foot, and last the SHA-256 of all the lines before it. Whatever is cut off has no last line.
export const formatVersion = 1;

const sha = z.string().regex(/^[0-9a-f]{64}$/);
const headLine = z.object({ head: z.object({
  format: z.literal("parley backup"), version: z.number().int(), made: z.string(), secret: sha.nullable(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
}) });
const tableLine = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });
const rowLine = z.array(z.string().nullable());
const footLine = z.object({ foot: z.object({
  tables: z.array(z.object({ table: z.string(), rows: z.number().int().nonnegative(), sha256: sha })),
  sequences: z.array(z.object({ sequence: z.string(), value: z.string().regex(/^-?\d+$/), called: z.boolean() })),
}) });
const lastLine = z.object({ sha256: sha });

/** What a backup says of itself: `made` in UTC, `secret` a mark by which the server's secret is known again, the migrations oldest first. */
export type Head = z.infer<typeof headLine>["head"];
/** How many rows each table has, and the SHA-256 over its rows as lines; where each sequence stands. */
export type Foot = z.infer<typeof footLine>["foot"];
/** A table begins, or one of its rows: every value as PostgreSQL writes it as text, or null. */
export type Part = { table: string; columns: string[] } | { row: string };

/** Adds up the rows of one table. */
export function tableSum(): { add(row: string): void; done(): { rows: number; sha256: string } } {
  const hash = createHash("sha256");
  let rows = 0;
  return {
    add: (row) => {
      hash.update(`${row}\n`);
      rows++;
    },
    done: () => ({ rows, sha256: hash.digest("hex") }),
  };
}

/**
 * Writes lines as a backup, aside and then renamed, readable by its owner alone: no file that is there under the name is half a backup.
 *
 * @param lines head, tables with rows, foot; without line ends
 * @throws Fault when the file is there already or cannot be written; nothing of it stays
 */
export async function writeBackup(file: string, lines: AsyncIterable<string>): Promise<void> {
  if (existsSync(file)) throw new Fault(`${file} is there already. Give the backup another name; nothing was written.`);
  const fresh = `${file}.new`;
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    rmSync(fresh, { force: true });
    await pipeline(Readable.from(withLast(lines)), createGzip(), createWriteStream(fresh, { flags: "wx", mode: 0o600, flush: true }));
    renameSync(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    const code = codeOf(error);
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    throw diskFault(code, file) ?? new Fault(`The backup ${file} cannot be written (${code}). Name a file in a folder that you may write to.`);
  }
}

async function* withLast(lines: AsyncIterable<string>): AsyncGenerator<string> {
  const hash = createHash("sha256");
  let waiting = "";
  for await (const line of lines) {
    hash.update(`${line}\n`);
    waiting += `${line}\n`;
    if (waiting.length < 65_536) continue;
    yield waiting;
    waiting = "";
  }
  yield `${waiting}${JSON.stringify({ sha256: hash.digest("hex") })}\n`;
}

/**
 * Reads a backup from its first line to its last without keeping it, and adds everything up.
 *
 * @throws Fault when it is none, is of another format, was cut off or was altered
 */
export async function checkBackup(file: string): Promise<{ head: Head; foot: Foot }> {
  const broken = (why: string) => new Fault(`${file} cannot be restored: ${why}. Nothing was changed.`);
  const whole = createHash("sha256");
  const sums: Foot["tables"] = [];
  let [head, foot, last]: [Head | undefined, Foot | undefined, string | undefined] = [undefined, undefined, undefined];
  let open: { table: string; width: number; sum: ReturnType<typeof tableSum> } | undefined;
  const close = () => {
    if (open) sums.push({ table: open.table, ...open.sum.done() });
    open = undefined;
  };
  try {
    for await (const line of linesOf(file)) {
      const said: unknown = JSON.parse(line);
      if (last !== undefined) throw broken("something follows its last line");
      if (!head) head = headOf(said, broken);
      else if (foot) last = lastLine.parse(said).sha256;
      else if (Array.isArray(said)) {
        if (!open || rowLine.parse(said).length !== open.width) throw broken("a row stands in no table");
        open.sum.add(line);
      } else {
        close();
        const table = tableLine.safeParse(said);
        if (table.success) open = { table: table.data.table, width: table.data.columns.length, sum: tableSum() };
        else foot = footLine.parse(said).foot;
      }
      if (last === undefined) whole.update(`${line}\n`);
    }
  } catch (error) {
    if (error instanceof Fault) throw error;
    const code = codeOf(error);
    if (code && /^E[A-Z]+$/.test(code)) throw broken(`it cannot be read (${code})`);
    throw broken(head ? "it was cut off or altered" : "it is no backup of Parley");
  }
  if (!head) throw broken("it is no backup of Parley");
  if (!foot || last === undefined) throw broken("it was cut off");
  if (last !== whole.digest("hex") || JSON.stringify(sums) !== JSON.stringify(foot.tables)) throw broken("it was altered");
  return { head, foot };
}

/** The parts of a backup that checkBackup has found whole. */
export async function* partsOf(file: string): AsyncGenerator<Part> {
  for await (const line of linesOf(file)) {
    if (line.startsWith("[")) yield { row: line };
    else if (line.startsWith('{"table":')) yield tableLine.parse(JSON.parse(line));
  }
}

function headOf(said: unknown, broken: (why: string) => Fault): Head {
  const found = headLine.safeParse(said);
  if (!found.success) throw broken("it is no backup of Parley");
  if (found.data.head.version !== formatVersion) throw broken(`it is of format ${found.data.head.version}, and this Parley reads format ${formatVersion}; use the Parley that made it`);
  return found.data.head;
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const plain = createGunzip();
  joined(createReadStream(file), plain, () => undefined); // what fails is thrown by the loop
  const decoder = new StringDecoder("utf8");
  let rest = "";
  for await (const chunk of plain as AsyncIterable<Buffer>) {
    const lines = `${rest}${decoder.write(chunk)}`.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") throw new Error("the last line has no end");
}
