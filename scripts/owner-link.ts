import { existsSync } from "node:fs";
import path from "node:path";
import { newOwnerLink } from "@/lib/account/commands/owner-link";
import { readConfig, type Config } from "@/lib/platform/config";
import { closeDb } from "@/lib/platform/db";
import { networkAddress } from "./addresses";
import { runCommand } from "./command";
import { dataFolderUser } from "./data-folder";
import { borrowDatabase } from "./database";
import { codeOf, Fault } from "./fault";
import { inHouse } from "./house";

// Node runs this under the condition react-server (package.json), in which server-only is empty.

/** `npm run owner:link`: a link that opens once, for an owner who lost their password, or the first one. Also while the site runs. */
await runCommand(async (running) => {
  const config = readConfig();
  const dir = inHouse(config.dataDir);
  if (!config.databaseUrl && !existsSync(path.join(dir, "postgres"))) throw new Fault(`There is no Parley in ${dir} yet. Say npm start: it prints the owner's link.`);
  const isRunning = config.databaseUrl !== undefined || dataFolderUser(dir) !== undefined;
  const database = await borrowDatabase(config);
  running.whenStopping(() => database.stop());
  process.env.DATABASE_URL = database.url;
  running.whenStopping(closeDb);
  const { path: opens, owner } = await newOwnerLink().catch((error: unknown) => {
    throw isMissingTable(error) ? new Fault("This database holds no Parley of this version yet. Say npm start once: it prints the owner's link, or makes the database new enough.") : error;
  });
  const says = owner ? `A new password for ${owner.name} (${owner.email}), once, within a day. Older links for it stop working:` : "Whoever opens this link first is the owner:";
  const lines = [says, `${address(config)}${opens}`, ...(isRunning ? [] : ["Parley is not running: say npm start, then open it."])];
  process.stdout.write(`${lines.join("\n")}\n`);
});

/** Where people reach the site, as the start would find it. */
function address({ publicUrl, port, host }: Config): string {
  const network = host && /^(?:localhost|::1|127\.)/.test(host) ? undefined : networkAddress();
  return publicUrl ?? `http://${network ?? "localhost"}:${port}`;
}

/** PostgreSQL's undefined_table and undefined_column, as Prisma passes them on. */
function isMissingTable(error: unknown): boolean {
  return ["P2021", "P2022", "P2010"].includes(codeOf(error) ?? "");
}
