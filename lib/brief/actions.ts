"use server";

import { redirect } from "next/navigation";
import { refusalSentence } from "@/lib/account/form-action";
import { currentActor } from "@/lib/account/viewer";
import { Refused } from "@/lib/platform/refusal";
import { t } from "@/lib/words";
import { publishBrief } from "./commands/publish-brief";
import { publishBriefInput } from "./schema";

/** How publishing went: each fault is a sentence with its line, and the text is given back. */
export type PublishState = { status: "idle" } | { status: "faults"; faults: string[]; source: string };

/** The most of a file that is read: one more than a brief may have, so that the reader of Markdown says that it is too long. */
const mostBytes = 200_001;

/** Publishes a brief that was pasted, or uploaded as a file. */
export async function publish(_before: PublishState, form: FormData): Promise<PublishState> {
  const file = form.get("file");
  const pasted = form.get("source");
  const uploaded = file instanceof File && file.size > 0 ? await file.slice(0, mostBytes).text() : null;
  const { source } = publishBriefInput.parse({ source: uploaded ?? (typeof pasted === "string" ? pasted : "") });
  let published;
  try {
    published = await publishBrief(await currentActor(), { source });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { status: "faults", faults: [refusalSentence(error.refusal)], source };
  }
  if ("faults" in published) {
    return { status: "faults", source, faults: published.faults.map(({ fault, line, detail }) => t(`brief-fault.${fault}`, { line, detail: detail ?? "" })) };
  }
  redirect(`/briefs/${published.slug}`);
}
