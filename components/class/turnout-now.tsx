import type { ReactNode } from "react";
import { closingPapers } from "@/components/ballot/closing-papers";
import { foldWords } from "@/components/class/fold-words";
import { PrivateFold } from "@/components/class/private-fold";
import { Turnout } from "@/components/class/turnout-bar";
import { phaseName } from "@/components/ui/phase-strip";
import type { DebateOnDesk } from "@/lib/class/queries/desk";
import type { Seat } from "@/lib/class/queries/roster";
import { t, formatList } from "@/lib/words";

export type TurnoutNowProps = { current: DebateOnDesk; seats: readonly Seat[] };

/** What runs now, for staff: a ballot's turnout exactly, or how much has been argued; never how anybody voted. */
export function TurnoutNow({ current, seats }: TurnoutNowProps) {
  const { debate, turnout, count } = current;
  const credit = closingPapers(debate).length;
  const students = seats.filter(({ role, notTakingPart }) => role === "student" && !notTakingPart);
  switch (debate.phase) {
    case "preparing": return <Figure phase={debate.phase} count={students.length} sentence={t("class.control.in", { count: students.length })} detail={t("class.control.in-says")} />;
    case "opening": return turnout && (
      <Turnout heading={phaseName("opening")} cast={turnout.opening} of={turnout.of} sentence={t("class.control.cast-opening", { of: turnout.of })} detail={<Present current={current} paper="opening" />}>
        <NotYet seats={students} paper="opening" />
      </Turnout>
    );
    case "closing": return turnout && (
      <Turnout
        heading={phaseName("closing")} cast={turnout.closing} of={turnout.of}
        sentence={t("class.control.cast-closing", { of: turnout.of })}
        detail={<>{!debate.hasEnded && <><Present current={current} paper="closing" /> </>}{t("class.control.papers", { uses: String(debate.usesOptions), options: turnout.options })} {t("credits.desk", { paper: credit, cast: turnout.credit - turnout.skipped, skipped: turnout.skipped })} {debate.hasEnded && t("class.control.ended")}</>}
      >
        <NotYet seats={students} paper="closing" />
        {debate.usesOptions && <NotYet seats={students} paper="options" />}
        <NotYet seats={students} paper="credit" number={credit} />
      </Turnout>
    );
    default: {
      const argued = count.for + count.against;
      return (
        <Figure
          phase={debate.phase} count={argued} sentence={t("class.control.arguments", { count: argued })}
          detail={<>{state(debate.phase)} {t("class.control.per-side", { ...count })} {turnout && t("class.control.opening-was", { cast: turnout.opening, of: turnout.of, late: turnout.late })}</>}
        >
          {debate.phase !== "archived" && debate.phase !== "outcome" && <NotYet seats={students} paper="opening" />}
        </Figure>
      );
    }
  }
}

function state(phase: DebateOnDesk["debate"]["phase"]) {
  return phase === "outcome" ? t("class.control.outcome") : phase === "archived" ? t("class.control.archived") : null;
}

function Figure({ phase, count, sentence, detail, children }: { phase: DebateOnDesk["debate"]["phase"]; count: number; sentence: string; detail: ReactNode; children?: ReactNode }) {
  return (
    <div className="turnout">
      <h2>{phaseName(phase)}</h2>
      <p className="big"><b>{count}</b> {sentence}</p>
      <p className="label">{detail}</p>
      {children}
    </div>
  );
}

const summaries = { opening: "class.control.not-yet", closing: "class.control.not-yet", options: "class.control.not-yet-options", credit: "credits.desk-not-yet" } as const;

/** Who is here and has voted, exactly and live: 'All 26 who are here have voted; 2 away.' */
function Present({ current: { presence }, paper }: { current: DebateOnDesk; paper: keyof Seat["cast"] }) {
  if (!presence) return null;
  const { here, away } = presence;
  const said = here.people === 0 ? t("lesson.present-none")
    : here.cast[paper] >= here.people ? t("lesson.present-all", { here: here.people }) : t("lesson.present-some", { cast: here.cast[paper], here: here.people });
  if (away.people === 0) return t("lesson.present-only", { here: said });
  return t("lesson.present", { here: said, away: away.cast[paper] > 0 ? t("lesson.away-voted", { away: away.people, voted: away.cast[paper] }) : t("lesson.away", { away: away.people }) });
}

/** The names of those who have not cast a paper, folded: a class may look over one's shoulder. */
function NotYet({ seats, paper, number = 1 }: { seats: readonly Seat[]; paper: keyof Seat["cast"]; number?: number }) {
  const missing = seats.filter(({ cast, notTakingPart }) => !cast[paper] && !notTakingPart).map(({ name }) => name);
  if (missing.length === 0) return null;
  return <PrivateFold summary={t(summaries[paper], { count: missing.length, paper: number })} words={foldWords()}><p>{formatList(missing)}</p></PrivateFold>;
}
