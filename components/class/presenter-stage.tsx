import type { ReactNode } from "react";
import { SideMark } from "@/components/ui/mark";
import type { NavItem } from "@/components/ui/masthead";
import { Qr } from "@/components/ui/qr";

export type StageBarProps = {
  /** 'Late? KM4 7RT at parley.example/join'. */
  note: ReactNode;
  navLabel: string;
  nav: readonly NavItem[];
};
export type PresenterStageProps = {
  motion: string;
  /** The main thing: `StageCall`, a figure. */
  children: ReactNode;
  /** On the right: phase, clock, counts (`Hall`). */
  hall?: ReactNode;
  bar: StageBarProps;
};

/** The projector while a debate runs: the motion, one thing large, the hall's clock, no scrolling. */
export function PresenterStage({ motion, children, hall, bar }: PresenterStageProps) {
  return (
    <main className="stage" id="main">
      <header><h1>{motion}</h1></header>
      {children}
      {hall}
      <StageBar {...bar} />
    </main>
  );
}

/** What is said at the foot of the projector, and what else can be shown. */
function StageBar({ note, navLabel, nav }: StageBarProps) {
  return (
    <footer className="bar">
      <p>{note}</p>
      <nav aria-label={navLabel}>{nav.map((item) => <a key={item.href} href={item.href} aria-current={item.current ? "page" : undefined}>{item.label}</a>)}</nav>
    </footer>
  );
}

/** What to do now, as large as it goes, with a line under it. */
export function StageCall({ children, says }: { children: ReactNode; says?: ReactNode }) {
  return (
    <section className="call">
      <p className="do">{children}</p>
      {says !== undefined && <p className="says" role="status">{says}</p>}
    </section>
  );
}

export type HallProps = {
  phase: ReactNode;
  /** 'then rebuttal'. */
  then?: ReactNode;
  /** `Clock` with `bare`, or why none runs. */
  clock?: ReactNode;
  /** The clock counts hours: its figures are smaller. */
  isLong?: boolean;
  /** Arguments so far on each side. */
  counts?: { for: number; against: number; forWord: string; againstWord: string; note: ReactNode };
  /** The code, who is in. */
  children?: ReactNode;
};

/** Phase, clock and counts, read from the back of a class. */
export function Hall({ phase, then, clock, isLong = false, counts, children }: HallProps) {
  return (
    <aside className={isLong ? "hall is-long" : "hall"}>
      <p className="ph">{phase} {then !== undefined && <span>{then}</span>}</p>
      {clock}
      {counts !== undefined && (
        <>
          <div className="counts">
            <p><b>{counts.for}</b> <span className="for"><SideMark side="for" /> {counts.forWord}</span></p>
            <p><b>{counts.against}</b> <span className="against"><SideMark side="against" /> {counts.againstWord}</span></p>
          </div>
          <p>{counts.note}</p>
        </>
      )}
      {children}
    </aside>
  );
}

export type JoinStageProps = {
  motion: string;
  className: string;
  phase: ReactNode;
  /** `Clock`, where one runs. */
  clock?: ReactNode;
  /** '19 are in', with the number in a `<b>`. */
  arrived: ReactNode;
  words: { goTo: string; andType: string; qrLabel: string };
  address: string;
  code: string;
  link: string;
  bar: StageBarProps;
};

/** The projector while a class is joining: address, code and QR code over the whole screen, the motion above them. */
export function JoinStage({ motion, className, phase, clock, arrived, words, address, code, link, bar }: JoinStageProps) {
  return (
    <main className="stage stage-join" id="main">
      <header>
        <h1>{motion}</h1>
        <div className="join-h">
          <p className="ph">{className} <span>{phase}</span></p>
          {clock}
          <p className="inn" role="status">{arrived}</p>
        </div>
      </header>
      <div className="entry">
        <div>
          <p className="step-l">{words.goTo}</p><p className="go">{address}</p>
          <p className="step-l">{words.andType}</p><p className="code">{code}</p>
        </div>
        <Qr text={link} label={words.qrLabel} />
      </div>
      <StageBar {...bar} />
    </main>
  );
}

/** Beside what runs: the code and the QR code for whoever comes late. */
export function HallJoin({ code, address, link, qrLabel }: { code: string; address: string; link: string; qrLabel: string }) {
  return (
    <div className="hall-join">
      <Qr text={link} label={qrLabel} />
      <p className="code">{code}</p>
      <p>{address}</p>
    </div>
  );
}
