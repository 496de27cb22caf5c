import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import next from "next";
import { addressList } from "@/lib/platform/addresses";
import { closeDb } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { plain } from "./answers";
import { serveHealth } from "./health";
import { setOwnRequestHeaders, setSafeHeaders } from "./headers";
import { openHub } from "./hub";
import { isLiveRequest, serveLive } from "./live-stream";
import { comesFromHere, isRead } from "./origin";
import { peerOf } from "./peer";
import { startPhaseWatch } from "./phase-watch";

export type ServeOptions = { port: number; host: string; databaseUrl: string; secret: string; publicUrl: string; dir: string; dev?: boolean; trustedProxies?: string };
export type Serving = { close(): Promise<void>; port: number };

/** How long an ordered stop waits for requests that are being answered. Milliseconds. */
const graceMs = 3_000;

/** Came to the proxy over plain http, on a site that is under https: shown the way, and nothing that was sent in the clear is taken. */
function upgrade(request: IncomingMessage, response: ServerResponse, publicUrl: string): void {
  if (!isRead(request)) return plain(response, 403, `This was sent without encryption, so nothing was changed. Open ${publicUrl} and send it from there.`);
  // Only the path: an address in the request line ("GET http://elsewhere/") leads nowhere else.
  response.writeHead(308, { location: `${publicUrl}/${(request.url ?? "/").replace(/^[/\\]+/, "")}` }).end();
}

/**
 * Serves Parley: health, the live streams and the checks that come before everything else, in front of Next, in one process.
 *
 * @throws Error with code EADDRINUSE or EACCES when the port cannot be had
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  process.env.DATABASE_URL = options.databaseUrl;
  process.env.PARLEY_SECRET = options.secret;
  process.env.PARLEY_URL = options.publicUrl;
  const { protocol, host: publicHost } = new URL(options.publicUrl);
  const isTrusted = addressList(options.trustedProxies ?? "") ?? (() => false);

  const server = http.createServer({ keepAliveTimeout: 65_000 });
  // The port first: who cannot have it need not wait for the rest.
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(options.port, options.host, resolve));
  const app = next({ dev: options.dev ?? false, dir: options.dir, hostname: options.host, port: options.port, httpServer: server });
  const opening = openHub(options.databaseUrl);
  const preparing = app.prepare().then(() => app.getRequestHandler());
  const ready = Promise.all([opening, preparing]);
  ready.catch(() => undefined); // told below

  server.on("request", (request, response) => {
    const path = (request.url ?? "/").split("?")[0]!;
    const peer = peerOf(request, isTrusted);
    // A proxy that says nothing, or is not believed, is taken to be what PARLEY_URL says: cookies and addresses follow that anyway.
    const scheme = peer.scheme ?? (protocol === "https:" && request.headers.host === publicHost ? "https" : "http");
    setOwnRequestHeaders(request, peer, scheme);
    setSafeHeaders(response, { isSecure: protocol === "https:" && peer.scheme !== "http" });
    const answer = async (): Promise<void> => {
      if (path === "/healthz") return serveHealth(path, response); // the process is alive, also while the rest opens
      if (protocol === "https:" && peer.scheme === "http" && path !== "/readyz") return upgrade(request, response, options.publicUrl);
      const [hub, handle] = await ready; // whoever comes while it opens waits a moment
      if (path === "/readyz") return serveHealth(path, response);
      if (!comesFromHere(request, options.publicUrl)) return plain(response, 403, "This was sent from another site, so nothing was changed. Open Parley itself and send it from there.");
      if (isLiveRequest(path)) return serveLive(hub, request, response);
      return handle(request, response);
    };
    answer().catch((error: unknown) => {
      log.fault("a request failed", error);
      if (!response.headersSent) plain(response, 500, "Something went wrong on our side. Nothing was lost that was acknowledged; please try again.");
      else response.end();
    });
  });

  const [hub] = await ready;
  const watch = startPhaseWatch();
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      watch.stop();
      const stopped = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const force = setTimeout(() => server.closeAllConnections(), graceMs);
      // Streams never end by themselves.
      await hub.close();
      await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, graceMs + 500))]);
      clearTimeout(force);
      await app.close();
      await closeDb();
    },
  };
}
