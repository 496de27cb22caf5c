import { closingPapers, paperNumber } from "@/components/ballot/closing-papers";
import { ballotPath } from "@/components/debate/paths";
import type { CreditableList } from "@/lib/ballot/queries/creditable";
import type { PaperPage } from "@/lib/ballot/queries/paper";
import { t } from "@/lib/words";

/** Beside the credit paper: what it is and is not, how the papers before it stand, and a search where not every argument is listed. */
export function CreditRules({ paper, list }: { paper: PaperPage; list: CreditableList }) {
  return (
    <>
      <ul className="bul rules-l" role="list">
        <li>{t("credits.rule-whom")}</li>
        <li>{t("credits.rule-skip")}</li>
        <li><Before paper={paper} /></li>
        <li>{t("credits.rule-shown")}</li>
      </ul>
      {list.all > list.listed.length && <Search list={list} />}
    </>
  );
}

/** That the papers before this one are kept whatever is done here, or the way to the first that is not cast. */
function Before({ paper: { debate, cast } }: { paper: PaperPage }) {
  const before = closingPapers(debate).filter((name) => name !== "credit");
  const missing = before.find((name) => cast[name] === null);
  if (!missing) return t("credits.before-kept", { papers: before.length });
  const place = paperNumber(debate, missing);
  return <>{t("credits.before-open", place)} <a href={ballotPath(debate.slug, missing)}>{t("credits.before-go", place)}</a></>;
}

/** Reads the page again with other arguments on top: before one ticks, since nothing that is ticked goes along in an address. */
function Search({ list: { all, listed, search } }: { list: CreditableList }) {
  return (
    <form className="mt-4" method="get">
      <input type="hidden" name="fresh" value="1" />
      <div className="field">
        <label htmlFor="find-all">{t("credits.search")}</label>
        <div className="code-row"><input className="input" type="search" id="find-all" name="q" defaultValue={search} maxLength={100} aria-describedby="find-all-hint" /> <button className="btn" type="submit">{t("credits.search-do")}</button></div>
        <p className="hint" id="find-all-hint">{t("credits.search-hint", { all, listed: listed.length })}</p>
      </div>
    </form>
  );
}
