import { Refused } from "@/lib/platform/refusal";

/** What whoever writes while too many do is told: nothing was changed, send it again. */
export const tooBusy = "too-many: too-busy";

// Statement timeout, no connection and no transaction in time. Not a deadlock: two commands that can lock each other out are a bug.
const waitedTooLong = /statement timeout|57014|P2024|P2028/;

/**
 * How a command went: `done`, or its refusal as `kind: reason`. On a busy machine a wait may run out, which is answered as `tooBusy`.
 *
 * @throws whatever else the command threw: that is a bug, and no answer to anybody
 */
export async function answerOf(command: Promise<unknown>): Promise<string> {
  try {
    await command;
    return "done";
  } catch (error) {
    if (error instanceof Refused) return error.message;
    if (error instanceof Error && waitedTooLong.test(`${(error as { code?: string }).code} ${error.message}`)) return tooBusy;
    throw error;
  }
}

/** The different answers that commands at once got, in alphabetical order; that a wait ran out is none. At least one got another. */
export async function answersOf(commands: Promise<unknown>[]): Promise<string[]> {
  const answers = await Promise.all(commands.map(answerOf));
  return [...new Set(answers)].filter((answer) => answer !== tooBusy).sort();
}
