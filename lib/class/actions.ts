"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { signIn, signOut } from "@/lib/account/auth";
import { answer, formAction, type FormState, showOnce } from "@/lib/account/form-action";
import { askToReturnByAddress, joinByAddress, recoverByAddress, setUpByAddress, wrongCodeByAddress } from "@/lib/account/limits";
import { signInTicket } from "@/lib/account/session";
import { currentActor, currentAddress, currentViewer } from "@/lib/account/viewer";
import { countTry, refuseExhausted } from "@/lib/platform/rate-limit";
import { Refused } from "@/lib/platform/refusal";
import { addMember as addMemberCommand } from "./commands/add-member";
import { askToBeLetBackIn } from "./commands/ask-to-return";
import { claimSeat } from "./commands/claim-seat";
import { createClass as createClassCommand } from "./commands/create-class";
import { giveNewRecoveryWords } from "./commands/give-new-words";
import { handThisDeviceOn } from "./commands/hand-on";
import { inviteStaff as inviteStaffCommand, withdrawStaffLink as withdrawStaffLinkCommand } from "./commands/invite-staff";
import { joinAsStaff as joinAsStaffCommand, joinAsStaffWithAccount as joinAsStaffWithAccountCommand } from "./commands/join-as-staff";
import { joinClass } from "./commands/join-class";
import { joinTwoSeats as joinTwoSeatsCommand } from "./commands/join-two-seats";
import { letBackIn } from "./commands/let-back-in";
import { readNotices } from "./commands/read-notices";
import { recoverSeat } from "./commands/recover-seat";
import { removeMember as removeMemberCommand } from "./commands/remove-member";
import { renameMember as renameMemberCommand, renameSelf as renameSelfCommand } from "./commands/rename-member";
import { setJoining as setJoiningCommand } from "./commands/set-joining";
import { setRole as setRoleCommand } from "./commands/set-role";
import { forgetWordsHere, keepWordsHere } from "./my-words";
import { staffLinkAddress } from "./queries/join-address";
import {
  addMemberInput, answerReturnInput, askToReturnInput, classOnlyInput, createClassInput, deviceKind, inviteStaffInput, joinClassInput, joiningInput, joinTwoSeatsInput,
  memberOnlyInput, noticesReadInput, recoverInput, removeMemberInput, renameMemberInput, renameSelfInput, returnCookie, returnMinutes, setRoleInput, staffAccountInput,
  staffLinkInput, withdrawStaffLinkInput,
} from "./schema";

export const createClass = formAction(createClassInput, createClassCommand, ({ classId }) => `/classes/${classId}`);
const nothing = z.object({});
const deskOf = (_done: unknown, { classId }: { classId: string }) => `/classes/${classId}`;
export const removeMember = formAction(removeMemberInput, removeMemberCommand, deskOf);
export const renameMember = formAction(renameMemberInput, renameMemberCommand);
export const renameSelf = formAction(renameSelfInput, renameSelfCommand);
export const joinTwoSeats = formAction(joinTwoSeatsInput, joinTwoSeatsCommand);
export const setRole = formAction(setRoleInput, setRoleCommand);
export const answerReturn = formAction(answerReturnInput, letBackIn);
export const noticesRead = formAction(noticesReadInput, readNotices);
export const withdrawStaffLink = formAction(withdrawStaffLinkInput, withdrawStaffLinkCommand);
export const joinAsStaff = formAction(staffLinkInput, joinAsStaffCommand, ({ classId }) => `/classes/${classId}`);
export const setJoining = formAction(joiningInput, setJoiningCommand);

/** How joining went; `taken`: somebody of this name is in already, and it may be oneself. */
export type JoinState = FormState | { status: "taken"; typed: Record<string, string> };

/**
 * Joins a class by its code, signs a new guest in, and goes on to their four words. Of a taken name the form asks whose it is: its button
 * `do` asks for the seat back, or joins as somebody else.
 */
export async function join(_before: JoinState, form: FormData): Promise<JoinState> {
  if (form.get("do") === "ask") return askToReturn({ status: "idle" }, form);
  let isTaken = false;
  const state = await answer(joinClassInput, form, async (input) => {
    const viewer = await currentViewer();
    const address = await currentAddress();
    await countTry(joinByAddress, address);
    await refuseExhausted(wrongCodeByAddress, address);
    let seat;
    try {
      seat = await joinClass(viewer, input);
    } catch (error) {
      const reason = error instanceof Refused ? error.refusal.reason : "";
      if (reason === "no-class-of-this-code") await countTry(wrongCodeByAddress, address);
      isTaken = reason === "name-is-taken";
      throw error;
    }
    if (viewer.personId === null) await signIn("ticket", { ticket: signInTicket(seat.userId), redirect: false });
    if (!seat.words) return `/classes/${seat.classId}`;
    await keepWordsHere(seat.userId, seat.classId, seat.words);
    return `/classes/${seat.classId}/words`;
  });
  return isTaken && state.status === "refused" ? { status: "taken", typed: state.typed } : state;
}

/** Asks for the seat of a name, and waits on this device for the answer. */
export async function askToReturn(_before: FormState, form: FormData): Promise<FormState> {
  return answer(askToReturnInput, form, async (input) => {
    await countTry(askToReturnByAddress, await currentAddress());
    const token = await askToBeLetBackIn(await currentViewer(), input, deviceKind((await headers()).get("user-agent") ?? ""));
    const secure = (process.env.PARLEY_URL ?? "").startsWith("https:");
    (await cookies()).set(returnCookie, token, { httpOnly: true, sameSite: "lax", secure, path: "/", maxAge: 2 * returnMinutes * 60 });
    return "/join/return";
  });
}

/** Takes the seat that was given back to this device. */
export async function claim(_before: FormState, _form: FormData): Promise<FormState> {
  return answer(nothing, new FormData(), async () => {
    const jar = await cookies();
    const seat = await claimSeat(await currentViewer(), jar.get(returnCookie)?.value ?? "");
    await signIn("ticket", { ticket: signInTicket(seat.userId), redirect: false });
    jar.delete(returnCookie);
    return `/classes/${seat.classId}`;
  });
}

/** Ends this device's session, forgets what the server keeps on it, and goes on to the page that clears the rest. */
export async function handOn(form: FormData): Promise<void> {
  await handThisDeviceOn(await currentViewer(), classOnlyInput.parse({ classId: form.get("classId") }));
  await forgetWordsHere();
  (await cookies()).delete(returnCookie);
  await signOut({ redirect: false });
  redirect("/join/free");
}

/** Gives a guest new recovery words and shows them once. */
export async function giveNewWords(_before: FormState, form: FormData): Promise<FormState> {
  return showOnce(memberOnlyInput, form, async (input) => {
    const { words, name } = await giveNewRecoveryWords(await currentActor(), input);
    return { text: words, name };
  });
}

/** Adds a member by name and shows the words of the new seat once. */
export async function addMember(_before: FormState, form: FormData): Promise<FormState> {
  return showOnce(addMemberInput, form, async (input) => {
    const { words, name } = await addMemberCommand(await currentActor(), input);
    return { text: words, name };
  });
}

/** Makes a link for a second teacher or an assistant and shows it once. */
export async function inviteStaff(_before: FormState, form: FormData): Promise<FormState> {
  return showOnce(inviteStaffInput, form, async (input) => ({ text: staffLinkAddress(await inviteStaffCommand(await currentActor(), input)), name: input.role }));
}

/** Makes an account out of a link for staff, signs it in, and goes on to the class. */
export async function joinAsStaffWithAccount(_before: FormState, form: FormData): Promise<FormState> {
  return answer(staffAccountInput, form, async (input) => {
    await countTry(setUpByAddress, await currentAddress());
    const { classId, userId } = await joinAsStaffWithAccountCommand(input);
    await signIn("ticket", { ticket: signInTicket(userId), redirect: false });
    return `/classes/${classId}`;
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
