"use client";

import type { KeyboardEvent } from "react";
import type { RankAct } from "@/components/ballot/option-paper";
import type { RankOption, TapRankWords } from "@/components/ballot/tap-rank";
import { Icon } from "@/components/ui/icon";
import { fill } from "@/components/ui/use-elapsed";

const keys: Record<string, RankAct | undefined> = { ArrowUp: "up", ArrowDown: "down", "=": "tie", Delete: "back", Backspace: "back" };

/** One ranked option: its place, its title, and what can be done with it. */
export function RankedRow({ option, place, tied, can, mark, words, act }: {
  option: RankOption;
  place: number;
  /** Shares its place with the one above. */
  tied: boolean;
  can: { up: boolean; down: boolean; tie: boolean };
  /** A class beside its own: where what is dragged would fall. */
  mark: string;
  words: TapRankWords;
  act: (kind: RankAct) => void;
}) {
  const press = (event: KeyboardEvent) => {
    const kind = keys[event.key];
    if (!kind) return;
    event.preventDefault(); // the arrows would scroll
    act(kind);
  };
  const button = (kind: RankAct) => ({ type: "button" as const, "data-act": kind, onClick: () => act(kind), onKeyDown: press });
  return (
    <li className={`tap-row is-ranked${tied ? " is-tied" : ""}${mark}`} data-option={option.id}>
      <span className="tap-no">{place}</span>
      <div>
        <b>{option.title}</b>
        {option.description !== undefined && <p className="tap-d">{option.description}</p>}
        <p className="tap-acts">
          {can.tie && (
            <button className="link-btn" aria-pressed={tied} {...button("tie")}>
              {tied && <><Icon name="check" /> </>}{words.sameAsAbove}
            </button>
          )}
          <button className="link-btn" {...button("back")}>{words.takeBack}<span className="vh"> {option.title}</span></button>
        </p>
      </div>
      <span className="tools">
        <button className="tool" disabled={!can.up} aria-label={fill(words.moveUp, { option: option.title })} {...button("up")}><Icon name="up" /></button>
        <button className="tool" disabled={!can.down} aria-label={fill(words.moveDown, { option: option.title })} {...button("down")}><Icon name="down" /></button>
      </span>
    </li>
  );
}
