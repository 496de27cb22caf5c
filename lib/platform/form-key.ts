import { createHash } from "node:crypto";
import { z } from "zod";

/** Made by the server for each form that it renders: a double click or a retry after a lost answer does it once. */
export const formKey = z.string().regex(/^[\w-]{8,64}$/, "form-is-old");

/** The id of what a form makes: the same person and the same form make the same thing. A UUIDv8 (RFC 9562) of a SHA-256. */
export function idOfForm(personId: string, key: string): string {
  const bytes = createHash("sha256").update(`${personId}\n${key}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
