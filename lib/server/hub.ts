import pg from "pg";
import { wakeChannel } from "@/lib/platform/events";
import { log } from "@/lib/platform/log";

/** How often a reader looks by itself: a wake-up is a courtesy, the table tells. Milliseconds. */
const lookEveryMs = 2_000;
const reconnectMs = 1_000;

export type Hub = { onWake(streamId: string, look: () => void): () => void; close(): Promise<void> };

/** Listens for commits and wakes whoever follows that stream; also wakes everybody every 2 s, in case a notice was lost. */
export async function openHub(databaseUrl: string): Promise<Hub> {
  const looks = new Map<string, Set<() => void>>();
  let client: pg.Client | null = null;
  let closed = false;

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: databaseUrl, application_name: "parley live" });
    next.on("notification", ({ payload }) => looks.get(payload ?? "")?.forEach((look) => look()));
    next.on("error", () => {
      if (client === next) void reconnect();
    });
    await next.connect();
    await next.query(`LISTEN ${wakeChannel}`);
    client = next;
  };
  const reconnect = async (): Promise<void> => {
    const old = client;
    client = null;
    await old?.end().catch(() => undefined);
    while (!closed && !client) {
      await new Promise((resolve) => setTimeout(resolve, reconnectMs));
      await connect().catch(() => log.warn("live stream: the database is not reachable, trying again"));
    }
  };

  await connect();
  const timer = setInterval(() => looks.forEach((set) => set.forEach((look) => look())), lookEveryMs);
  timer.unref();
  return {
    onWake(streamId, look) {
      const set = looks.get(streamId) ?? new Set();
      looks.set(streamId, set.add(look));
      return () => {
        set.delete(look);
        if (set.size === 0) looks.delete(streamId);
      };
    },
    async close() {
      closed = true;
      clearInterval(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
