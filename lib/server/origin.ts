import type { IncomingMessage } from "node:http";

const reads = new Set(["GET", "HEAD", "OPTIONS"]);

/** Whether a request only reads. */
export const isRead = (request: Pick<IncomingMessage, "method">): boolean => reads.has(request.method ?? "GET");

/**
 * Whether a write comes from this site's own pages: its Origin, where a browser sends one, must be the host that it was sent to, and on
 * the host that people use also their scheme, so that a page put into plain http by somebody on the way writes nothing under https. A
 * missing Origin is let through, for forms of old browsers: the session cookie is SameSite=Lax and does not come with another site's post.
 *
 * @param publicUrl the address that people use
 */
export function comesFromHere(request: Pick<IncomingMessage, "method" | "headers">, publicUrl: string): boolean {
  if (isRead(request)) return true;
  const { origin, host } = request.headers;
  if (request.headers["sec-fetch-site"] === "cross-site") return false;
  if (origin === undefined) return true;
  try {
    const from = new URL(origin);
    const people = new URL(publicUrl);
    return from.host === host && (from.host !== people.host || from.protocol === people.protocol);
  } catch {
    return false; // "null" of a sandboxed frame, or no address at all
  }
}
