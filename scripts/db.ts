import { readConfig } from "@/lib/platform/config";
import { runCommand } from "./command";
import { borrowDatabase } from "./database";
import { Fault } from "./fault";
import { deploy, drift, newMigration } from "./migrations";

const usage = "Say npm run db:migrate, npm run db:new -- NAME, or npm run db:drift.";

/** `npm run db:…`: the migrations, on the database of the settings or of the data folder. */
await runCommand(async (running) => {
  const [what, name] = process.argv.slice(2);
  if (!["migrate", "new", "drift"].includes(what ?? "") || (what === "new") !== (name !== undefined)) throw new Fault(usage);
  const database = await borrowDatabase(readConfig());
  running.whenStopping(() => database.stop());
  if (what === "migrate") return tell((await deploy(database.url)).map((done) => `Applied ${done}`), "Nothing was pending.");
  if (what === "new") {
    const file = await newMigration(database.url, name ?? "");
    return tell(file ? [`Wrote ${file}. Say in it why, what it locks and how it is undone.`] : [], "The migrations make what the schema says: nothing to write.");
  }
  const differences = await drift(database.url);
  if (differences.length > 0) throw new Fault(differences.join("\n"));
  tell([], "Database, migrations and schema agree.");
});

function tell(lines: string[], otherwise: string): void {
  process.stdout.write(`${lines.length > 0 ? lines.join("\n") : otherwise}\n`);
}
