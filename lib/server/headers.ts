import type { IncomingMessage, ServerResponse } from "node:http";

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

/** Takes out what only our own server may say, and says it: nobody outside chooses the address that limits count by. */
export function setOwnRequestHeaders(request: IncomingMessage): void {
  for (const name of ["x-parley-address", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "x-forwarded-for", "forwarded"]) delete request.headers[name];
  request.headers["x-parley-address"] = request.socket.remoteAddress ?? "unknown";
}
