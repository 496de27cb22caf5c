import type { IncomingMessage, ServerResponse } from "node:http";
import { limitAddress } from "@/lib/platform/addresses";
import type { Peer } from "./peer";

/** The headers of every answer. The Content-Security-Policy comes from proxy.ts, with a nonce of its own for each page. */
export function setSafeHeaders(response: ServerResponse, { isSecure }: { isSecure: boolean }): void {
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("x-frame-options", "DENY");
  response.setHeader("referrer-policy", "same-origin");
  response.setHeader("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
  response.setHeader("cross-origin-resource-policy", "same-origin");
  if (isSecure) {
    response.setHeader("cross-origin-opener-policy", "same-origin");
    response.setHeader("strict-transport-security", "max-age=31536000");
  }
}

/**
 * Takes out what only our own server may say, and says it: nobody outside chooses the address that limits count by. What Next and
 * next-auth make addresses of is the scheme that people use, not that of the last stretch behind a proxy.
 */
export function setOwnRequestHeaders(request: IncomingMessage, { address }: Peer, scheme: "http" | "https"): void {
  for (const name of ["x-parley-address", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "x-forwarded-for", "forwarded", "x-real-ip"]) delete request.headers[name];
  request.headers["x-parley-address"] = limitAddress(address);
  request.headers["x-forwarded-proto"] = scheme;
}
