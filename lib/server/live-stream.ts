import type { IncomingMessage, ServerResponse } from "node:http";
import { sessionCookieName, viewerOfToken } from "@/lib/account/session";
import { openCursor, sealCursor } from "@/lib/live/cursor";
import { eventsAfter, lastNumber, mayLearn, readerOf, type Stream } from "@/lib/live/events-for";
import { log } from "@/lib/platform/log";
import { plain } from "./answers";
import type { Hub } from "./hub";

const address = /^\/live\/(debate|class)\/([0-9a-f-]{36})$/;
/** A line now and then, so that neither a proxy nor a phone takes the stream for dead. Milliseconds. */
const beatEveryMs = 20_000;

/** The cookie's value of this name in a request. */
export function cookieOf(request: IncomingMessage, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? "").split(/;\s*/)) {
    if (part.startsWith(`${name}=`)) return decodeURIComponent(part.slice(name.length + 1));
  }
  return undefined;
}

export const isLiveRequest = (path: string): boolean => path.startsWith("/live/");

/**
 * Follows one stream for one reader as server-sent events. Each frame's id is the sealed place behind it, so a reader that was away
 * resumes (Last-Event-ID) and misses nothing. What is told is filtered by what the reader may read at that moment.
 */
export async function serveLive(hub: Hub, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://parley");
  const [, kind, id] = address.exec(url.pathname) ?? [];
  const token = cookieOf(request, sessionCookieName());
  const stream = id ? ({ kind, id } as Stream) : null;
  if (!stream || !(await readerOf(await viewerOfToken(token), stream))) return plain(response, 404, "There is nothing to follow here.");

  const given = [request.headers["last-event-id"], url.searchParams.get("after")].flat().find((value): value is string => typeof value === "string" && value !== "");
  let at = (given ? openCursor(stream.id, given) : null) ?? (await lastNumber(stream.id));
  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache, no-transform", "x-accel-buffering": "no" });
  response.write("retry: 2000\n\n");

  let looking = false;
  let again = false;
  const look = async (): Promise<void> => {
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    try {
      do {
        again = false;
        await tell();
      } while (again && !response.writableEnded);
    } catch {
      log.warn("live stream: a look failed; the next one follows");
    } finally {
      looking = false;
    }
  };
  const tell = async (): Promise<void> => {
    const events = await eventsAfter(stream.id, at);
    if (events.length === 0) return;
    // From the database each time: a session that was ended, a seat that was lost, a phase that has moved.
    const reader = await readerOf(await viewerOfToken(token), stream);
    if (!reader) {
      response.end("event: gone\ndata: {}\n\n");
      return;
    }
    for (const event of events) {
      at = event.number;
      if (mayLearn(reader, event.audience)) response.write(`id: ${sealCursor(stream.id, at)}\ndata: ${JSON.stringify({ kind: event.kind, payload: event.payload })}\n\n`);
    }
  };

  const stopLooking = hub.onWake(stream.id, () => void look());
  const beat = setInterval(() => {
    response.write(": here\n\n");
    viewerOfToken(token).catch(() => undefined); // whoever only waits is here all the same
  }, beatEveryMs);
  beat.unref();
  const leave = () => {
    stopLooking();
    clearInterval(beat);
  };
  response.on("close", leave);
  if (response.destroyed) return leave(); // gone while we asked who it is: its close was told to nobody
  await look();
}
