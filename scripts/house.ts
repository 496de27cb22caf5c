import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json: every path of these scripts starts here, wherever they are called from. */
export const house = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** An absolute path inside the house; an absolute one stays as it is. */
export function inHouse(...parts: string[]): string {
  return path.resolve(house, ...parts);
}
