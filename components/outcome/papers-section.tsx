import { recountFilePath, recountPath } from "@/components/debate/paths";
import { OutcomeSection } from "@/components/outcome/outcome-section";
import type { Recount } from "@/lib/outcome/queries/recount";
import { t } from "@/lib/words";

/** The command that works the sum of the papers out of their JSON file. */
const command = `grep '^{"' option-papers.json | sed 's/,$//' | LC_ALL=C sort | sha256sum`;

/** The option papers to take along, in every form, and their sum; kept back while they are fewer than five. */
export function PapersSection({ recount: { options, debate: { slug } } }: { recount: Recount }) {
  if (options === null) return <OutcomeSection id="papers" heading={t("recount.papers")}><p className="prose">{t("recount.no-options")}</p></OutcomeSection>;
  if ("withheld" in options) return <OutcomeSection id="papers" heading={t("recount.papers")}><p className="prose">{t("outcome.options-few", { cast: options.cast })}</p></OutcomeSection>;
  const { file: { papers }, sha256 } = options;
  const empty = papers.filter(({ ranking }) => ranking.flat().length === 0).length;
  return (
    <>
      <OutcomeSection id="papers" heading={t("recount.papers")}>
        <p className="prose">{t("recount.papers-all", { papers: papers.length })}</p>
        <ul className="take" role="list">
          <Take href={`${recountPath(slug)}/slips`} name={t("recount.slips")} says={t("recount.slips-says")} />
          <Take href={`${recountPath(slug)}/by-hand`} name={t("recount.by-hand")} says={t("recount.by-hand-says")} />
          <Take href={recountFilePath(slug, "option-papers.csv")} isFile name={t("recount.csv")} says={t("recount.csv-says")} />
          <Take href={recountFilePath(slug, "option-papers.preflib")} isFile name={t("recount.preflib")} says={t("recount.preflib-says", { empty })} />
          <Take href={recountFilePath(slug, "option-papers.json")} isFile name={t("recount.json")} says={t("recount.json-says")} />
          <Take href="/count" name={t("recount.count")} says={t("recount.count-says")} />
        </ul>
      </OutcomeSection>
      <OutcomeSection id="sum" heading={t("recount.sum")}>
        <p className="prose">{t("recount.sum-is")}</p>
        <p className="sha"><code>{sha256}</code></p>
        <p className="prose mt-4">{t("recount.sum-how")}</p>
        <pre className="command"><code>{command}</code></pre>
        <p className="fine mt-3">{t("recount.sum-mac")}</p>
      </OutcomeSection>
    </>
  );
}

/** One thing to take along or to go to. */
export function Take({ href, name, says, isFile }: { href: string; name: string; says?: string; isFile?: boolean }) {
  return <li><a href={href} download={isFile || undefined}>{name}</a>{says !== undefined && <> <span className="label">{says}</span></>}</li>;
}
