import { z } from "zod";

/** What the environment settles. Absent settings are undefined; addresses have no slash at the end. */
export type Config = Readonly<{
  /** TCP port of the site. */
  port: number;
  /** Address to listen on; undefined leaves it to the start (the whole network, or this machine with --local). */
  host: string | undefined;
  /** Folder of the embedded database and the secrets, as given: relative means relative to the house. */
  dataDir: string;
  /** A PostgreSQL of one's own; undefined means the embedded one. */
  databaseUrl: string | undefined;
  /** The address by which people reach the site, scheme and host only. */
  publicUrl: string | undefined;
  /** The server's secret; undefined means the one in the data folder. */
  secret: string | undefined;
}>;

/** The settings cannot be used. The message has one sentence a line, each saying what to do. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

const portSentence = "PORT must be a whole number from 1 to 65535, such as 3000.";
const urlSentence = "PARLEY_URL must be the address people use, without a path, such as https://parley.example.org.";
const databaseSentence = "DATABASE_URL must look like postgresql://user:password@host:5432/database.";
const wordsSentence = "PARLEY_WORDS must be en, or en-XA or ar-XB to try the pages in a language that nobody speaks.";
const secretSentence = "PARLEY_SECRET must have 32 characters or more; leave it out to have one made in the data folder.";

const settings = z.object({
  PORT: z.string().regex(/^\d{1,5}$/, portSentence).transform(Number)
    .refine((port) => port >= 1 && port <= 65535, portSentence).default(3000),
  HOST: z.string().regex(/^[\w.:-]+$/, "HOST must be an address to listen on, such as 0.0.0.0 or 127.0.0.1.").optional(),
  PARLEY_DATA_DIR: z.string().default("data"),
  DATABASE_URL: z.string().refine(isDatabaseAddress, databaseSentence).optional(),
  PARLEY_URL: z.string().refine(isSiteAddress, urlSentence).transform((url) => new URL(url).origin).optional(),
  PARLEY_SECRET: z.string().min(32, secretSentence).optional(),
  PARLEY_WORDS: z.enum(["en", "en-XA", "ar-XB"], wordsSentence).optional(), // read by lib/words
});

/**
 * Reads the settings. An empty setting counts as absent, as container files write them.
 *
 * @returns a frozen object
 * @throws ConfigError when a setting is impossible, or begins with PARLEY_ and is none
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = settings.safeParse(given);
  const faults = [...misspelt(Object.keys(given)), ...(parsed.error?.issues.map(({ message }) => message) ?? [])];
  if (!parsed.success || faults.length > 0) throw new ConfigError([...new Set(faults)].join("\n"));
  const { PORT, HOST, PARLEY_DATA_DIR, DATABASE_URL, PARLEY_URL, PARLEY_SECRET } = parsed.data;
  return Object.freeze({
    port: PORT, host: HOST, dataDir: PARLEY_DATA_DIR,
    databaseUrl: DATABASE_URL, publicUrl: PARLEY_URL, secret: PARLEY_SECRET,
  });
}

function isDatabaseAddress(text: string): boolean {
  const url = parseOrNull(text);
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1;
}

function isSiteAddress(text: string): boolean {
  const url = parseOrNull(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.hash && !url.username;
}

function parseOrNull(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** A sentence for each name that begins as ours do and is none of ours: a setting that does nothing misleads. */
function misspelt(names: string[]): string[] {
  const known = Object.keys(settings.shape);
  return names.filter((name) => name.startsWith("PARLEY_") && !known.includes(name)).map((name) => {
    const [nearest] = known.filter((other) => distance(name, other) <= 3).sort((a, b) => distance(name, a) - distance(name, b));
    return nearest ? `${name} is not a setting; did you mean ${nearest}?`
      : `${name} is not a setting; those that begin so are ${known.filter((other) => other.startsWith("PARLEY_")).join(", ")}.`;
  });
}

/** Letters to add, drop or change to make one word of the other (Levenshtein 1966). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const letter of one) {
    let diagonal = row[0] ?? 0;
    const next = [diagonal + 1];
    for (let column = 1; column <= other.length; column++) {
      const above = row[column] ?? 0;
      next.push(Math.min(above + 1, (next[column - 1] ?? 0) + 1, diagonal + (letter === other[column - 1] ? 0 : 1)));
      diagonal = above;
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
