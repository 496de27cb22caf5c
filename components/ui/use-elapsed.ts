"use client";

import { useEffect, useState } from "react";

/**
 * Milliseconds since the page was shown, a fresh number each second.
 *
 * @param from begins anew when it changes: the server's time that the page was written with
 * @param still true where nothing is to be counted: it stays 0
 */
export function useElapsed(from: string, still = false): number {
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    setElapsed(0);
    if (still) return;
    const began = Date.now(); // differences only: what the device believes the time to be does not matter
    const beat = setInterval(() => setElapsed(Date.now() - began), 1000);
    return () => clearInterval(beat);
  }, [from, still]);
  return elapsed;
}

/** A sentence of lib/words that came with its placeholders still in it, `{option}` for one, filled in the browser. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
