import type { ReactNode } from "react";
import { Booth } from "@/components/ballot/booth";
import { debatePath } from "@/components/debate/paths";
import { refusalSentence } from "@/lib/account/form-action";
import type { PaperPage } from "@/lib/ballot/queries/paper";
import { t } from "@/lib/words";

type Said = { heading: string; says: string };

/** In the place of a paper that this person cannot cast: why, and where to go instead. */
export function WhyNot({ paper }: { paper: PaperPage }) {
  const { obstacle, debate, standing } = paper;
  const { heading, says } = saidOf(paper);
  const readsDebate = debate.phase !== "preparing" && debate.phase !== "opening";
  const links: ReactNode = standing.role === "visitor"
    ? <>{paper.signUpIsOpen && <><a className="btn" href={`/signup?next=${encodeURIComponent(debatePath(debate.slug))}`}>{t("accounts.signup-title")}</a> </>}<a className="btn btn-main" href={`/signin?next=${encodeURIComponent(debatePath(debate.slug))}`}>{t("ballot.why-sign-in")}</a> <a className="btn" href="/join">{t("ballot.why-join")}</a></>
    : readsDebate || obstacle?.kind !== "closed" ? <a className="btn" href={debatePath(debate.slug)}>{t("ballot.to-debate")}</a> : null;
  return <Booth heading={heading} lede={says} beside={links && <p className="btn-row mt-5">{links}</p>} />;
}

function saidOf({ obstacle, className, signUpIsOpen }: PaperPage): Said {
  switch (obstacle?.reason) {
    case "staff-do-not-vote": return className === null
      ? { heading: t("ballot.why-staff-public"), says: t("ballot.why-staff-public-says") }
      : { heading: t("ballot.why-staff"), says: t("ballot.why-staff-says") };
    case "observers-only-read": return { heading: t("ballot.why-observer"), says: t("ballot.why-observer-says") };
    case "sign-in-first": return { heading: t("ballot.why-visitor"), says: t(signUpIsOpen ? "ballot.why-visitor-says" : "accounts.public-none") };
    case "ballot-not-open-yet": return { heading: t("ballot.why-not-open"), says: t("ballot.why-not-open-says") };
    case "ballot-has-closed": return { heading: t("ballot.closed"), says: t("ballot.why-closed-says") };
    case "has-seen-arguments": return { heading: t("ballot.closed"), says: t("ballot.why-seen-says") };
    case "no-option-ballot": return { heading: t("ballot.why-no-options"), says: t("ballot.why-no-options-says") };
    default: return { heading: t("ballot.why-not"), says: obstacle ? refusalSentence(obstacle) : "" };
  }
}
