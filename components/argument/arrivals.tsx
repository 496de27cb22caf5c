"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Announce } from "@/components/argument/announce";
import { type StreamEvent, useReadAgain, useStream } from "@/components/live/use-stream";
import { SideMark } from "@/components/ui/mark";
import { fill } from "@/components/ui/use-elapsed";

export type ArrivalsWords = {
  offline: string;
  show: string;
  argument: string;
  /** With `{count}` in them. */
  arguments: string;
  comment: string;
  comments: string;
  for: string;
  against: string;
};
export type ArrivalsProps = {
  /** Address of the stream with the sealed place at which this page was made. */
  href: string;
  /** Ids of what this page shows already: a change to one of them reads the page again, and none of them is announced. */
  known: readonly string[];
  /** On a page of one argument: its id, and those of its replies that show. Nothing else is announced there. */
  about?: { argumentId: string; parents: readonly string[] };
  /** Kinds of events at which the page reads itself again at once: phases and their time. */
  readAgainAt: readonly string[];
  words: ArrivalsWords;
  /** At the far end of the line. */
  children?: ReactNode;
};

type Arrival = { id: string; kind: "argument" | "comment"; side?: unknown };

/** Follows a debate: phases and changes show by themselves, what others have added announces itself by a line and pushes nothing. */
export function Arrivals({ href, known, about, readAgainAt, words, children }: ArrivalsProps) {
  const router = useRouter();
  const [arrivals, setArrivals] = useState<Arrival[]>([]);
  const readAgain = useReadAgain();
  const offline = useStream(href, (event) => {
    if (readAgainAt.includes(event.kind) || isChangeHere(event, known)) readAgain();
    const arrival = arrivalOf(event, about);
    if (arrival) setArrivals((before) => [...before, arrival]);
  });
  const show = () => {
    setArrivals([]);
    router.refresh();
  };
  const fresh = arrivals.filter(({ id }) => !known.includes(id));
  return (
    <>
      {offline && <p className="notice notice-quiet mb-3" role="status">{words.offline}</p>}
      <Announce
        headline={fresh.length > 0 ? headline(fresh, words) : undefined}
        detail={<><Sides fresh={fresh} words={words} /> <button type="button" className="link-btn" onClick={show}>{words.show}</button></>}
      >
        {children}
      </Announce>
    </>
  );
}

const changes = ["argument.changed", "comment.changed"];

function isChangeHere({ kind, payload }: StreamEvent, known: readonly string[]): boolean {
  return changes.includes(kind) && known.includes(String(payload.commentId ?? payload.argumentId));
}

function arrivalOf({ kind, payload }: StreamEvent, about: ArrivalsProps["about"]): Arrival | null {
  if (kind === "argument.posted") {
    const isHere = about === undefined || about.parents.includes(String(payload.parentId));
    return isHere ? { id: String(payload.argumentId), kind: "argument", side: payload.side } : null;
  }
  const isComment = kind === "comment.posted" && about !== undefined && payload.argumentId === about.argumentId;
  return isComment ? { id: String(payload.commentId), kind: "comment" } : null;
}

function headline(fresh: readonly Arrival[], words: ArrivalsWords): string {
  const of = (kind: Arrival["kind"], one: string, more: string) => {
    const count = fresh.filter((arrival) => arrival.kind === kind).length;
    return count === 0 ? [] : [count === 1 ? one : fill(more, { count })];
  };
  return [...of("argument", words.argument, words.arguments), ...of("comment", words.comment, words.comments)].join(", ");
}

function Sides({ fresh, words }: { fresh: readonly Arrival[]; words: ArrivalsWords }) {
  return (["for", "against"] as const).map((side) => {
    const count = fresh.filter((arrival) => arrival.side === side).length;
    return count > 0 && <span key={side} className="stance me-3"><SideMark side={side} /> {fill(words[side], { count })}</span>;
  });
}
