import { z } from "zod";

// NUL cannot be stored, and a lone surrogate is no character; the rest of Unicode is somebody's language.
const unstorable = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
// Characters that turn the direction of the text after them, or are seen by nobody: taken out of names, where they would disguise one.
const disguises = /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}\u115F\u1160\u2800\u3164\uFFA0]/gu;

/**
 * A text that a person writes: NFC, line ends as \n, trimmed, between `min` and `max` characters (code points, as PostgreSQL counts).
 * The issues are ids of sentences in lib/words: `text-unstorable`, `text-empty`, `text-too-long`.
 */
export function writtenText(max: number, min = 1) {
  return z.string()
    .max(max * 8 + 1000, "text-too-long") // a bound before any work is done on it
    .refine((text) => !unstorable.test(text), "text-unstorable")
    .transform((text) => text.normalize("NFC").replace(/\r\n?/g, "\n").trim())
    .refine((text) => [...text].length >= min && (min === 0 || /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(disguises, ""))), "text-empty")
    .refine((text) => [...text].length <= max, "text-too-long");
}

/** A name of one line, without characters that nobody sees. */
export function writtenName(max: number) {
  return z.string()
    .max(max * 8 + 1000, "text-too-long")
    .refine((text) => !unstorable.test(text), "text-unstorable")
    .transform((text) => text.normalize("NFC").replace(disguises, " ").replace(/\s+/g, " ").trim())
    .refine((text) => /[\p{L}\p{N}]/u.test(text), "text-empty")
    .refine((text) => [...text].length <= max, "text-too-long");
}

/** Made by the server for each form that it renders: a double click or a retry after a lost answer does it once. */
export const formKey = z.string().regex(/^[\w-]{8,64}$/, "form-is-old");
