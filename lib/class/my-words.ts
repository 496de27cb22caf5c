import "server-only";
import { cookies } from "next/headers";
import { currentViewer } from "@/lib/account/viewer";
import { seal, unseal } from "@/lib/platform/secrets";

const name = "parley-words";
/** How long the words stand under a name after joining: a school day. Seconds. */
const keptSeconds = 12 * 3600;

/**
 * Keeps a guest's four words on their own device, sealed, so that they may be written down later. The server cannot tell them
 * any more: the database holds only an HMAC.
 */
export async function keepWordsHere(personId: string, classId: string, words: string): Promise<void> {
  const secure = (process.env.PARLEY_URL ?? "").startsWith("https:");
  (await cookies()).set(name, seal(name, JSON.stringify({ personId, classId, words })), { httpOnly: true, sameSite: "lax", secure, path: "/", maxAge: keptSeconds });
}

/** The four words that still stand on this device for whoever is signed in on it and this class, or null. */
export async function wordsKeptHere(classId: string): Promise<string | null> {
  const text = unseal(name, (await cookies()).get(name)?.value ?? "");
  if (!text) return null;
  const kept = JSON.parse(text) as { personId: string; classId: string; words: string };
  const { personId } = await currentViewer();
  return kept.classId === classId && kept.personId === personId ? kept.words : null;
}

/** They are written down: the device forgets them. */
export async function forgetWordsHere(): Promise<void> {
  (await cookies()).delete(name);
}
