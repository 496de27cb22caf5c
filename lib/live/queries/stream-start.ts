import "server-only";
import { sealCursor } from "../cursor";
import { lastNumber, type Stream } from "../events-for";

/** What a page needs to follow a stream from the moment it was made: its address and the sealed place. Ask before reading the page's data. */
export async function streamStart(stream: Stream): Promise<{ href: string }> {
  const cursor = sealCursor(stream.id, await lastNumber(stream.id));
  return { href: `/live/${stream.kind}/${stream.id}?after=${encodeURIComponent(cursor)}` };
}
