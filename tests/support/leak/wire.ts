import { createServer, connect, type Socket } from "node:net";

/** A statement that the site sent to its database, and how many rows came back or were changed. */
export type Statement = { sql: string; rows: number };

/** Stands between a site and its database, and reads along: instead of times, which statements went through and what came back. */
export type Wire = { url: string; take(): Statement[]; close(): Promise<void> };

/** Opens it in front of a database. Only plain connections: the database of the tests is on this machine. */
export async function openWire(databaseUrl: string): Promise<Wire> {
  const target = new URL(databaseUrl);
  let statements: Statement[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((site) => {
    const database = connect(Number(target.port), target.hostname);
    for (const socket of [site, database]) {
      sockets.add(socket);
      socket.setNoDelay(true).on("error", () => undefined).on("close", () => {
        sockets.delete(socket);
        site.destroy();
        database.destroy();
      });
    }
    const told = reader((statement) => statements.push(statement));
    site.on("data", (bytes: Buffer) => { told.sent(bytes); database.write(bytes); });
    database.on("data", (bytes: Buffer) => { told.answered(bytes); site.write(bytes); });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return {
    url: Object.assign(new URL(databaseUrl), { hostname: "127.0.0.1", port: String(port) }).href,
    take() {
      const taken = statements;
      statements = [];
      return taken;
    },
    async close() {
      sockets.forEach((socket) => socket.destroy());
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** One connection's messages (PostgreSQL's protocol 3.0): what is asked, and the command tags that answer it, in order. */
function reader(tell: (statement: Statement) => void) {
  const prepared = new Map<string, string>();
  const waiting: string[] = [];
  let bound = "";
  const front = messages(true, (type, body) => {
    const [first = "", second = ""] = strings(body);
    if (type === "Q") waiting.push(first);
    if (type === "P") prepared.set(first, second);
    if (type === "B") bound = prepared.get(second) ?? "";
    if (type === "E") waiting.push(bound);
  });
  const back = messages(false, (type, body) => {
    if (type === "C") tell({ sql: waiting.shift() ?? "", rows: Number(/\d+$/.exec(strings(body)[0] ?? "")?.[0] ?? 0) });
    if (type === "E" || type === "I") tell({ sql: waiting.shift() ?? "", rows: -1 });
  });
  return { sent: front, answered: back };
}

const strings = (body: Buffer) => body.toString("latin1").split("\0");

/** Cuts a stream into messages: a letter, four bytes of length that count themselves, the body. The first that a client sends has no letter. */
function messages(startsBare: boolean, tell: (type: string, body: Buffer) => void): (bytes: Buffer) => void {
  let kept = Buffer.alloc(0);
  let isBare = startsBare;
  return (bytes) => {
    kept = Buffer.concat([kept, bytes]);
    for (;;) {
      const head = isBare ? 0 : 1;
      if (kept.length < head + 4) return;
      const length = kept.readUInt32BE(head);
      if (kept.length < head + length) return;
      if (!isBare) tell(String.fromCharCode(kept[0]!), kept.subarray(head + 4, head + length));
      isBare = false;
      kept = kept.subarray(head + length);
    }
  };
}
