"use server";

import { redirect } from "next/navigation";
import { signIn } from "@/lib/account/auth";
import { answer, formAction, type FormState } from "@/lib/account/form-action";
import { joinByAddress, recoverByAddress, wrongCodeByAddress } from "@/lib/account/limits";
import { signInTicket } from "@/lib/account/session";
import { currentAddress, currentViewer } from "@/lib/account/viewer";
import { countTry, refuseExhausted } from "@/lib/platform/rate-limit";
import { Refused } from "@/lib/platform/refusal";
import { createClass as createClassCommand } from "./commands/create-class";
import { joinClass } from "./commands/join-class";
import { recoverSeat } from "./commands/recover-seat";
import { removeMember as removeMemberCommand } from "./commands/remove-member";
import { setJoining as setJoiningCommand } from "./commands/set-joining";
import { forgetWordsHere, keepWordsHere } from "./my-words";
import { classOnlyInput, createClassInput, joinClassInput, joiningInput, recoverInput, removeMemberInput } from "./schema";

export const createClass = formAction(createClassInput, createClassCommand, ({ classId }) => `/classes/${classId}`);
export const removeMember = formAction(removeMemberInput, removeMemberCommand);
export const setJoining = formAction(joiningInput, setJoiningCommand);

/** Joins a class by its code, signs a new guest in, and goes on to their four words. */
export async function join(_before: FormState, form: FormData): Promise<FormState> {
  return answer(joinClassInput, form, async (input) => {
    const viewer = await currentViewer();
    const address = await currentAddress();
    await countTry(joinByAddress, address);
    await refuseExhausted(wrongCodeByAddress, address);
    let seat;
    try {
      seat = await joinClass(viewer, input);
    } catch (error) {
      if (error instanceof Refused && error.refusal.reason === "no-class-of-this-code") await countTry(wrongCodeByAddress, address);
      throw error;
    }
    if (viewer.personId === null) await signIn("ticket", { ticket: signInTicket(seat.userId), redirect: false });
    if (!seat.words) return `/classes/${seat.classId}`;
    await keepWordsHere(seat.userId, seat.classId, seat.words);
    return `/classes/${seat.classId}/words`;
  });
}

/** Comes back with the four words, on any device. */
export async function recover(_before: FormState, form: FormData): Promise<FormState> {
  return answer(recoverInput, form, async (input) => {
    await countTry(recoverByAddress, await currentAddress());
    const seat = await recoverSeat(await currentViewer(), input);
    await signIn("ticket", { ticket: signInTicket(seat.userId), redirect: false });
    return `/classes/${seat.classId}`;
  });
}

/** The words are written down: the device forgets them, and the class goes on. */
export async function wordsNoted(form: FormData): Promise<void> {
  const { classId } = classOnlyInput.parse({ classId: form.get("classId") });
  await forgetWordsHere();
  redirect(`/classes/${classId}`);
}
