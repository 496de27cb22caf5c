import { HideMenu } from "@/components/argument/hide-menu";
import { hideWords } from "@/components/argument/said";
import type { CreditedArgument, CreditReason } from "@/lib/outcome/queries/credits";
import { t } from "@/lib/words";

/** How many reasons stand open; the others are folded. */
const mostOpen = 2;

/** Why an argument was credited, without names, as they came: in an order drawn anew each time. For staff each can be hidden. */
export function CreditReasons({ debateId, argument: { reasons, label } }: { debateId: string; argument: CreditedArgument }) {
  if (reasons.length === 0) return null;
  const rest = reasons.slice(mostOpen);
  return (
    <div className="whys">
      <p className="vh">{t("credits.reasons-of", { label })}</p>
      <Reasons debateId={debateId} reasons={reasons.slice(0, mostOpen)} />
      {rest.length > 0 && (
        <details className="whys-more">
          <summary className="link-sum">{t("credits.more-reasons", { count: rest.length })}<span className="vh"> {label}</span></summary>
          <Reasons debateId={debateId} reasons={rest} />
        </details>
      )}
    </div>
  );
}

function Reasons({ debateId, reasons }: { debateId: string; reasons: readonly CreditReason[] }) {
  return (
    <ul role="list">
      {reasons.map(({ id, text, isHidden }, place) => (
        <li key={id ?? place}>
          {isHidden && <p className="label">{t("credits.reason-hidden")}</p>}
          <p className="why" dir="auto">{t("credits.reason", { reason: text })}</p>
          {id !== null && <HideMenu debateId={debateId} what={{ creditId: id }} id={`hide-${id}`} isHidden={isHidden} words={hideWords()} />}
        </li>
      ))}
    </ul>
  );
}
