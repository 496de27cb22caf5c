"use client";

import type { KeyboardEvent } from "react";
import type { LineWords } from "@/components/ballot/tap-rank";
import { Icon } from "@/components/ui/icon";

export type LineAct = "up" | "down" | "back" | "draw";

const keys: Record<string, LineAct | undefined> = { ArrowUp: "up", ArrowDown: "down", Delete: "back", Backspace: "back" };

/** The line of acceptance: where it stands, and how it is moved or taken back. */
export function LineRow({ can, mark, words, act }: { can: { up: boolean; down: boolean }; mark: string; words: LineWords; act: (kind: LineAct) => void }) {
  const press = (event: KeyboardEvent) => {
    const kind = keys[event.key];
    if (!kind) return;
    event.preventDefault(); // the arrows would scroll
    act(kind);
  };
  const button = (kind: LineAct) => ({ type: "button" as const, "data-act": kind, onClick: () => act(kind), onKeyDown: press });
  return (
    <li className={`tap-line${mark}`} data-line="">
      <div>
        <b>{words.drawn}</b>
        <p className="tap-acts"><button className="link-btn" {...button("back")}>{words.takeBack}<span className="vh"> {words.takeBackOf}</span></button></p>
      </div>
      <span className="tools">
        <button className="tool" disabled={!can.up} aria-label={words.up} {...button("up")}><Icon name="up" /></button>
        <button className="tool" disabled={!can.down} aria-label={words.down} {...button("down")}><Icon name="down" /></button>
      </span>
    </li>
  );
}

/** The place where a line would be drawn, below all that is ranked. */
export function DrawLine({ words, draw }: { words: LineWords; draw: () => void }) {
  return <li className="tap-line is-open" data-line=""><button className="link-btn" type="button" data-act="draw" onClick={draw}>{words.draw}</button></li>;
}
