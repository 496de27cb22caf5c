import "server-only";
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";

/**
 * The server's secret, made at first start and kept outside the database (scripts/secrets.ts).
 *
 * @throws Error when PARLEY_SECRET is not set
 */
function serverSecret(): string {
  const secret = process.env.PARLEY_SECRET;
  if (!secret) throw new Error("PARLEY_SECRET is not set: start Parley with npm start, which sets it");
  return secret;
}

const keyFor = (purpose: string) => Buffer.from(hkdfSync("sha256", serverSecret(), "parley", purpose, 32));

/** HMAC-SHA-256 of a text under a key of its own for this purpose. 32 bytes. */
export function keyedHash(purpose: string, text: string | Buffer): Buffer {
  return createHmac("sha256", keyFor(purpose)).update(text).digest();
}

/** SHA-256 in base64url: what the database keeps of a token with 256 random bits. */
export function digest(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** 32 random bytes in base64url. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Encrypts and authenticates a short text (AES-256-GCM), so that what leaves the server tells nothing and cannot be changed. */
export function seal(purpose: string, text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(`seal ${purpose}`), iv);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
}

/** The text that was sealed for this purpose, or null when it was not, or was changed. */
export function unseal(purpose: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < 28) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyFor(`seal ${purpose}`), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
