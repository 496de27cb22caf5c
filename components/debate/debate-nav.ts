import type { NavItem } from "@/components/ui/masthead";
import { ballotPath, debatePath, outcomePath } from "@/components/debate/paths";
import { whyNotCastClosing, whyNotCastOpening } from "@/lib/ballot/policy";
import type { Standing } from "@/lib/class/standing";
import { whyNotPresent } from "@/lib/debate/policy";
import type { DebateNow } from "@/lib/debate/schema";
import { whyNotReadOutcome } from "@/lib/outcome/policy";
import { t } from "@/lib/words";

export type DebatePlace = "debate" | "ballot" | "outcome" | "desk" | "presenter";

/** The pages beside a page of a debate, for this person, now: only what would open. */
export function debateNav(debate: DebateNow, standing: Standing, current?: DebatePlace): NavItem[] {
  const { slug, phase } = debate;
  const may = {
    opening: phase === "opening" && !whyNotCastOpening({ ...standing, hasCast: false }, debate),
    closing: !whyNotCastClosing(standing, debate),
    outcome: !whyNotReadOutcome(standing, debate),
    present: !whyNotPresent(standing, debate),
  };
  const item = (place: DebatePlace, href: string, label: string): NavItem => ({ href, label, current: place === current });
  return [
    item("debate", debatePath(slug), t("debate.nav-debate")),
    ...(may.opening || may.closing ? [item("ballot", ballotPath(slug, may.opening ? "opening" : "closing"), t("debate.nav-ballot"))] : []),
    ...(may.outcome ? [item("outcome", outcomePath(slug), t("debate.nav-outcome"))] : []),
    ...(may.present && debate.classId !== null
      ? [item("desk", `/classes/${debate.classId}`, t("debate.nav-desk")), item("presenter", `${debatePath(slug)}/presenter`, t("debate.nav-presenter"))]
      : []),
  ];
}
