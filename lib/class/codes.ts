import "server-only";
import { randomInt } from "node:crypto";
import { recoveryWordList, normaliseRecoveryWords } from "@/lib/account/recovery-words";
import { keyedHash } from "@/lib/platform/secrets";

const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** A new join code: six letters and figures without 0 O 1 I L, 31 to the 6th of them. */
export const newJoinCode = (): string => Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join("");

const word = () => recoveryWordList[randomInt(recoveryWordList.length)]!;

/** Four new recovery words, joined by one space: 40 bits, tried only against one class and under a limit. */
export const newRecoveryWords = (): string => [word(), word(), word(), word()].join(" ");

/**
 * The four words of a seat that a form makes: the same form, sent twice, reads the same words. They rest on the server's secret; whoever
 * has the form's key alone cannot work them out.
 */
export function recoveryWordsOfForm(of: string, formKey: string): string {
  const bytes = keyedHash("recovery words of a form", `${of}\n${formKey}`);
  return [0, 2, 4, 6].map((at) => recoveryWordList[bytes.readUInt16BE(at) % recoveryWordList.length]!).join(" ");
}

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
/** A pseudonym of two words. */
export const newPseudonym = (): string => `${capital(word())} ${capital(word())}`;

/** What the database keeps of a seat's words: an HMAC, in which the class takes part. Empty when they are not four words. */
export function recoveryHash(classId: string, words: string): string {
  const plain = normaliseRecoveryWords(words);
  return plain ? keyedHash("recovery words", `${classId}\n${plain}`).toString("base64url") : "";
}
