import { promiseSaid } from "@/components/ballot/paper-words";
import { ballotPath } from "@/components/debate/paths";
import { countName } from "@/components/tally/count-names";
import { Icon } from "@/components/ui/icon";
import { withNodes } from "@/components/ui/with-nodes";
import type { PaperPage } from "@/lib/ballot/queries/paper";
import { countsScores } from "@/lib/debate/schema";
import { t } from "@/lib/words";

/** Beside the option paper: how one ranks, what is counted and shown, who can find out what, and the keys. */
export function RankRules({ paper }: { paper: PaperPage }) {
  const { cast, debate } = paper;
  return (
    <>
      <ul className="bul rules-l" role="list">
        <li>{t("ballot.rank-rule")}</li>
        <li>{cast.closing ? t("ballot.paper-1-kept") : <>{t("ballot.paper-1-open")} <a href={ballotPath(debate.slug, "closing")}>{t("ballot.to-paper-1")}</a></>}</li>
        <li>{t("ballot.rank-line")}</li>
        <li><DecidingSaid paper={paper} /></li>
        <li>{t("ballot.rank-shown")}</li>
        <li>{promiseSaid(paper)}</li>
      </ul>
      <div className="keys">
        <h2>{t("ballot.keys")}</h2>
        <dl>
          <div><dt><kbd>{t("ballot.key-enter")}</kbd></dt><dd>{t("ballot.key-enter-does")}</dd></div>
          <div>
            <dt><kbd><Icon name="up" /><span className="vh">{t("ballot.key-up")}</span></kbd> <kbd><Icon name="down" /><span className="vh">{t("ballot.key-down")}</span></kbd></dt>
            <dd>{t("ballot.key-move-does")}</dd>
          </div>
          <div><dt><kbd>{t("ballot.key-tie")}</kbd></dt><dd>{t("ballot.key-tie-does")}</dd></div>
          <div><dt><kbd>{t("ballot.key-back")}</kbd></dt><dd>{t("ballot.key-back-does")}</dd></div>
          <div><dt><kbd>{t("ballot.key-drag")}</kbd></dt><dd>{t("ballot.key-drag-does")}</dd></div>
        </dl>
      </div>
    </>
  );
}

/** Which count decides, as it was named beforehand, and which papers it counts; or that none does. */
function DecidingSaid({ paper: { debate, className } }: { paper: PaperPage }) {
  const { decidingCount: count } = debate;
  if (count === null) return t("ballot.rank-none-decides");
  return (
    <>
      {withNodes(t("ballot.rank-decides", { public: String(className === null) }), { count: <b>{countName(count)}</b> })}
      {count === "approval" && <> {t("ballot.rank-decides-line")}</>}
      {countsScores(count) && <> {t("ballot.rank-decides-scores")}</>}
    </>
  );
}
