import { z } from "zod";
import { addressList } from "./addresses";

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
  /** Whose X-Forwarded-For and -Proto are believed, as addressList reads them; "" means nobody's. */
  trustedProxies: string;
  /** Whether anybody may make an account of their own, for public debates. */
  publicSignup: boolean;
  /** The school's own sign-in (OpenID Connect); undefined: there is none. `name` is what its button says, undefined: 'your school'. */
  oidc: Readonly<{ issuer: string; clientId: string; clientSecret: string; name: string | undefined }> | undefined;
  /** The server that mail goes through, with the address that it comes from; undefined: this site sends none. */
  mail: Readonly<{ smtpUrl: string; from: string }> | undefined;
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
const proxySentence = "PARLEY_TRUSTED_PROXY must be addresses or networks of your own proxies, such as loopback or 10.0.0.5, 192.168.1.0/24.";
const signupSentence = "PARLEY_PUBLIC_SIGNUP must be on or off.";
const issuerSentence = "PARLEY_OIDC_ISSUER must be the provider's address as its own documents give it, such as https://login.school.example; plain http only on this machine.";
const oidcSentence = "PARLEY_OIDC_ISSUER, PARLEY_OIDC_CLIENT_ID and PARLEY_OIDC_CLIENT_SECRET belong together: set all three, or none.";
const oidcUrlSentence = "With PARLEY_OIDC_ISSUER, set PARLEY_URL too: the provider sends people back to PARLEY_URL/api/auth/callback/school, and must know that address.";
const smtpSentence = "SMTP_URL must look like smtp://user:password@mail.example.org:587, or begin with smtps://.";
const fromSentence = "PARLEY_MAIL_FROM must be an address such as parley@example.org, or Parley <parley@example.org>.";
const mailSentence = "SMTP_URL and PARLEY_MAIL_FROM belong together: set both, or none.";

const settings = z.object({
  PORT: z.string().regex(/^\d{1,5}$/, portSentence).transform(Number)
    .refine((port) => port >= 1 && port <= 65535, portSentence).default(3000),
  HOST: z.string().regex(/^[\w.:-]+$/, "HOST must be an address to listen on, such as 0.0.0.0 or 127.0.0.1.").optional(),
  PARLEY_DATA_DIR: z.string().default("data"),
  DATABASE_URL: z.string().refine(isDatabaseAddress, databaseSentence).optional(),
  PARLEY_URL: z.string().refine(isSiteAddress, urlSentence).transform((url) => new URL(url).origin).optional(),
  PARLEY_SECRET: z.string().min(32, secretSentence).optional(),
  PARLEY_TRUSTED_PROXY: z.string().refine((text) => addressList(text) !== null, proxySentence).default(""),
  PARLEY_PUBLIC_SIGNUP: z.enum(["on", "off"], signupSentence).default("off"),
  PARLEY_OIDC_ISSUER: z.string().refine(isIssuer, issuerSentence).optional(),
  PARLEY_OIDC_CLIENT_ID: z.string().optional(),
  PARLEY_OIDC_CLIENT_SECRET: z.string().optional(),
  PARLEY_OIDC_NAME: z.string().max(40, "PARLEY_OIDC_NAME has 40 characters at most: it stands on a button.").optional(),
  SMTP_URL: z.string().refine(isSmtpAddress, smtpSentence).optional(),
  PARLEY_MAIL_FROM: z.string().regex(/^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, fromSentence).optional(),
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
  const faults = [...misspelt(Object.keys(given)), ...(parsed.error?.issues.map(({ message }) => message) ?? []), ...incomplete(given)];
  if (!parsed.success || faults.length > 0) throw new ConfigError([...new Set(faults)].join("\n"));
  const { PORT, HOST, PARLEY_DATA_DIR, DATABASE_URL, PARLEY_URL, PARLEY_SECRET, PARLEY_TRUSTED_PROXY, SMTP_URL, PARLEY_MAIL_FROM } = parsed.data;
  const { PARLEY_OIDC_ISSUER, PARLEY_OIDC_CLIENT_ID, PARLEY_OIDC_CLIENT_SECRET, PARLEY_OIDC_NAME, PARLEY_PUBLIC_SIGNUP } = parsed.data;
  return Object.freeze({
    port: PORT, host: HOST, dataDir: PARLEY_DATA_DIR,
    databaseUrl: DATABASE_URL, publicUrl: PARLEY_URL, secret: PARLEY_SECRET, trustedProxies: PARLEY_TRUSTED_PROXY,
    publicSignup: PARLEY_PUBLIC_SIGNUP === "on",
    oidc: PARLEY_OIDC_ISSUER && PARLEY_OIDC_CLIENT_ID && PARLEY_OIDC_CLIENT_SECRET
      ? { issuer: PARLEY_OIDC_ISSUER, clientId: PARLEY_OIDC_CLIENT_ID, clientSecret: PARLEY_OIDC_CLIENT_SECRET, name: PARLEY_OIDC_NAME } : undefined,
    mail: SMTP_URL && PARLEY_MAIL_FROM ? { smtpUrl: SMTP_URL, from: PARLEY_MAIL_FROM } : undefined,
  });
}

/** A sentence for each group of settings of which some are given and some are not. */
function incomplete(given: Record<string, unknown>): string[] {
  const some = (...names: string[]) => names.some((name) => name in given);
  const all = (...names: string[]) => names.every((name) => name in given);
  const oidc = ["PARLEY_OIDC_ISSUER", "PARLEY_OIDC_CLIENT_ID", "PARLEY_OIDC_CLIENT_SECRET"];
  const faults: string[] = [];
  if (some(...oidc, "PARLEY_OIDC_NAME") && !all(...oidc)) faults.push(oidcSentence);
  else if (some(...oidc) && !("PARLEY_URL" in given)) faults.push(oidcUrlSentence);
  if (some("SMTP_URL", "PARLEY_MAIL_FROM") && !all("SMTP_URL", "PARLEY_MAIL_FROM")) faults.push(mailSentence);
  return faults;
}

function isDatabaseAddress(text: string): boolean {
  const url = parseOrNull(text);
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1;
}

function isSiteAddress(text: string): boolean {
  const url = parseOrNull(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.hash && !url.username;
}

/** What is sent to the provider is a secret: in the clear it goes no further than this machine. */
function isIssuer(text: string): boolean {
  const url = parseOrNull(text);
  if (url === null || url.search || url.hash || url.username) return false;
  return url.protocol === "https:" || (url.protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname));
}

function isSmtpAddress(text: string): boolean {
  const url = parseOrNull(text);
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== "";
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
