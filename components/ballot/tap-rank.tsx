"use client";

import { useEffect, useRef, useState } from "react";
import { PlaceSelects } from "@/components/ballot/place-selects";
import { fromPlaces, isTied, moved, placeOf, rankNext, tieToggled, without, type Ranking } from "@/components/ballot/ranking";
import { RankedRow, type RankAct } from "@/components/ballot/ranked-row";
import { fill } from "@/components/ui/use-elapsed";

export type RankOption = { id: string; title: string; description?: string };

/** Sentences with placeholders in them, filled in the browser: `{option}` its title, `{place}` a number. */
export type TapRankWords = {
  /** 'Tap in order of preference: the first you tap gets 1, the next 2, and so on.' */
  how: string;
  /** 'Tap your next choice: it gets {place}. What you leave counts as tied last.' */
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
  /** Without script: 'Give each option a place. Equal numbers share it.', 'not ranked'. */
  selectHow: string;
  notRanked: string;
};

export type TapRankProps = {
  /** In the order drawn for this voter. */
  options: readonly RankOption[];
  words: TapRankWords;
  /** Places from before an error, by option; equal numbers share a place. */
  initial?: Readonly<Record<string, number | null>>;
};

/**
 * Ranks options by tapping them in order; ties, moves and taking back are acts of their own, each said aloud. Posts
 * `place-<id>` = "1" to "n" for each option, "" for one that is left out; equal numbers are a tie. Without script a menu of
 * places for each option posts the same. By keyboard: Enter gives the next place, up and down move, = ties, Delete takes back.
 */
export function TapRank({ options, words, initial = {} }: TapRankProps) {
  const [ranking, setRanking] = useState<Ranking>(() => fromPlaces(initial, options.map(({ id }) => id)));
  const [said, setSaid] = useState("");
  const [scripted, setScripted] = useState(false); // without script the menus post the places, and these must not as well
  const list = useRef<HTMLDivElement>(null);
  const goTo = useRef<readonly string[]>([]);
  useEffect(() => setScripted(true), []);
  useEffect(() => {
    // What was pressed has moved or is gone: the focus goes on to where the next press would be.
    const found = goTo.current.map((selector) => list.current?.querySelector<HTMLElement>(selector)).find(Boolean);
    found?.focus({ preventScroll: true });
    goTo.current = [];
  }, [ranking]);

  const byId = new Map(options.map((option) => [option.id, option]));
  const ranked = ranking.flat();
  const rest = options.filter(({ id }) => !ranked.includes(id));

  const act = (id: string, kind: RankAct | "next") => {
    const after = acts[kind](ranking, id);
    if (after === ranking) return;
    const nextPick = rest[rest.findIndex((option) => option.id === id) + 1] ?? rest.find((option) => option.id !== id);
    const row = rowOf(id);
    goTo.current = kind === "next" && nextPick ? [rowOf(nextPick.id)] : [`${row} [data-act="${kind}"]:enabled`, `${row} .tool:enabled`, `${row} button`, row];
    const sentence = kind === "back" ? words.takenBack : isTied(after, id) ? words.tied : words.placed;
    setSaid(fill(sentence, { option: byId.get(id)?.title ?? "", place: placeOf(after, id) }));
    setRanking(after);
  };

  return (
    <div className="tap-list">
      <noscript><PlaceSelects options={options} words={words} initial={initial} /></noscript>
      <div className="tap-script" ref={list} role="group" aria-label={words.how}>
        <p className="tap-how">{words.how}</p>
        {ranked.length > 0 && (
          <ol className="tap" role="list">
            {ranked.map((id) => {
              const option = byId.get(id);
              return option && (
                <RankedRow
                  key={id} option={option} place={placeOf(ranking, id)} tied={isTied(ranking, id)} words={words} act={(kind) => act(id, kind)}
                  can={{ up: moved(ranking, id, -1) !== ranking, down: moved(ranking, id, 1) !== ranking, tie: id !== ranked[0] }}
                />
              );
            })}
          </ol>
        )}
        {ranked.length > 0 && <p className="tap-next"><NextWords sentence={rest.length > 0 ? words.next : words.allRanked} place={ranking.length + 1} /></p>}
        {rest.length > 0 && (
          <ol className="tap tap-rest" role="list">
            {rest.map((option) => (
              <li key={option.id}>
                <button className="tap-row tap-pick" type="button" data-option={option.id} onClick={() => act(option.id, "next")}>
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
    </div>
  );
}

const acts: Record<RankAct | "next", (ranking: Ranking, id: string) => Ranking> = {
  next: rankNext,
  back: without,
  up: (ranking, id) => moved(ranking, id, -1),
  down: (ranking, id) => moved(ranking, id, 1),
  tie: tieToggled,
};

const rowOf = (id: string) => `[data-option="${CSS.escape(id)}"]`;

function NextWords({ sentence, place }: { sentence: string; place: number }) {
  const [before, after] = sentence.split("{place}");
  return after === undefined ? before : <>{before}<b>{place}</b>{after}</>;
}
