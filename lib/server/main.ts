import http from "node:http";
import type { AddressInfo } from "node:net";
import next from "next";
import { closeDb } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { plain } from "./answers";
import { serveHealth } from "./health";
import { setOwnRequestHeaders, setSafeHeaders } from "./headers";
import { openHub } from "./hub";
import { isLiveRequest, serveLive } from "./live-stream";
import { comesFromHere } from "./origin";
import { startPhaseWatch } from "./phase-watch";

export type ServeOptions = { port: number; host: string; databaseUrl: string; secret: string; publicUrl: string; dir: string; dev?: boolean };
export type Serving = { close(): Promise<void>; port: number };

/** How long an ordered stop waits for requests that are being answered. Milliseconds. */
const graceMs = 3_000;

/**
 * Serves Parley: health, the live streams and the checks that come before everything else, in front of Next, in one process.
 *
 * @throws Error with code EADDRINUSE or EACCES when the port cannot be had
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  process.env.DATABASE_URL = options.databaseUrl;
  process.env.PARLEY_SECRET = options.secret;
  process.env.PARLEY_URL = options.publicUrl;
  const isSecure = options.publicUrl.startsWith("https:");

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
    setOwnRequestHeaders(request);
    setSafeHeaders(response, { isSecure });
    const answer = async (): Promise<void> => {
      if (path === "/healthz") return serveHealth(path, response); // the process is alive, also while the rest opens
      const [hub, handle] = await ready; // whoever comes while it opens waits a moment
      if (path === "/readyz") return serveHealth(path, response);
      if (!comesFromHere(request)) return plain(response, 403, "This was sent from another site, so nothing was changed. Open Parley itself and send it from there.");
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
