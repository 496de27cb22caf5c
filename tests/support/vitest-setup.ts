import type { TestProject } from "vitest/node";
import { startTestServer } from "./test-server";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address on which databases can be made and dropped. */
    adminUrl: string;
  }
}

/** Once for all integration tests: a PostgreSQL with the migrated database that their files copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  project.provide("adminUrl", server.adminUrl);
  return server.stop;
}
