import "server-only";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { isTooBusy } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { Refused, tooMany, type Refusal } from "@/lib/platform/refusal";
import { isWordId, t } from "@/lib/words";
import type { Actor } from "./schema";
import { currentActor } from "./viewer";

/**
 * How a form went, in the words that its page shows. `typed` gives back what was written: nothing is lost. `shown` is what stands nowhere
 * else afterwards (words to read out, a link to send), with whose it is.
 */
export type FormState =
  | { status: "idle" }
  | { status: "done"; at: number }
  | { status: "shown"; text: string; name: string }
  | { status: "invalid"; issues: Record<string, string>; typed: Record<string, string> }
  | { status: "refused"; message: string; kind: Refusal["kind"]; typed: Record<string, string> };

export const idle: FormState = { status: "idle" };

/** The sentence of a refusal. */
export function refusalSentence(refusal: Refusal): string {
  const id: string = `refusal.${refusal.reason}`;
  return t(isWordId(id) ? id : "refusal.something");
}

const issueSentence = (message: string) => {
  const id: string = `refusal.${message}`;
  return t(isWordId(id) ? id : "refusal.field-not-right");
};

/** The text fields of a form; files and React's own fields are left out. */
export function textFields(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === "string" && !entry[0].startsWith("$ACTION")));
}

const secretFields = new Set(["password", "token", "recovery"]);
const withoutSecrets = (typed: Record<string, string>) => Object.fromEntries(Object.entries(typed).filter(([name]) => !secretFields.has(name)));

const codeAndMessage = (error: unknown) => (error instanceof Error ? `${(error as { code?: string }).code ?? ""} ${error.message}` : "");
/** What a database says when its disk is full. */
const isFull = (error: unknown) => /\b53100\b|No space left on device/.test(codeAndMessage(error));

function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refused) return error.refusal;
  if (!isFull(error)) return isTooBusy(error) ? tooMany("too-busy") : null;
  log.fault("a write found no room on the database's disk", error); // whoever runs the site has to know
  return tooMany("no-room");
}

/** Does it and says how it went; what a refusal or a fault tells stands beside the fields. Everything else thrown is a bug. */
export async function answer<S extends z.ZodType>(schema: S, form: FormData, work: (input: z.output<S>) => Promise<string | undefined | void>): Promise<FormState> {
  const fields = textFields(form);
  const typed = withoutSecrets(fields);
  const parsed = schema.safeParse(fields);
  if (!parsed.success) {
    const { fieldErrors, formErrors } = z.flattenError(parsed.error) as { fieldErrors: Record<string, string[] | undefined>; formErrors: string[] };
    const issues = Object.entries(fieldErrors).flatMap(([field, messages]) => (messages?.[0] ? [[field, issueSentence(messages[0])]] : []));
    if (formErrors[0]) issues.push(["form", issueSentence(formErrors[0])]);
    return { status: "invalid", issues: Object.fromEntries(issues), typed };
  }
  let goOn: string | undefined | void;
  try {
    goOn = await work(parsed.data);
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return { status: "refused", message: refusalSentence(refusal), kind: refusal.kind, typed };
  }
  if (goOn) redirect(goOn);
  refresh(); // the page reads again what it shows
  return { status: "done", at: Date.now() };
}

/**
 * Makes a form's action of a schema and a command: parse, find the actor, do it, say how it went.
 *
 * @param then where to go afterwards; without it the page is read again
 */
export function formAction<S extends z.ZodType, R>(
  schema: S,
  command: (actor: Actor, input: z.output<S>) => Promise<R>,
  then?: (result: R, input: z.output<S>) => string,
) {
  return async (_before: FormState, form: FormData): Promise<FormState> =>
    answer(schema, form, async (input) => {
      const result = await command(await currentActor(), input);
      return then?.(result, input);
    });
}

/** The same for a form whose result is shown once, on the page that sent it, and never again. */
export async function showOnce<S extends z.ZodType>(schema: S, form: FormData, work: (input: z.output<S>) => Promise<{ text: string; name: string }>): Promise<FormState> {
  const shown: { text: string; name: string }[] = [];
  const state = await answer(schema, form, async (input) => void shown.push(await work(input)));
  return shown[0] && state.status === "done" ? { status: "shown", ...shown[0] } : state;
}
