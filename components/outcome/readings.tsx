import type { ReactNode } from "react";
import { OutcomeSection } from "@/components/outcome/outcome-section";
import { McNemar } from "@/components/outcome/mcnemar";
import { intervalSaid, majoritySaid, signSaid, swingSaid } from "@/components/outcome/readings-said";
import { Stance } from "@/components/ui/stance";
import { withNodes } from "@/components/ui/with-nodes";
import type { Outcome } from "@/lib/outcome/queries/outcome";
import { t } from "@/lib/words";

/** Ways to read the numbers: the swing rule, the majority, the sign test in words of chance; and that none of them is an effect. */
export function Readings({ outcome }: { outcome: Outcome }) {
  const { verdict, swing, moves, debate } = outcome;
  if (verdict === null) return null;
  const winner = { carried: "for", lost: "against", tied: "tied" } as const;
  const majority = <Reading heading={t("outcome.majority")} big={<Wins side={winner[verdict]} />}>{majoritySaid(outcome)}</Reading>;
  return (
    <OutcomeSection id="readings" heading={t("outcome.readings")}>
      <div className="readings">
        {swing === null ? majority : <Reading heading={t("outcome.swing")} big={<Wins side={swing.winner} />}>{swingSaid(outcome)}</Reading>}
        <details className="other">
          <summary><span className="show">{t("outcome.other-readings")}</span><span className="hide">{t("outcome.other-readings-hide")}</span></summary>
          {swing !== null && majority}
          {moves !== null && <Reading heading={t("outcome.sign")} big={signBig(moves)}>{signSaid(moves, debate.classId === null)}</Reading>}
          <div className="mcn">
            <p className="prose">{t("outcome.no-effect", { public: String(debate.classId === null) })}</p>
            {moves !== null && <p className="fine">{t("outcome.sign-six")}</p>}
            {intervalSaid(outcome) && <p className="fine">{intervalSaid(outcome)}</p>}
            <McNemar tables={outcome.mcNemar} />
          </div>
        </details>
      </div>
    </OutcomeSection>
  );
}

function Reading({ heading, big, children }: { heading: string; big: ReactNode; children: ReactNode }) {
  return <section><h3>{heading}</h3><p className="big">{big}</p><p>{children}</p></section>;
}

function Wins({ side }: { side: "for" | "against" | "tied" | "neither" }) {
  if (side === "tied") return t("outcome.wins-tied");
  if (side === "neither") return t("outcome.wins-neither");
  return withNodes(t("outcome.wins-for"), { side: <Stance side={side}>{t(side === "for" ? "marks.for-heading" : "marks.against-heading")}</Stance> });
}

function signBig({ towardsFor, towardsAgainst, sign }: NonNullable<Outcome["moves"]>): string {
  if (sign.moved === 0) return t("outcome.sign-big-nobody");
  return t("outcome.sign-big", { more: Math.max(towardsFor, towardsAgainst), fewer: Math.min(towardsFor, towardsAgainst) });
}
