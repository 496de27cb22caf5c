import { pathToFileURL } from "node:url";
import { readConfig } from "@/lib/platform/config";
import { log } from "@/lib/platform/log";
import { networkAddress, portFault, qrCode, refuseTakenPort } from "./addresses";
import { build, bundles } from "./build";
import { runCommand, type Running } from "./command";
import { stopOrphan } from "./data-folder";
import { openDatabase, openDataFolder } from "./database";
import { diskFault } from "./disk";
import { codeOf, Fault, messageOf } from "./fault";
import { house, inHouse } from "./house";
import { deploy } from "./migrations";

/** What the bundles offer: lib/server/main.ts and prisma/seed.ts. */
type Serve = (options: { port: number; host: string; databaseUrl: string; secret: string; publicUrl: string; dir: string; trustedProxies: string }) => Promise<{ close(): Promise<void> }>;
type Seed = (options: { databaseUrl: string; secret: string; publicUrl: string }) => Promise<{ ownerLink: string | null }>;

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** `npm start`: settings, secrets, build, database, migrations, seed, site; what can be refused is refused first. */
async function start(running: Running): Promise<"stay"> {
  const isLocal = onlyLocal(process.argv.slice(2));
  const config = readConfig();
  const host = config.host ?? (isLocal ? "127.0.0.1" : "0.0.0.0");
  if (await stopOrphan(inHouse(config.dataDir))) say("Ended an older Parley whose npm was killed.");
  await refuseTakenPort(config.port, host);
  const folder = openDataFolder(config);

  await build({
    wait: () => say("Another Parley is building this site: waiting for it …"),
    tell: () => say("Building the site (once, and after each change of the sources) …"),
    started: (child) => running.whenStopping(() => child.kill()),
  });
  Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });

  const bundled = Promise.all([load<{ seed: Seed }>(bundles.seed), load<{ serve: Serve }>(bundles.server)]);
  bundled.catch(() => undefined); // told below; loading goes on while the database starts
  const database = await openDatabase(config, folder);
  running.whenStopping(() => database.stop());
  void database.exited.then((last) => running.stop(1, diskFault(last, folder.dir)?.message ?? `The database has ended by itself, so Parley stops: ${last} Start again; what was acknowledged is kept.`));
  await deploy(database.url);

  const here = `http://localhost:${config.port}`;
  const network = isLocal || isLoopback(host) ? undefined : networkAddress();
  const room = config.publicUrl ?? (network && `http://${network}:${config.port}`);
  const options = { databaseUrl: database.url, secret: folder.serverSecret, publicUrl: room ?? here };
  const [{ seed }, { serve }] = await bundled;
  const { ownerLink } = await seed(options);
  // What a bug throws may quote a row, and Node would print all of it.
  process.on("unhandledRejection", (error) => log.fault("a promise failed and nobody looked", error));
  process.on("uncaughtException", (error) => {
    log.fault("something was thrown and nobody caught it", error);
    void running.stop(1, "Parley has met a fault of its own and stops. Start again; what was acknowledged is kept.");
  });
  const server = await serve({ ...options, port: config.port, host, dir: house, trustedProxies: config.trustedProxies }).catch((error: unknown) => {
    // Somebody may have taken the port while we were building.
    throw codeOf(error)?.startsWith("EADDR") ? portFault(error, config.port, host) : error;
  });
  running.whenStopping(() => server.close());

  const lines = [`Parley is at ${here}`];
  if (room) lines.push(`Phones in the room use ${room}`, qrCode(room, process.stdout.isTTY));
  if (ownerLink) lines.push(`Whoever opens this link first is the owner: ${ownerLink}`);
  say(lines.join("\n"));
  return "stay";
}

function onlyLocal(args: string[]): boolean {
  const unknown = args.filter((arg) => arg !== "--local");
  if (unknown.length > 0) throw new Fault(`npm start knows --local (keep to this machine), not ${unknown.join(" ")}.`);
  return args.length > 0;
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}

async function load<Module>(file: string): Promise<Module> {
  try {
    return await import(pathToFileURL(file).href) as Module;
  } catch (error) {
    throw new Fault(`${file} does not load: ${messageOf(error)}`);
  }
}

await runCommand(start);
