import { randomBytes } from "node:crypto";
import { freshDatabase } from "./database";

// Before each integration file: what the server would be given, with a database of the file's own.
process.env.DATABASE_URL = await freshDatabase();
process.env.PARLEY_SECRET = randomBytes(32).toString("base64url");
