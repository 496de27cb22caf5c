import http from "node:http";
import { sealCursor } from "@/lib/live/cursor";
import { addressesOf } from "./routes";
import { leftOutHeaders, masked } from "./masks";
import type { Statement, Wire } from "./wire";
import { type Place, roles, type World } from "./world";

/** A site that is walked: where it listens, and the wire to its database. */
export type Walked = { port: number; wire: Wire };
/** What was asked by whom, and everything that came back: status, headers, body, and the statements that it took with their rows. */
export type Found = Map<string, { answer: string; statements: string }>;

/** The host that both sites answer for: an address in a page must not tell them apart. */
export const host = "parley.test";

export type Asked = { method?: "GET" | "POST"; path: string; session?: string | undefined; headers?: Record<string, string>; body?: Buffer };
export type Answer = { status: number; headers: string[]; body: Buffer };

const agent = new http.Agent({ keepAlive: true, maxSockets: 40 });

/** Next waits with its answer to such a reader until title and icons are there; to a browser it sends them in the head or after it, as chance has it. */
const reader = "Twitterbot";

/** One request, its headers as they came. */
export function ask(port: number, { method = "GET", path, session, headers = {}, body }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request({ port, method, path, agent, headers: { host, "user-agent": reader, ...(session && { cookie: `parley-session=${session}` }), ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part)).on("error", reject);
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: pairs(response.rawHeaders), body: Buffer.concat(parts) }));
    });
    request.on("error", reject).end(body);
  });
}

const pairs = (raw: string[]) => raw.flatMap((name, index) => (index % 2 === 0 && !leftOutHeaders.has(name.toLowerCase()) ? [`${name.toLowerCase()}: ${raw[index + 1]}`] : []));

/** An answer as it is compared. Bytes that are no text stand byte for byte. */
export const told = ({ status, headers, body }: Answer): string => masked([status, ...headers, "", body.toString("latin1")].join("\n"));

/** The watch over the phases: what goes on beside the requests, once a second. */
const inTheBackground = /^\s*SELECT id FROM debate WHERE phase IN/;

/** Statements with their rows, in an order that does not depend on which of two asked at once came first. */
export const counted = (statements: Statement[]): string =>
  statements.filter(({ sql }) => !inTheBackground.test(sql)).map(({ sql, rows }) => `${rows} rows: ${sql}`).toSorted().join("\n");

type Walk = { of?: "debate" | "rest"; only?: RegExp; streams?: boolean };

/** Walks every address of a debate, or all the rest, as everybody, one request after the other; then the live streams. `only`: those addresses alone. */
export async function walk(site: Walked, world: World, place: Place, { of = "debate", only = /./, streams = true }: Walk = {}): Promise<Found> {
  const found: Found = new Map();
  for (const { path, isPage } of addressesOf(of, world, place).filter((address) => only.test(address.path))) {
    for (const role of roles) {
      const session = world.sessions[role];
      const { status } = await record(site, found, `${role} reads ${path}`, { path, session, headers: { accept: "text/html" } });
      if (isPage && of === "debate" && status === 200) await record(site, found, `${role} reads the data of ${path}`, { path: asData(path), session, headers: { rsc: "1" } });
    }
  }
  if (streams) await follow(site, world, place, found);
  return found;
}

/** As Next's script asks for the data of a page: the parameter is a hash of headers that are not sent here. */
const asData = (path: string) => `${path}${path.includes("?") ? "&" : "?"}_rsc=`;

/** Asks, and keeps what came back; an answer with an ETag is asked for once more by it. */
export async function record({ port, wire }: Walked, found: Found, name: string, asked: Asked): Promise<Answer> {
  wire.take();
  const answer = await ask(port, asked);
  found.set(name, { answer: told(answer), statements: counted(wire.take()) });
  const etag = answer.headers.find((header) => header.startsWith("etag: "))?.slice(6);
  if (etag) found.set(`${name} again`, { answer: told(await ask(port, { ...asked, headers: { ...asked.headers, "if-none-match": etag } })), statements: "" });
  return answer;
}

/** Everybody's live streams, from the beginning: both are read until nothing more comes. */
async function follow({ port }: Walked, world: World, place: Place, found: Found): Promise<void> {
  const streams = [["debate", place.id], ["class", world.classId]] as const;
  const heardBy = await Promise.all(roles.flatMap((role) => streams.map(async ([kind, id]) => {
    const path = `/live/${kind}/${id}?after=${sealCursor(id, 0n)}`;
    return [`${role} follows the ${kind}`, masked(await heard(port, path, world.sessions[role]))] as const;
  })));
  for (const [name, answer] of heardBy) found.set(name, { answer, statements: "" });
}

const quietMs = 700;

function heard(port: number, path: string, session: string | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    const request = http.request({ port, path, agent: false, headers: { host, ...(session && { cookie: `parley-session=${session}` }) } }, (response) => {
      text = [response.statusCode, ...pairs(response.rawHeaders), ""].join("\n");
      const done = () => { clearTimeout(timer); request.destroy(); resolve(text); };
      let timer = setTimeout(done, quietMs);
      response.on("data", (part: Buffer) => { text += part.toString(); clearTimeout(timer); timer = setTimeout(done, quietMs); });
      response.on("end", done).on("error", done);
    });
    request.on("error", (error) => (text ? undefined : reject(error))).end();
  });
}

/** What is not the same in the two, each with the first place at which they part. */
export function differences(one: Found, other: Found): string[] {
  return [...one].flatMap(([name, { answer, statements }]) => {
    const there = other.get(name);
    if (!there) return [`${name}: not asked of the second`];
    return [...parting(`${name}: the answer`, answer, there.answer), ...parting(`${name}: the statements`, statements, there.statements)];
  });
}

function parting(name: string, one: string, other: string): string[] {
  if (one === other) return [];
  let at = 0;
  while (one[at] === other[at]) at++;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  return [`${name} parts at ${at}: ${around(one)} and ${around(other)}`];
}
