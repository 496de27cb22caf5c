import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { onDisk } from "./disk";
import { Fault } from "./fault";

const file = z.object({ postgres: z.string().min(32), server: z.string().min(32) });

/** Password of the embedded database, and the secret under which the server signs and hashes. */
export type Secrets = z.infer<typeof file>;

/**
 * The secrets of a data folder, made at the first start: 32 random bytes each, readable by their owner alone.
 *
 * @throws Fault when the file is there and is not what was written: making new ones would shut the database for good
 */
export function secretsOf(dataDir: string): Secrets {
  const place = path.join(dataDir, "secrets.json");
  if (!existsSync(place)) {
    if (existsSync(path.join(dataDir, "postgres"))) throw new Fault(`${place} is missing, and the database beside it opens with nothing else. Put the file back from a backup.`);
    // Written aside and renamed: a start killed half way leaves no half file.
    onDisk(place, () => {
      writeFileSync(`${place}.new`, JSON.stringify({ postgres: randomSecret(), server: randomSecret() }, null, 2), { mode: 0o600 });
      renameSync(`${place}.new`, place);
    });
  }
  const read = file.safeParse(readJson(place));
  if (!read.success) throw new Fault(`${place} cannot be read as the secrets of this data folder. Put the file back as it was, from a backup.`);
  return read.data;
}

/** As secretsOf, without making any: undefined when there are none. */
export function knownSecrets(dataDir: string): Secrets | undefined {
  return existsSync(path.join(dataDir, "secrets.json")) ? secretsOf(dataDir) : undefined;
}

function randomSecret(): string {
  return randomBytes(32).toString("base64url");
}

function readJson(place: string): unknown {
  try {
    return JSON.parse(readFileSync(place, "utf8"));
  } catch {
    return undefined;
  }
}
