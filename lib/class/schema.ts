import { z } from "zod";
import { formKey, writtenName } from "@/lib/platform/text";

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
export const joinClassInput = z.object({ code: joinCode, name: memberName });
export type JoinClassInput = z.infer<typeof joinClassInput>;
export const recoverInput = z.object({ code: joinCode, recovery: z.string().max(200, "words-not-four") });
export type RecoverInput = z.infer<typeof recoverInput>;
export const classOnlyInput = z.object({ classId });
export const removeMemberInput = z.object({ classId, memberId: z.uuid("not-an-address") });
export type RemoveMemberInput = z.infer<typeof removeMemberInput>;
export const joiningInput = z.object({ classId, open: z.enum(["open", "close", "new-code"]) });
export type JoiningInput = z.infer<typeof joiningInput>;
