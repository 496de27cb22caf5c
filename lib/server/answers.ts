import type { ServerResponse } from "node:http";

/** A short plain answer of our own, before Next is asked. */
export function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", "x-content-type-options": "nosniff" });
  response.end(`${text}\n`);
}
