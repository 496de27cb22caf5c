/** What a line of the log may carry: measures and names of our own making, never what a person typed or is called. */
export type LogFields = Partial<{
  pid: number; port: number; ms: number; count: number; attempt: number; status: number; bytes: number;
  host: string; method: string; route: string; code: string; constraint: string; signal: string;
  migration: string; version: string; error: string; digest: string;
}>;

/** Only a phrase written in the source: a sentence put together at run time could carry anything. */
type Phrase<Text extends string> = string extends Text ? never : Text;

export type Log = {
  info<const Text extends string>(what: Phrase<Text>, fields?: LogFields): void;
  warn<const Text extends string>(what: Phrase<Text>, fields?: LogFields): void;
  /** A bug or an outage: its class, its code and where it was thrown, never its message, which may quote a row. */
  fault<const Text extends string>(what: Phrase<Text>, error: unknown, fields?: LogFields): void;
};

/**
 * Makes a log of one JSON object a line: `at` (UTC), `level`, `what`, then the fields.
 *
 * @param write where a line goes; standard error by default, so that standard output stays for people
 */
export function makeLog(write: (line: string) => void = (line) => void process.stderr.write(line)): Log {
  const put = (level: string, what: string, fields: object) =>
    write(`${JSON.stringify({ at: new Date().toISOString(), level, what, ...fields })}\n`);
  return {
    info: (what, fields = {}) => put("info", what, safe(fields)),
    warn: (what, fields = {}) => put("warn", what, safe(fields)),
    fault: (what, error, fields = {}) => put("fault", what, { ...safe({ ...describe(error), ...fields }), thrownAt: frames(error) }),
  };
}

export const log = makeLog();

/** Short plain words pass; anything longer or with room for a sentence does not, whatever the type said. */
function safe(fields: LogFields): LogFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)
    .map(([key, value]) => [key, typeof value === "number" || /^[\w.:/@[\]()-]{1,80}$/.test(value) ? value : "(left out)"]));
}

function describe(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return {
    error: error.name,
    ...(typeof code === "string" ? { code } : {}),
    ...(typeof constraint === "string" ? { constraint } : {}),
  };
}

/** The stack without its first lines, which repeat the message. */
function frames(error: unknown): string[] {
  const lines = error instanceof Error ? (error.stack ?? "").split("\n") : [];
  return lines.filter((line) => /^ {4}at /.test(line)).slice(0, 8).map((line) => line.trim().replaceAll(process.cwd(), "."));
}
