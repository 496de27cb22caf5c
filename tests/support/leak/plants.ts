import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Answer, ask } from "./walk";

/** A leak of one bit, put into an answer on purpose: each in another channel. */
export const plants: Readonly<Record<string, (answer: Answer, bit: boolean) => Answer>> = {
  "a class name": (answer, bit) => changed(answer, (text) => text.replace("<main", `<main data-tone="${bit ? "warm" : "cold"}"`)),
  "a space at the end": (answer, bit) => changed(answer, (text) => (bit ? `${text} ` : text)),
  "an order": (answer, bit) => changed(answer, (text) => text.replace("<main", bit ? '<main data-a="" data-b=""' : '<main data-b="" data-a=""')),
  "a time": (answer, bit) => ({ ...answer, headers: [...answer.headers, `last-modified: Sun, 01 Mar 2026 09:00:0${bit ? 1 : 0} GMT`] }),
  "an ETag": (answer, bit) => ({ ...answer, headers: [...answer.headers, `etag: W/"${bit ? "a" : "b"}"`] }),
  "how long it may be kept": (answer, bit) => ({ ...answer, headers: [...answer.headers, `age: ${bit ? 1 : 0}`] }),
  "a status": (answer, bit) => ({ ...answer, status: bit && answer.status === 404 ? 403 : answer.status }),
};

/** What the voter's opening paper says: of the debate `$1`, under the key `$2`. */
export const paperOf = "SELECT stance FROM ballot WHERE debate_id = $1 AND stage = 'opening' AND voter_key = $2";
const minute = `(SELECT CASE stance WHEN 'against' THEN interval '1 minute' ELSE interval '0' END FROM (${paperOf}) p)`;

/** A leak of one paper, put into rows that pages are made of. `part`: where it must be seen. */
export const plantedRows: Readonly<Record<string, { plant: string; remove: string; only: RegExp; part: "the answer" | "the statements" }>> = {
  "a name": {
    plant: `UPDATE class SET name = 'Class ' || (${paperOf}) WHERE id = (SELECT class_id FROM debate WHERE id = $1)`,
    remove: `UPDATE class SET name = 'Class 10b' WHERE id = (SELECT class_id FROM debate WHERE id = $1) AND $2::bytea IS NOT NULL`, only: /^\/classes/, part: "the answer",
  },
  "a time": {
    plant: `UPDATE comment c SET created_at = c.created_at - ${minute} FROM argument a WHERE a.id = c.argument_id AND a.debate_id = $1`,
    remove: `UPDATE comment c SET created_at = c.created_at + ${minute} FROM argument a WHERE a.id = c.argument_id AND a.debate_id = $1`, only: /\/arguments\//, part: "the answer",
  },
  "an order": {
    plant: `UPDATE argument SET created_at = created_at - 1440 * ${minute} WHERE debate_id = $1 AND label = 'A2'`,
    remove: `UPDATE argument SET created_at = created_at + 1440 * ${minute} WHERE debate_id = $1 AND label = 'A2'`, only: /order=newest/, part: "the answer",
  },
  "one row more that is read": {
    plant: `INSERT INTO comment (id, argument_id, author_id, text, form_hash) SELECT gen_random_uuid(), a.id, a.author_id, 'One more', 'planted' FROM argument a, (${paperOf}) p WHERE a.debate_id = $1 AND a.label = 'F1' AND p.stance = 'against'`,
    remove: "DELETE FROM comment c USING argument a WHERE a.id = c.argument_id AND a.debate_id = $1 AND c.form_hash = 'planted' AND $2::bytea IS NOT NULL", only: /\/arguments\//, part: "the statements",
  },
};

const changed = (answer: Answer, change: (text: string) => string): Answer => ({ ...answer, body: Buffer.from(change(answer.body.toString())) });

/** A proxy that plants one leak into every answer of a site: of whatever `bit` says at that moment. */
export async function plantInto(port: number, plant: (answer: Answer, bit: boolean) => Answer, bit: () => Promise<boolean>): Promise<{ port: number; close: () => Promise<void> }> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const session = /parley-session=([^;]+)/.exec(request.headers.cookie ?? "")?.[1];
    const { host: _host, cookie: _cookie, connection: _connection, ...headers } = request.headers;
    const { status, headers: given, body } = plant(await ask(port, { path: request.url ?? "/", session, headers: headers as Record<string, string> }), await bit());
    const named = given.map((header) => [header.slice(0, header.indexOf(": ")), header.slice(header.indexOf(": ") + 2)] as const);
    response.writeHead(status, named.filter(([name]) => name !== "content-length").flat()).end(body);
  };
  const server = http.createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
