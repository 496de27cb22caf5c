import "server-only";
import { Algorithm, hash, verify } from "@node-rs/argon2";

// argon2id with the least cost that OWASP's password storage cheat sheet allows (19 MiB, two passes, one lane).
const cost = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// The commonest of at least ten characters, and what people make of a name like this site's. Length does the rest.
const commonest = new Set([
  "1234567890", "0123456789", "1q2w3e4r5t", "qwertyuiop", "qwerty12345", "password12", "password123", "password1234", "passwordpassword",
  "1111111111", "0000000000", "aaaaaaaaaa", "iloveyou12", "letmein123", "welcome123", "administrator", "admin12345", "teacher123",
  "parleyparley", "parley1234", "abcdefghij", "abcd123456", "changeme123", "0987654321", "9876543210", "1qaz2wsx3edc", "qwerty1234",
]);

/** Whether a password is one of those that are tried first. */
export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase();
  return commonest.has(plain) || new Set(plain).size <= 2;
}

/** The argon2id hash of a password, in PHC form. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

// Compared with when there is no such account, so that the answer takes as long.
let dummy: Promise<string> | undefined;

/** Whether a password has this hash; takes as long when there is none. */
export async function passwordFits(password: string, stored: string | null): Promise<boolean> {
  const fits = await verify(stored ?? (await (dummy ??= hashPassword("nobody has this one"))), password);
  return stored !== null && fits;
}
