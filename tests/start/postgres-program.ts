import { startPostgres } from "@/scripts/embedded-postgres";

// A stand-in for a Parley that is killed: starts the database on a folder, says so, and stays.
const [dataDir = "", password = ""] = process.argv.slice(2);
const { url } = await startPostgres({ dataDir, password });
process.stdout.write(`started ${url}\n`);
setInterval(() => undefined, 1000);
