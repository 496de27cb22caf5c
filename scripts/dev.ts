import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { readConfig } from "@/lib/platform/config";
import { refuseTakenPort } from "./addresses";
import { bundle, bundles, generate, programOf } from "./build";
import { runCommand } from "./command";
import { openDatabase, openDataFolder } from "./database";
import { house } from "./house";
import { deploy } from "./migrations";

/** `npm run dev`: the pages by Next alone, which shows each change at once, without our server's streams and kept documents. */
await runCommand(async (running) => {
  const config = readConfig();
  const host = config.host ?? "127.0.0.1";
  await refuseTakenPort(config.port, host);
  const folder = openDataFolder(config);
  await generate();
  await bundle();
  const database = await openDatabase(config, folder);
  running.whenStopping(() => database.stop());
  await deploy(database.url);
  const publicUrl = config.publicUrl ?? `http://localhost:${config.port}`;
  const { seed } = await import(pathToFileURL(bundles.seed).href) as { seed: (options: object) => Promise<{ ownerLink: string | null }> };
  const { ownerLink } = await seed({ databaseUrl: database.url, secret: folder.serverSecret, publicUrl });
  if (ownerLink) process.stdout.write(`Whoever opens this link first is the owner: ${ownerLink}\n`);

  const next = spawn(process.execPath, [programOf("next"), "dev", "-p", String(config.port), "-H", host], {
    cwd: house, stdio: "inherit",
    env: { ...process.env, NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1", DATABASE_URL: database.url, PARLEY_SECRET: folder.serverSecret, PARLEY_URL: publicUrl },
  });
  const ended = new Promise<void>((resolve) => next.once("close", () => resolve()));
  running.whenStopping(async () => {
    next.kill("SIGTERM");
    await ended;
  });
  void ended.then(() => running.stop(1, "Next has ended."));
  return "stay" as const;
});
