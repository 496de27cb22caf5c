import type { ReactNode } from "react";
import { castNowWords } from "@/components/ballot/final-call";
import { HallJoin, JoinStage, PresenterStage, StageCall } from "@/components/class/presenter-stage";
import { ProjectorHall, timeLeft } from "@/components/class/projector-hall";
import { debatePath, outcomePath } from "@/components/debate/paths";
import type { NavItem } from "@/components/ui/masthead";
import { SecondsLeft } from "@/components/ui/seconds-left";
import { phaseName } from "@/components/ui/phase-strip";
import type { Projected } from "@/lib/class/queries/desk";
import type { JoinAddress } from "@/lib/class/queries/join-address";
import { spacedCode } from "@/lib/class/schema";
import type { DebateNow } from "@/lib/debate/schema";
import { whyNotReadOutcome } from "@/lib/outcome/policy";
import { t } from "@/lib/words";

export type ProjectorProps = {
  data: Projected;
  address: JoinAddress;
  /** Whether the code fills the screen; else it stands beside what runs. */
  joining: boolean;
};

/** What a class reads on its wall: how to join, or what to do now; never a number of papers, nor who is missing. */
export function Projector({ data, address, joining }: ProjectorProps) {
  const { debate, group } = data;
  const code = spacedCode(group.joinCode ?? "");
  const way = { code, address: address.typed, link: address.link, qrLabel: t("presenter.qr", { code }) };
  const late = group.joinOpen ? <>{t("presenter.late")} <b>{code}</b> {t("presenter.late-at", { address: address.typed })}</> : t("presenter.late-closed");
  const bar = (note: ReactNode) => ({ note: debate.practice ? <><b className="tag">{t("plans.practice-mark")}</b> {note}</> : note, navLabel: t("presenter.shown"), nav: shown(data, joining) });
  if (joining) {
    return (
      <JoinStage
        motion={debate.motion} className={group.name} phase={phaseName(debate.phase)} clock={timeLeft(data)} arrived={<Arrived count={group.students} />}
        words={{ goTo: t("presenter.go-to"), andType: t("presenter.and-type"), qrLabel: way.qrLabel }}
        code={code} address={way.address} link={way.link} bar={bar(t("presenter.join-note"))}
      />
    );
  }
  const isEarly = debate.phase === "preparing" || debate.phase === "opening";
  return (
    <PresenterStage
      motion={debate.motion} bar={bar(late)}
      hall={
        <ProjectorHall data={data}>
          {isEarly && group.joinOpen && <HallJoin {...way} />}
          {isEarly && <p className="inn" role="status"><Arrived count={group.students} /></p>}
        </ProjectorHall>
      }
    >
      <StageCall says={says(data)}><Call data={data} /></StageCall>
    </PresenterStage>
  );
}

/** What to do now; in a final call how many seconds are left for it. */
function Call({ data: { debate, now } }: { data: Projected }) {
  if (!debate.finalCallEndsAt) return t(calls[callOf(debate)]);
  const told = t("lesson.final-told");
  return (
    <>
      <span className="vh" role="alert">{told}</span>
      <SecondsLeft endsAt={debate.finalCallEndsAt.toISOString()} now={now.toISOString()} words={castNowWords()} />
    </>
  );
}

function Arrived({ count }: { count: number }) {
  return count === 0 ? t("presenter.nobody-in") : <><b>{count}</b> {t("presenter.in", { count })}</>;
}

const calls = {
  preparing: "presenter.preparing", opening: "presenter.opening", arguing: "presenter.arguing", rebuttal: "presenter.rebuttal", closing: "presenter.closing",
  "closing-options": "presenter.closing-options", ended: "presenter.ended", outcome: "presenter.outcome", archived: "presenter.archived",
} as const;

function callOf({ phase, hasEnded, usesOptions }: DebateNow): keyof typeof calls {
  if (phase !== "closing") return phase;
  return hasEnded ? "ended" : usesOptions ? "closing-options" : "closing";
}

const turnouts = { some: "presenter.turnout-some", "nearly-all": "presenter.turnout-nearly-all", "all-here": "presenter.turnout-all-here" } as const;

/** Under the call: while a ballot is open its turnout in words; in its final call what to do; once it has ended, what comes. */
function says({ debate, words }: Projected): ReactNode {
  if (debate.finalCallEndsAt) return t("lesson.projector-final");
  if (debate.phase === "closing" && debate.hasEnded) return t("presenter.ended-says");
  return words === null ? undefined : <>{t(turnouts[words])} <span>{t("presenter.secret")}</span></>;
}

/** What else can be shown, and the way back to the desk. The code is asked for in one phase: with the next one the screen goes on. */
function shown({ debate, standing, group }: Projected, joining: boolean): NavItem[] {
  const path = `${debatePath(debate.slug)}/presenter`;
  return [
    ...(group.joinOpen ? [{ href: `${path}?join=${debate.phase}`, label: t("presenter.nav-join"), current: joining }] : []),
    { href: debate.phase === "preparing" ? `${path}?join=no` : path, label: t("presenter.nav-debate"), current: !joining },
    ...(whyNotReadOutcome(standing, debate) ? [] : [{ href: outcomePath(debate.slug), label: t("presenter.nav-outcome") }]),
    { href: `/classes/${group.id}`, label: t("presenter.nav-desk") },
  ];
}
