import http, { type IncomingMessage, type ServerResponse } from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import { selfSigned } from "./self-signed";

// A proxy as a school's would be, in a process of its own: takes TLS off, keeps the host, adds the device's address behind whatever the
// device has said, says by which scheme it came, passes each piece on as it comes.
// Called with the site's port; says the ports of its two doors, for https and for http.
const [target = "", host = ""] = process.argv.slice(2);

const pass = (scheme: "http" | "https") => (request: IncomingMessage, response: ServerResponse) => {
  const { "x-forwarded-for": said } = request.headers;
  const headers = { ...request.headers, "x-forwarded-for": [said, request.socket.remoteAddress].flat().filter(Boolean).join(", "), "x-forwarded-proto": scheme };
  const inner = http.request({ host: "127.0.0.1", port: Number(target), localAddress: "127.0.0.1", method: request.method, path: request.url, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    response.flushHeaders();
    answer.pipe(response);
  });
  inner.on("error", () => response.destroy());
  response.on("close", () => inner.destroy());
  request.pipe(inner);
};

const doors = [https.createServer(selfSigned(host), pass("https")), http.createServer(pass("http"))];
await Promise.all(doors.map((door) => new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve))));
process.stdout.write(`${doors.map((door) => (door.address() as AddressInfo).port).join(" ")}\n`);
