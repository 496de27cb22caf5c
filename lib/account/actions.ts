"use server";

import { AuthError } from "next-auth";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { log } from "@/lib/platform/log";
import { sendsMail } from "@/lib/platform/mail";
import { countTry } from "@/lib/platform/rate-limit";
import { notAllowed, Refused, tooMany } from "@/lib/platform/refusal";
import { signIn, signOut } from "./auth";
import { acceptInvitation as acceptInvitationCommand, acceptInvitationWithAccount as acceptInvitationWithAccountCommand } from "./commands/accept-invitation";
import { endOtherSessions, endSession as endSessionCommand } from "./commands/end-sessions";
import { giveResetLink as giveResetLinkCommand } from "./commands/give-reset-link";
import { inviteTeacher as inviteTeacherCommand, withdrawInvitation as withdrawInvitationCommand } from "./commands/invite-teacher";
import { mailResetLink } from "./commands/mail-reset-link";
import { resetPassword as resetPasswordCommand } from "./commands/reset-password";
import { setUpOwner as setUpOwnerCommand } from "./commands/set-up-owner";
import { signUp as signUpCommand } from "./commands/sign-up";
import { answer, formAction, type FormState, showOnce } from "./form-action";
import { askForResetByAccount, askForResetByAddress, openLinkByAddress, setUpByAddress, signUpByAddress } from "./limits";
import { invitationAddress, resetLinkAddress } from "./queries/link-address";
import {
  emailInput, endSessionInput, invitationInput, invitedAccountInput, inviteTeacherInput, noInput, ownPath, resetPasswordInput, setUpOwnerInput, signInInput, signUpInput,
  withdrawInvitationInput,
} from "./schema";
import { signInTicket } from "./session";
import { currentActor, currentAddress, currentViewer } from "./viewer";

/** Signs in with an e-mail address and a password. */
export async function signInWithPassword(_before: FormState, form: FormData): Promise<FormState> {
  return answer(signInInput, form, async ({ email, password, next }) => {
    try {
      await signIn("password", { email, password, redirect: false });
    } catch (error) {
      if (!(error instanceof AuthError)) throw error;
      throw new Refused("code" in error && error.code === "too-many-tries" ? tooMany("too-many-tries") : notAllowed("sign-in-failed"));
    }
    return ownPath(next);
  });
}

/** Makes the owner's account and signs it in. */
export async function setUpOwner(_before: FormState, form: FormData): Promise<FormState> {
  return answer(setUpOwnerInput, form, async (input) => {
    await countTry(setUpByAddress, await currentAddress());
    const { userId } = await setUpOwnerCommand(input);
    await signInHere(userId);
    return "/classes/new"; // what the page has announced as next
  });
}

const signInHere = (userId: string) => signIn("ticket", { ticket: signInTicket(userId), redirect: false });

/** Ends this device's session. */
export async function signOutHere(): Promise<void> {
  await signOut({ redirect: false });
  redirect("/");
}

/** Makes an account for public debates, where that is open, and signs it in. */
export async function signUp(_before: FormState, form: FormData): Promise<FormState> {
  return answer(signUpInput, form, async (input) => {
    await countTry(signUpByAddress, await currentAddress());
    const { userId } = await signUpCommand(await currentViewer(), input);
    await signInHere(userId);
    return ownPath(input.next);
  });
}

/** Makes an invitation and shows its link, once. */
export async function inviteTeacher(_before: FormState, form: FormData): Promise<FormState> {
  return showOnce(inviteTeacherInput, form, async (input) => ({ text: invitationAddress(await inviteTeacherCommand(await currentActor(), input)), name: input.label }));
}

export const withdrawInvitation = formAction(withdrawInvitationInput, withdrawInvitationCommand);

/** Makes the account that is signed in a teacher's. */
export async function acceptInvitation(_before: FormState, form: FormData): Promise<FormState> {
  return answer(invitationInput, form, async (input) => {
    await countTry(openLinkByAddress, await currentAddress());
    await acceptInvitationCommand(await currentActor(), input);
    return "/";
  });
}

/** Makes an invited teacher's account and signs it in. */
export async function acceptInvitationWithAccount(_before: FormState, form: FormData): Promise<FormState> {
  return answer(invitedAccountInput, form, async (input) => {
    await countTry(openLinkByAddress, await currentAddress());
    const { userId } = await acceptInvitationWithAccountCommand(input);
    await signInHere(userId);
    return "/";
  });
}

/** Makes a link for somebody's new password and shows it, once. */
export async function giveResetLink(_before: FormState, form: FormData): Promise<FormState> {
  return showOnce(emailInput, form, async (input) => {
    const { token, name } = await giveResetLinkCommand(await currentActor(), input);
    return { text: resetLinkAddress(token).link, name };
  });
}

/** Asks for a link by mail. The answer is the same, and as quick, whether there is such an account or not: the mail comes after it. */
export async function askForResetLink(_before: FormState, form: FormData): Promise<FormState> {
  return answer(emailInput, form, async (input) => {
    await countTry(askForResetByAddress, await currentAddress());
    await countTry(askForResetByAccount, input.email);
    if (sendsMail()) after(() => mailResetLink(input).catch((error: unknown) => log.fault("a mail with a link for a new password was not sent", error)));
  });
}

/** Sets a new password by a link, and signs in with it here. */
export async function resetPassword(_before: FormState, form: FormData): Promise<FormState> {
  return answer(resetPasswordInput, form, async (input) => {
    await countTry(openLinkByAddress, await currentAddress());
    const { userId } = await resetPasswordCommand(input);
    await signInHere(userId);
    return "/";
  });
}

/** Signs one of one's own devices out. */
export async function endSession(_before: FormState, form: FormData): Promise<FormState> {
  return answer(endSessionInput, form, async (input) => endSessionCommand(await currentViewer(), input));
}

/** Signs all of one's other devices out. */
export async function endOthers(_before: FormState, form: FormData): Promise<FormState> {
  return answer(noInput, form, async () => void (await endOtherSessions(await currentViewer())));
}
