import "server-only";
import { createHash } from "node:crypto";

/** Of a form's key and what was written: a retry of the same is the same, a changed text after 'back' is another. */
export function formHash(...parts: (string | null)[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}
