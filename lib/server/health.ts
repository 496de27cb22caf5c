import type { ServerResponse } from "node:http";
import { migrationsInStep } from "@/lib/platform/migrations-in-step";
import { plain } from "./answers";

/** `/healthz`: the process is alive. `/readyz`: the database is reachable and its migrations are those of this version. */
export async function serveHealth(path: string, response: ServerResponse): Promise<void> {
  if (path === "/healthz") return plain(response, 200, "alive");
  try {
    const inStep = await migrationsInStep();
    return inStep ? plain(response, 200, "ready") : plain(response, 503, "the database's migrations are not those of this version");
  } catch {
    return plain(response, 503, "the database is not reachable");
  }
}
