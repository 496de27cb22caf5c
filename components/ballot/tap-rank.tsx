"use client";

import { useEffect, useRef, useState } from "react";
import { DrawLine, type LineAct, LineRow } from "@/components/ballot/line-row";
import { acted, dropped, lineDrawn, lineDropped, lineMoved, type OptionPaper, type RankAct } from "@/components/ballot/option-paper";
import { PlaceSelects } from "@/components/ballot/place-selects";
import { isTied, placeOf } from "@/components/ballot/ranking";
import { RankedRow } from "@/components/ballot/ranked-row";
import { type Drag, useDrag } from "@/components/ballot/use-drag";
import { fill } from "@/components/ui/use-elapsed";
import { useScript } from "@/components/ui/use-script";

export type RankOption = { id: string; title: string; description?: string };

/** Sentences with placeholders in them, filled in the browser: `{option}` its title, `{place}` a number. */
export type TapRankWords = {
  /** 'Tap in order of preference: the first you tap gets 1, the next 2, and so on.' */
  how: string;
  /** 'Tap your next choice: it gets {place}. You may leave the rest out.' */
  next: string;
  /** 'All are ranked.' */
  allRanked: string;
  sameAsAbove: string;
  takeBack: string;
  /** 'Move {option} up' */
  moveUp: string;
  moveDown: string;
  /** Said after each act: '{option} is now in place {place}.', '{option} now shares place {place}.', '{option} is taken back.' */
  placed: string;
  tied: string;
  takenBack: string;
  /** Said after that where a line is drawn: 'It stands above the line.' */
  above: string;
  below: string;
  /** Without script: 'Give each option a place. Equal numbers share it.', 'not ranked'. */
  selectHow: string;
  notRanked: string;
  line: LineWords;
};

export type LineWords = {
  /** 'I could live with everything above this line', and the same on the button that draws it. */
  drawn: string;
  draw: string;
  up: string;
  down: string;
  takeBack: string;
  /** Read after 'take back': 'the line'. */
  takeBackOf: string;
  /** Said after each act: 'The line is below place {place} …', 'The line is above all places …', 'The line is taken back.' */
  at: string;
  top: string;
  takenBack: string;
  /** Without script: 'I could live with everything down to place', 'no line', 'none of them'. */
  select: string;
  none: string;
  topmost: string;
};

export type TapRankProps = {
  /** In the order drawn for this voter. */
  options: readonly RankOption[];
  words: TapRankWords;
  paper: OptionPaper;
  change: (paper: OptionPaper) => void;
  /** What was posted before an error, by field. */
  typed: Readonly<Record<string, string>>;
};

/**
 * Ranks options by tapping them in order; ties, moves, taking back and the line of acceptance are acts of their own, each said aloud. With
 * a mouse one drags as well. Posts `place-<id>` = "1" to "n" for each option, "" for one that is left out, and `line`; equal numbers are a
 * tie. Without script menus post the same. By keyboard: Enter gives the next place, up and down move, = ties, Delete takes back.
 */
export function TapRank({ options, words, paper, change, typed }: TapRankProps) {
  const [said, setSaid] = useState("");
  const scripted = useScript(); // without script the menus post the places, and the hidden fields must not as well
  const list = useRef<HTMLDivElement>(null);
  const goTo = useRef<readonly string[]>([]);
  useEffect(() => {
    // What was pressed has moved or is gone: the focus goes on to where the next press would be.
    const found = goTo.current.map((selector) => list.current?.querySelector<HTMLElement>(selector)).find(Boolean);
    found?.focus({ preventScroll: true });
    goTo.current = [];
  }, [paper]);

  const { ranking, acceptedUpTo } = paper;
  const ranked = ranking.flat();
  const rest = options.filter(({ id }) => !ranked.includes(id));
  const turnInto = (after: OptionPaper, sentence: string, next: readonly string[] = []) => {
    if (after === paper) return;
    goTo.current = next;
    setSaid(sentence);
    change(after);
  };
  const act = (id: string, kind: RankAct) => {
    const after = acted(paper, kind, id);
    const nextPick = rest[rest.findIndex((option) => option.id === id) + 1] ?? rest.find((option) => option.id !== id);
    const row = rowOf(id);
    const next = kind === "next" && nextPick ? [rowOf(nextPick.id)] : [`${row} [data-act="${kind}"]:enabled`, `${row} .tool:enabled`, `${row} button`, row];
    turnInto(after, optionSaid(after, id, words, titleOf(options, id)), next);
  };
  const actOnLine = (kind: LineAct) => {
    const after = lineActs[kind](paper);
    turnInto(after, lineSaid(after, words.line), [`[data-line] [data-act="${kind}"]:enabled`, "[data-line] button:enabled"]);
  };
  const { drag, begin } = useDrag(list, ({ option, gap }) => {
    const after = option === null ? (gap === null ? lineDrawn(paper) : lineDropped(paper, gap)) : gap === null ? acted(paper, "back", option) : dropped(paper, option, gap);
    turnInto(after, option === null ? lineSaid(after, words.line) : optionSaid(after, option, words, titleOf(options, option)));
  });

  const rows = rowsShown(paper);
  const marks = marksOf(rows, drag);
  const lineAt = rows.indexOf(null);
  const optionRow = (id: string, mark: string) => {
    const option = options.find((one) => one.id === id);
    return option && (
      <RankedRow
        key={id} option={option} place={placeOf(ranking, id)} tied={isTied(ranking, id)} mark={mark} words={words} act={(kind) => act(id, kind)}
        can={{ up: acted(paper, "up", id) !== paper, down: acted(paper, "down", id) !== paper, tie: id !== ranked[0] }}
      />
    );
  };
  return (
    <div className="tap-list">
      <noscript><PlaceSelects options={options} words={words} typed={typed} /></noscript>
      <div className={drag ? "tap-script is-dragging" : "tap-script"} ref={list} role="group" aria-label={words.how} onPointerDown={begin}>
        <p className="tap-how">{words.how}</p>
        {ranked.length > 0 && (
          <ol className="tap tap-ranked" role="list">
            {rows.map((id, index) => (id === null
              ? <LineRow key="line" mark={marks[index]!} words={words.line} act={actOnLine} can={{ up: acceptedUpTo! > 0, down: acceptedUpTo! < ranking.length }} />
              : optionRow(id, marks[index]!)))}
            {lineAt < 0 && <DrawLine words={words.line} draw={() => actOnLine("draw")} />}
          </ol>
        )}
        {ranked.length > 0 && <p className="tap-next"><NextWords sentence={rest.length > 0 ? words.next : words.allRanked} place={ranking.length + 1} /></p>}
        {rest.length > 0 && (
          <ol className={drag?.gap === 0 && ranked.length === 0 ? "tap tap-rest drop-before" : "tap tap-rest"} role="list">
            {rest.map((option) => (
              <li key={option.id}>
                <button className={drag?.option === option.id ? "tap-row tap-pick is-dragged" : "tap-row tap-pick"} type="button" data-option={option.id} onClick={() => act(option.id, "next")}>
                  <span className="tap-no" aria-hidden="true" />
                  <span><b>{option.title}</b>{option.description !== undefined && <span className="tap-d">{option.description}</span>}</span>
                </button>
              </li>
            ))}
          </ol>
        )}
        <p className="vh" role="status">{said}</p>
      </div>
      {scripted && options.map(({ id }) => <input key={id} type="hidden" name={`place-${id}`} value={placeOf(ranking, id) || ""} />)}
      {scripted && <input type="hidden" name="line" value={acceptedUpTo ?? ""} />}
    </div>
  );
}

const lineActs: Record<LineAct, (paper: OptionPaper) => OptionPaper> = {
  draw: lineDrawn,
  up: (paper) => lineMoved(paper, -1),
  down: (paper) => lineMoved(paper, 1),
  back: ({ ranking }) => ({ ranking, acceptedUpTo: null }),
};

/** The rows from the top: options by their ids, the line as null. */
function rowsShown({ ranking, acceptedUpTo }: OptionPaper): (string | null)[] {
  return acceptedUpTo === null ? ranking.flat() : [...ranking.slice(0, acceptedUpTo).flat(), null, ...ranking.slice(acceptedUpTo).flat()];
}

/** What is dragged, and where it would fall, as classes of the rows. */
function marksOf(rows: readonly (string | null)[], drag: Drag | null): string[] {
  const others = rows.filter((row) => !drag || row !== drag.option);
  return rows.map((row) => {
    if (!drag) return "";
    if (row === drag.option) return " is-dragged";
    const gap = others.indexOf(row);
    return gap === drag.gap ? " drop-before" : gap + 1 === drag.gap && drag.gap === others.length ? " drop-after" : "";
  });
}

const titleOf = (options: readonly RankOption[], id: string) => options.find((option) => option.id === id)?.title ?? "";

function optionSaid(after: OptionPaper, id: string, words: TapRankWords, title: string): string {
  const place = placeOf(after.ranking, id);
  const sentence = fill(place === 0 ? words.takenBack : isTied(after.ranking, id) ? words.tied : words.placed, { option: title, place });
  if (place === 0 || after.acceptedUpTo === null) return sentence;
  return `${sentence} ${place <= after.acceptedUpTo ? words.above : words.below}`;
}

function lineSaid({ acceptedUpTo }: OptionPaper, words: LineWords): string {
  if (acceptedUpTo === null) return words.takenBack;
  return acceptedUpTo === 0 ? words.top : fill(words.at, { place: acceptedUpTo });
}

const rowOf = (id: string) => `[data-option="${CSS.escape(id)}"]`;

function NextWords({ sentence, place }: { sentence: string; place: number }) {
  const [before, after] = sentence.split("{place}");
  return after === undefined ? before : <>{before}<b>{place}</b>{after}</>;
}
