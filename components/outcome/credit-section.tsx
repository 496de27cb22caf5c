import { CreditReasons } from "@/components/outcome/credit-reasons";
import { OutcomeSection } from "@/components/outcome/outcome-section";
import { RatedList } from "@/components/outcome/rated-list";
import { argumentPath } from "@/components/debate/paths";
import { ActionButton } from "@/components/ui/action-form";
import { agree } from "@/lib/ballot/actions";
import type { CreditedArgument } from "@/lib/outcome/queries/credits";
import type { Outcome } from "@/lib/outcome/queries/outcome";
import { formatNumber, t } from "@/lib/words";

/** Which arguments were credited, and why: a count and what people wrote, no cause, and no name that was not agreed to. */
export function CreditSection({ outcome: { debate, credits } }: { outcome: Outcome }) {
  if (credits.kind === "withheld") {
    return <OutcomeSection id="credits" heading={t("credits.outcome")}><p className="prose">{t(credits.isNone ? "credits.outcome-none" : "credits.outcome-few")}</p></OutcomeSection>;
  }
  const { papers, all, listed, fewer, mine, forStaff } = credits;
  return (
    <OutcomeSection id="credits" heading={t("credits.outcome")} fold>
      <p className="prose">{t("credits.outcome-intro", { papers, all })}</p>
      <CreditList debate={debate} some={listed} />
      {fewer.credits > 0 && <p className="label after">{t("credits.outcome-fewer", fewer)}</p>}
      {mine.length > 0 && <><h3 className="h-small mt-6">{t("credits.outcome-mine")}</h3><CreditList debate={debate} some={mine} /></>}
      {forStaff.length > 0 && (
        <details className="credits-more">
          <summary className="link-sum">{t("credits.outcome-staff", { count: forStaff.length })}</summary>
          <CreditList debate={debate} some={forStaff} />
        </details>
      )}
    </OutcomeSection>
  );
}

function CreditList({ debate, some }: { debate: Outcome["debate"]; some: readonly CreditedArgument[] }) {
  if (some.length === 0) return null;
  return (
    <RatedList
      items={some.map((argument) => ({
        label: argument.label, side: argument.side, text: argument.text, href: argumentPath(debate.slug, argument.shortId), sideName: t(argument.side === "for" ? "marks.for" : "marks.against"),
        figure: formatNumber(argument.credits), figureName: t("credits.figure", { count: argument.credits }),
        beside: <>{t("credits.by", { count: argument.credits })} <bdi>{whoseSaid(argument)}</bdi></>,
        below: <><CreditReasons debateId={debate.id} argument={argument} />{argument.mayAgree && <OwnName debateId={debate.id} argument={argument} />}</>,
      }))}
    />
  );
}

function whoseSaid({ author, byEditors, mine, isNamed }: CreditedArgument): string {
  if (mine) return t(isNamed ? "credits.yours-named" : "credits.yours");
  if (byEditors) return t("argument.by-editors");
  return author ?? t("credits.no-name");
}

/** For its author: their name beside it, or not. */
function OwnName({ debateId, argument: { id, isNamed } }: { debateId: string; argument: CreditedArgument }) {
  return (
    <ActionButton className="own" action={agree} hidden={{ debateId, argumentId: id, named: isNamed ? "no" : "yes" }} kind="small" pendingLabel={t("credits.naming")}>
      {t(isNamed ? "credits.name-away" : "credits.name-there")}
    </ActionButton>
  );
}
