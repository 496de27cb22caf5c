"use client";

import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";

/** What is dragged by the mouse: an option, or the line (null); and the gap of the ranked rows it would fall into, itself left out (null: none of them). */
export type Drag = { option: string | null; gap: number | null };

/** So far the mouse must go before it is a drag and no click, in pixels; and so near an edge the page scrolls along. */
const threshold = 6;
const edge = 56;

/**
 * Dragging by the mouse, inside `list`: rows are `[data-option]` and `[data-line]`, those of `.tap-ranked` are ranked. By touch one taps, so
 * that a thumb scrolls. Escape calls it off.
 *
 * @param onDrop what to do where it falls
 * @returns what is dragged now, and the handler that begins it
 */
export function useDrag(list: RefObject<HTMLElement | null>, onDrop: (drag: Drag) => void): { drag: Drag | null; begin: (event: PointerEvent) => void } {
  const [drag, setDrag] = useState<Drag | null>(null);
  const end = useRef<() => void>(undefined);
  useEffect(() => () => end.current?.(), []);

  const begin = (event: PointerEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-option], [data-line]:not(.is-open)") : null;
    if (!row || event.pointerType !== "mouse" || event.button !== 0) return;
    const option = row.dataset.option ?? null;
    const from = { x: event.clientX, y: event.clientY };
    let now: Drag | null = null;
    const move = ({ clientX, clientY, buttons }: globalThis.PointerEvent) => {
      if (buttons === 0) return stop(false); // let go outside the window
      if (!now && Math.hypot(clientX - from.x, clientY - from.y) < threshold) return;
      if (!now) getSelection()?.removeAllRanges();
      now = { option, gap: gapAt(list.current, row, clientY) };
      setDrag(now);
      if (clientY < edge) scrollBy(0, clientY - edge);
      if (clientY > innerHeight - edge) scrollBy(0, clientY - innerHeight + edge);
    };
    const stop = (isDropped: boolean) => {
      listening.abort();
      end.current = undefined;
      setDrag(null);
      if (!now) return;
      // The click that ends a drag is none.
      addEventListener("click", (click) => click.stopPropagation(), { capture: true, once: true, signal: AbortSignal.timeout(50) });
      if (isDropped) onDrop(now);
    };
    const listening = new AbortController();
    const { signal } = listening;
    end.current = () => listening.abort();
    addEventListener("pointermove", move, { signal });
    addEventListener("pointerup", () => stop(true), { signal });
    addEventListener("pointercancel", () => stop(false), { signal });
    addEventListener("keydown", (press) => {
      if (press.key === "Escape") stop(false);
    }, { signal });
  };
  return { drag, begin };
}

/** The gap that a height falls into among the ranked rows, `row` left out; null below them all, where nothing has a place. */
function gapAt(list: HTMLElement | null, row: HTMLElement, y: number): number | null {
  const rest = list?.querySelector(".tap-rest")?.getBoundingClientRect();
  const ranked = [...(list?.querySelectorAll<HTMLElement>(".tap-ranked > :not(.is-open)") ?? [])].filter((other) => other !== row);
  const middles = ranked.map((other) => other.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2);
  if (rest && y > rest.top) return null;
  return middles.filter((middle) => middle < y).length;
}
