import { createHash, randomBytes, randomInt, randomUUID } from "node:crypto";

/** A UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then random bits, so that new rows stand together in an index. */
export function newId(now = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A UUIDv4, for papers: it holds no time. */
export const newPaperId = (): string => randomUUID();

const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

/** A short public name of `length` letters and figures; 31 to the power of `length` of them. */
export function newShortId(length = 8): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
}

/** The id of what a form makes: the same person and the same form make the same thing. A UUIDv8 (RFC 9562) of a SHA-256. */
export function idOfForm(personId: string, key: string): string {
  const bytes = createHash("sha256").update(`${personId}\n${key}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
