import "server-only";
import type { Actor } from "@/lib/account/schema";
import { authorise } from "@/lib/platform/refusal";
import { overDebate } from "../in-debate";
import { whyNotEditDebateSettings } from "../policy";
import type { EditDebateSettingsInput } from "../schema";

/**
 * Names the count of the option papers that decides, or none, and says whether they ask for scores. Both are told on the paper, so that
 * they are settled when the opening ballot begins.
 *
 * @returns whether anything changed: a form posted twice changes nothing twice
 * @throws Refused as overDebate and whyNotEditDebateSettings say
 */
export function editDebateSettings(actor: Actor, { debateId, decidingCount, asksScores }: EditDebateSettingsInput): Promise<boolean> {
  return overDebate(actor, debateId, async ({ tx, debate, standing }) => {
    const changes = decidingCount !== debate.decidingCount || asksScores !== debate.asksScores;
    authorise(whyNotEditDebateSettings(standing, debate, { ofMeaning: changes }));
    if (changes) await tx.debate.update({ where: { id: debate.id }, data: { decidingCount, asksScores } });
    return changes; // no event: nobody but the desk is shown it before the closing ballot
  });
}
