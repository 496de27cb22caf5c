import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

export const house = path.resolve(import.meta.dirname, "../..");

/** One import: as it is written, and whom it names: a path in the house, or a package. `typeOnly` ones are gone when the code runs. */
export type Import = { name: string; target: string; typeOnly: boolean };
/** A file by its path in the house, with slashes. */
export type SourceFile = { path: string; text: string; imports: Import[] };

const folders = ["app", "components", "lib", "prisma", "scripts", "tests", "public"];
const notOurs = /^lib\/generated\/|\/node_modules\//;
const read = /\.(ts|tsx|mjs|js|css|svg|json)$/;

let all: SourceFile[] | undefined;

/** Every source file of the house, what is generated left out. Read once a run. */
export function sourceFiles(): SourceFile[] {
  all ??= [...folders.flatMap((folder) => below(folder)), ...readdirSync(house).filter((name) => statSync(path.join(house, name)).isFile())]
    .filter((file) => read.test(file) && !notOurs.test(file) && file !== "package-lock.json" && file !== "next-env.d.ts")
    .toSorted()
    .map((file) => {
      const text = readFileSync(path.join(house, file), "utf8");
      return { path: file, text, imports: /\.(ts|tsx|mjs|js)$/.test(file) ? importsOf(file, text) : [] };
    });
  return all;
}

/** The code among them: TypeScript and its JSX. */
export const codeFiles = (): SourceFile[] => sourceFiles().filter(({ path: file }) => /\.tsx?$/.test(file));

function below(folder: string): string[] {
  const at = path.join(house, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => path.relative(house, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"));
}

const statement = /^(?:import|export)\s+(type\s+)?([^"';]*?)\s*from\s+"([^"]+)"/gm;
const bare = /^import\s+"([^"]+)"/gm;
const later = /\bimport\(\s*"([^"]+)"\s*\)/g;

function importsOf(file: string, text: string): Import[] {
  const whole = [...text.matchAll(statement)].map(([, type, clause = "", name = ""]) => ({ name, typeOnly: Boolean(type) || onlyTypes(clause) }));
  const others = [...text.matchAll(bare), ...text.matchAll(later)].map(([, name = ""]) => ({ name, typeOnly: false }));
  return [...whole, ...others].map((found) => ({ ...found, target: targetOf(file, found.name) }));
}

/** Whether a clause such as `{ type A, type B }` names types alone. */
function onlyTypes(clause: string): boolean {
  const names = /^\{([^}]*)\}$/.exec(clause.trim())?.[1]?.split(",").map((name) => name.trim()).filter(Boolean) ?? [];
  return names.length > 0 && names.every((name) => name.startsWith("type "));
}

function targetOf(file: string, name: string): string {
  const inHouse = name.startsWith("@/") ? name.slice(2) : name.startsWith(".") ? path.posix.join(path.posix.dirname(file), name) : null;
  if (inHouse === null) return name;
  const found = ["", ".ts", ".tsx", "/index.ts"].map((end) => inHouse + end).find((tried) => existsSync(path.join(house, tried)) && statSync(path.join(house, tried)).isFile());
  return found ?? inHouse;
}
