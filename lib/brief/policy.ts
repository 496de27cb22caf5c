import { notFound, type Refusal } from "@/lib/platform/refusal";

/** Reading a brief outside a debate, and making a debate of it: a listed one is everybody's, another is its owner's. */
export function whyNotReadBriefOf(person: { personId: string | null }, brief: { listed: boolean; ownerId: string | null }): Refusal | null {
  return brief.listed || (brief.ownerId !== null && brief.ownerId === person.personId) ? null : notFound("brief");
}
