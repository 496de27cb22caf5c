import { z } from "zod";
import { email, newPassword } from "@/lib/account/schema";
import { formKey, writtenName, writtenText } from "@/lib/platform/text";

export const classId = z.uuid("not-an-address").brand<"ClassId">();
export type ClassId = z.infer<typeof classId>;

const codeAlphabet = /^[2-9A-HJKMNP-Z]{6}$/;
/** A join code as a person types it: capitals or not, with or without spaces and dashes. */
export const joinCode = z.string().max(40, "code-not-right").transform((code) => code.toUpperCase().replace(/[\s-]/g, "")).refine((code) => codeAlphabet.test(code), "code-not-right");

/** A join code as it is shown: KM4 7RT. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

export const memberName = writtenName(40);
export const createClassInput = z.object({ formKey, name: writtenName(80), teacherName: memberName });
export type CreateClassInput = z.infer<typeof createClassInput>;
export const joinClassInput = z.object({
  code: joinCode, name: memberName,
  /** The form's own key, by which a form that a visitor sends twice joins once. */
  formKey: formKey.optional(),
  /** What somebody of a taken name says: that they are another person. */
  as: z.literal("somebody-else").optional(),
});
export type JoinClassInput = z.infer<typeof joinClassInput>;
export const askToReturnInput = z.object({ code: joinCode, name: memberName });
export type AskToReturnInput = z.infer<typeof askToReturnInput>;
export const recoverInput = z.object({ code: joinCode, recovery: z.string().max(200, "words-not-four") });
export type RecoverInput = z.infer<typeof recoverInput>;
export const classOnlyInput = z.object({ classId });
export const removeMemberInput = z.object({ classId, memberId: z.uuid("not-an-address") });
export type RemoveMemberInput = z.infer<typeof removeMemberInput>;
export const joiningInput = z.object({ classId, open: z.enum(["open", "close", "new-code"]) });
export type JoiningInput = z.infer<typeof joiningInput>;

export const memberOnlyInput = removeMemberInput;
export const answerReturnInput = z.object({ classId, requestId: z.uuid("not-an-address"), answer: z.enum(["let-in", "refuse"]) });
export type AnswerReturnInput = z.infer<typeof answerReturnInput>;
export const renameMemberInput = z.object({ classId, memberId: z.uuid("not-an-address"), name: memberName });
export type RenameMemberInput = z.infer<typeof renameMemberInput>;
export const renameSelfInput = z.object({ classId, name: memberName });
export type RenameSelfInput = z.infer<typeof renameSelfInput>;
export const addMemberInput = z.object({ classId, name: memberName, formKey });
export type AddMemberInput = z.infer<typeof addMemberInput>;
export const joinTwoSeatsInput = z.object({ classId, memberId: z.uuid("not-an-address"), otherId: z.uuid("choose-a-seat") });
export type JoinTwoSeatsInput = z.infer<typeof joinTwoSeatsInput>;
export const memberRoles = ["student", "observer", "assistant", "teacher"] as const;
export type MemberRole = (typeof memberRoles)[number];
export const setRoleInput = z.object({ classId, memberId: z.uuid("not-an-address"), role: z.enum(memberRoles) });
export type SetRoleInput = z.infer<typeof setRoleInput>;
export const noticesReadInput = z.object({ classId, upTo: z.coerce.date("not-an-address") });
export type NoticesReadInput = z.infer<typeof noticesReadInput>;
export const inviteStaffInput = z.object({ classId, role: z.enum(["teacher", "assistant"]), label: writtenText(80, 0) });
export type InviteStaffInput = z.infer<typeof inviteStaffInput>;
export const withdrawStaffLinkInput = z.object({ classId, linkId: z.string().max(100, "not-an-address") });
export type WithdrawStaffLinkInput = z.infer<typeof withdrawStaffLinkInput>;
export const staffLinkInput = z.object({ token: z.string().max(100, "link-is-used-or-old") });
export const staffAccountInput = staffLinkInput.extend({ name: memberName, email, password: newPassword });
export type StaffAccountInput = z.infer<typeof staffAccountInput>;

/** The cookie that says which request to be let back in is this device's. */
export const returnCookie = "parley-return";
/** How long a request may be answered, and its answer be used. Minutes. */
export const returnMinutes = 30;

/** By what two names are the same: without regard to capitals, white space at the ends or its width. NFC. */
export const nameKey = (name: string): string => name.normalize("NFC").replace(/\s+/gu, " ").trim().toUpperCase().toLowerCase().normalize("NFC");

/** The names that somebody of a taken name may bear, nearest first: 'Elif T. (2)', 'Elif T. (3)' …; at most 40 characters each. */
export function* furtherNames(name: string): Generator<string> {
  for (let nth = 2; ; nth++) {
    const mark = ` (${nth})`;
    yield [...name].slice(0, 40 - mark.length).join("").trimEnd() + mark;
  }
}

export type DeviceKind = "phone" | "tablet" | "computer";
/** What kind of device a browser says that it runs on; this word is all that is kept of it. */
export function deviceKind(userAgent: string): DeviceKind {
  if (/iPad|Tablet|Android(?!.*Mobile)/.test(userAgent)) return "tablet";
  return /Mobi|iPhone|Android/.test(userAgent) ? "phone" : "computer";
}
