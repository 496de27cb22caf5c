"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";

export type LiveWords = {
  /** Said while the connection is lost: nothing is lost, it goes on by itself. */
  offline: string;
  /** The button that shows what has arrived. */
  show: string;
  /** What has arrived, by number: index 0 for one, 1 for more, with {count} in it. */
  arrived: { one: string; other: string };
};

export type LiveProps = {
  /** Address of the stream with the sealed place at which this page was made (lib/live/queries/stream-start.ts). */
  href: string;
  /** Kinds of events at which the page reads itself again at once. */
  refreshOn: readonly string[];
  /** Kinds that are announced by a line and never push what one is reading. */
  announce?: readonly string[];
  words: LiveWords;
};

/** Refreshes of one burst of events are drawn together. Milliseconds. */
const together = 150;

/** Follows a stream: phases move on and arrivals show by themselves, arguments of others announce themselves by a line. */
export function Live({ href, refreshOn, announce = [], words }: LiveProps) {
  const router = useRouter();
  const [arrived, setArrived] = useState(0);
  const [offline, setOffline] = useState(false);
  const latest = useRef({ refreshOn, announce });
  useEffect(() => {
    latest.current = { refreshOn, announce };
  });
  // The page is made anew by each refresh, with a new place; the stream that is open goes on from its own.
  const [first] = useState(href);

  useEffect(() => {
    const source = new EventSource(first);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        setArrived(0);
        router.refresh();
      }, together);
    };
    source.onopen = () => setOffline(false);
    source.onerror = () => setOffline(true);
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const { kind } = JSON.parse(data) as { kind: string };
      if (latest.current.refreshOn.includes(kind)) refresh();
      else if (latest.current.announce.includes(kind)) setArrived((count) => count + 1);
    };
    source.addEventListener("gone", () => {
      source.close();
      window.location.reload();
    });
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [first, router]);

  const show = () => {
    setArrived(0);
    router.refresh();
  };
  return (
    <div className="live" role="status">
      {offline && <p className="notice notice-quiet">{words.offline}</p>}
      {arrived > 0 && (
        <p className="announce">
          <b>{(arrived === 1 ? words.arrived.one : words.arrived.other).replace("{count}", String(arrived))}</b>{" "}
          <button type="button" className="link-btn" onClick={show}>{words.show}</button>
        </p>
      )}
    </div>
  );
}
