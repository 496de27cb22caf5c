import type { IncomingMessage } from "node:http";
import { plainAddress } from "@/lib/platform/addresses";

/** Who sent a request, and how it came to the first proxy that is believed. */
export type Peer = {
  /** The device's address in one spelling, or `unknown`. */
  address: string;
  /** What the proxy says of its own side; undefined when there is no proxy that is believed, or it says nothing. */
  scheme: "http" | "https" | undefined;
};

/**
 * Finds the device behind the proxies that are trusted: of X-Forwarded-For the right-most address that is none of theirs, since whatever
 * stands further left the device may have written itself. Anybody else's X-Forwarded-… is not looked at.
 */
export function peerOf(request: Pick<IncomingMessage, "socket" | "headers">, isTrusted: (address: string) => boolean): Peer {
  let address = plainAddress(request.socket.remoteAddress ?? "");
  if (address === null) return { address: "unknown", scheme: undefined };
  if (!isTrusted(address)) return { address, scheme: undefined };
  const said = String(request.headers["x-forwarded-proto"] ?? "").split(",")[0]?.trim();
  const scheme = said === "http" || said === "https" ? said : undefined;
  for (const hop of String(request.headers["x-forwarded-for"] ?? "").split(",").toReversed()) {
    const before = plainAddress(hop);
    if (before === null) break; // nothing further left can be believed either
    address = before;
    if (!isTrusted(before)) break;
  }
  return { address, scheme };
}
