"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";

/** What happened and to what, as lib/live tells it. */
export type StreamEvent = { kind: string; payload: Record<string, unknown> };

/**
 * Follows a stream for as long as the page stands. The page is made anew now and then, with a new address; the stream that is open
 * goes on from its own place, and the browser takes it up again by itself after a loss.
 *
 * @param tell called for each event; the latest one that was given
 * @returns whether the connection is lost
 */
export function useStream(href: string, tell: (event: StreamEvent) => void): boolean {
  const [offline, setOffline] = useState(false);
  const [first] = useState(href);
  const latest = useRef(tell);
  useEffect(() => {
    latest.current = tell;
  });
  useEffect(() => {
    const source = new EventSource(first);
    source.onopen = () => setOffline(false);
    source.onerror = () => setOffline(true);
    source.onmessage = ({ data }: MessageEvent<string>) => latest.current(JSON.parse(data) as StreamEvent);
    source.addEventListener("gone", () => {
      source.close();
      window.location.reload();
    });
    return () => source.close();
  }, [first]);
  return offline;
}

/** Refreshes of one burst of events are drawn together. Milliseconds. */
const together = 150;

/** Reads the page again, once for a burst of events. */
export function useReadAgain(): () => void {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => router.refresh(), together);
  }, [router]);
}
