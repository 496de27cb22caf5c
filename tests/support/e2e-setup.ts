import { randomBytes } from "node:crypto";
import { build } from "@/scripts/build";
import { startSite } from "./site";
import { startTestServer, copyTemplate } from "./test-server";

/**
 * Once for all end-to-end tests: the built site on a database of its own on the test clock, reachable by the network
 * address too. Tells the tests by the environment:
 *
 * - E2E_BASE_URL, the address on this machine, and E2E_NETWORK_URL, the one that a phone uses (absent without a network)
 * - E2E_DATABASE_URL and E2E_SECRET, with which a test can look behind the pages
 * - E2E_OWNER_LINK, the one-time link that the start printed
 */
export default async function setup(): Promise<() => Promise<void>> {
  await build({ tell: () => void process.stdout.write("Building the site …\n") });
  const server = await startTestServer();
  try {
    const databaseUrl = await copyTemplate(server.adminUrl);
    const secret = randomBytes(32).toString("base64url");
    const site = await startSite({ env: { DATABASE_URL: databaseUrl, PARLEY_SECRET: secret, HOST: "0.0.0.0" } });
    const told = { E2E_BASE_URL: site.url, E2E_NETWORK_URL: site.networkUrl, E2E_DATABASE_URL: databaseUrl, E2E_SECRET: secret, E2E_OWNER_LINK: site.ownerLink };
    for (const [name, value] of Object.entries(told)) if (value !== undefined) process.env[name] = value;
    return async () => {
      await site.stop();
      await server.stop();
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
