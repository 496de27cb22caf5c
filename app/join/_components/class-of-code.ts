import { refusalSentence } from "@/lib/account/form-action";
import { joinByAddress } from "@/lib/account/limits";
import { currentAddress } from "@/lib/account/viewer";
import { classByCode } from "@/lib/class/queries/class";
import { joinCode } from "@/lib/class/schema";
import { countTry } from "@/lib/platform/rate-limit";
import { invalid, notFound, Refused } from "@/lib/platform/refusal";

export type ClassOfCode = NonNullable<Awaited<ReturnType<typeof classByCode>>>;
export type FoundByCode = { found: ClassOfCode; code: string } | { fault: string };

/** The class of a code as it was typed, or the sentence that says why it opens none. Looking is counted like joining: codes are not to be tried out. */
export async function classOfCode(typed: string): Promise<FoundByCode> {
  const parsed = joinCode.safeParse(typed);
  if (!parsed.success) return { fault: refusalSentence(invalid("code-not-right")) };
  try {
    await countTry(joinByAddress, await currentAddress());
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { fault: refusalSentence(error.refusal) };
  }
  const found = await classByCode(parsed.data);
  return found ? { found, code: parsed.data } : { fault: refusalSentence(notFound("no-class-of-this-code")) };
}
