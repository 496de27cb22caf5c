"use client";

import { useReadAgain, useStream } from "@/components/live/use-stream";

export type LiveProps = {
  /** Address of the stream with the sealed place at which this page was made (lib/live/queries/stream-start.ts). */
  href: string;
  /** Kinds of events at which the page reads itself again at once. */
  refreshOn: readonly string[];
  /** `offline`: said while the connection is lost: nothing is lost, it goes on by itself. */
  words: { offline: string };
};

/** Follows a stream: phases move on and arrivals show by themselves. What must not push what one is reading is Arrivals'. */
export function Live({ href, refreshOn, words }: LiveProps) {
  const readAgain = useReadAgain();
  const offline = useStream(href, ({ kind }) => {
    if (refreshOn.includes(kind)) readAgain();
  });
  return <div className="live" role="status">{offline && <p className="notice notice-quiet">{words.offline}</p>}</div>;
}
