import type { IncomingMessage } from "node:http";

const reads = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a write comes from this site's own pages: its Origin, where a browser sends one, must be the host that it was sent to. A
 * missing Origin is let through, for forms of old browsers: the session cookie is SameSite=Lax and does not come with another site's post.
 */
export function comesFromHere(request: IncomingMessage): boolean {
  if (reads.has(request.method ?? "GET")) return true;
  const { origin, host } = request.headers;
  if (request.headers["sec-fetch-site"] === "cross-site") return false;
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false; // "null" of a sandboxed frame, or no address at all
  }
}
