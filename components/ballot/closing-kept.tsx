import type { ReactNode } from "react";
import { Booth } from "@/components/ballot/booth";
import { KeptList, type KeptPaper } from "@/components/ballot/cast";
import { type ClosingPaper, closingPapers, paperName, paperNumber } from "@/components/ballot/closing-papers";
import { TurnoutWords } from "@/components/ballot/turnout-words";
import { ballotPath, debatePath } from "@/components/debate/paths";
import { LocalTime } from "@/components/ui/local-time";
import { withNodes } from "@/components/ui/with-nodes";
import type { PaperPage } from "@/lib/ballot/queries/paper";
import { t } from "@/lib/words";

/** The closing ballot's papers once this one is cast, or once the ballot has closed: which are kept, which are left. Never what stands on them. */
export function ClosingKept({ paper }: { paper: PaperPage }) {
  const { debate, turnout } = paper;
  const names = closingPapers(debate);
  const left = names.filter((name) => paper.cast[name] === null);
  const next = debate.hasEnded ? undefined : left[0];
  return (
    <Booth
      heading={headingOf(paper, left)} lede={ledeOf(paper)}
      beside={
        <>
          {!debate.hasEnded && <TurnoutWords turnout={turnout} />}
          <p className="btn-row mt-5">
            {next
              ? <a className="btn btn-main" href={ballotPath(debate.slug, next)}>{t(next === "closing" ? "ballot.to-paper-1" : "ballot.to-paper", paperNumber(debate, next))}</a>
              : <a className="btn" href={debatePath(debate.slug)}>{t("ballot.to-arguments")}</a>}
          </p>
        </>
      }
    >
      <KeptList papers={names.map((name, place) => keptPaper(paper, name, place + 1))} />
    </Booth>
  );
}

function headingOf(paper: PaperPage, left: readonly ClosingPaper[]): string {
  const { debate, cast, stage } = paper;
  if (debate.hasEnded) return t("ballot.closed");
  if (left.length === 0) return t(cast.credit?.skipped ? "credits.all-in-skipped" : "ballot.all-in", { of: closingPapers(debate).length });
  const here = stage as ClosingPaper;
  return t(cast[here]?.skipped ? "credits.skipped-in" : "ballot.paper-in", paperNumber(debate, here));
}

function ledeOf({ debate, className }: PaperPage): string {
  if (debate.hasEnded) return t(className === null ? "ballot.ended-says-public" : "ballot.ended-says");
  return t(className === null ? "ballot.kept-says-public" : "ballot.kept-says");
}

function keptPaper({ debate, cast }: PaperPage, name: ClosingPaper, number: number): KeptPaper {
  const paper = cast[name];
  const title = paperName(name);
  const isKept = paper !== null && !paper.skipped;
  return {
    number, name: title, kept: isKept,
    beside: debate.hasEnded ? t(isKept ? "ballot.counted" : "ballot.not-counted") : <ToPaper slug={debate.slug} name={name} title={title} isCast={paper !== null} />,
    state: paper ? withNodes(t(paper.skipped ? "credits.skipped-at" : "ballot.kept-at"), { time: <LocalTime at={paper.castAt} /> }) : t("ballot.not-cast"),
  };
}

/** The way to a paper: a fresh one where it is cast. */
function ToPaper({ slug, name, title, isCast }: { slug: string; name: ClosingPaper; title: string; isCast: boolean }): ReactNode {
  const href = ballotPath(slug, name);
  return isCast
    ? <a href={`${href}?fresh=1`}>{t("ballot.change")}<span className="vh"> {t("ballot.change-of", { name: title })}</span></a>
    : <a href={href}>{t("ballot.cast-it")}<span className="vh"> {t("ballot.change-of", { name: title })}</span></a>;
}
