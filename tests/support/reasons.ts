import { type SourceFile, sourceFiles } from "./source-files";

const kebab = /(?<!(?:===|!==|case) |indexOf\()"([a-z]+(?:-[a-z0-9]+)*)"/g;

/** The code of the house in which somebody can be told something. */
export const speakingFiles = (): SourceFile[] => sourceFiles().filter(({ path }) => /^(?:app|components|lib|scripts|prisma)\/.*\.tsx?$|^proxy\.ts$/.test(path) && !path.startsWith("lib/method/"));

/** The arguments of each call in a text, from after the opening parenthesis to the closing one. */
export function callsIn(text: string, name: RegExp): string[] {
  return [...text.matchAll(new RegExp(`(?<![\\w.])(?:${name.source})\\(`, "g"))].map((match) => {
    const start = match.index + match[0].length;
    let depth = 1;
    let at = start;
    for (; at < text.length && depth > 0; at++) depth += text[at] === "(" ? 1 : text[at] === ")" ? -1 : 0;
    return text.slice(start, at - 1);
  });
}

/** Every reason that lib can tell, with the file that tells it: of refusals, of the functions that choose one, and of schemas. */
export function reasonsTold(): { reason: string; file: string }[] {
  const found = speakingFiles().filter(({ path }) => /^(?:lib|app)\//.test(path)).flatMap(({ path, text }) => {
    const refusals = path === "lib/platform/refusal.ts" ? [] : callsIn(text, /notAllowed|notFound|conflict|closed|tooMany|invalid/);
    const choosers = [...text.matchAll(/const \w+Reason = [^;]+;/g)].map(([body]) => body);
    // A schema's own words (enum members) stand in brackets; what is left are its messages.
    const schemas = /\/schema\.ts$|^lib\/platform\/text\.ts$|\/rate-limit\.ts$|\/limits\.ts$/.test(path) ? [...callsIn(text.replace(/\[[^\]]*\]/g, ""), /z|[\w.]*\.(?:max|min|regex|refine|int|email|uuid|enum|number)|writtenText|writtenName/), ...issues(text)] : [];
    return [...refusals, ...choosers, ...schemas].flatMap((part) => [...part.matchAll(kebab)].map(([, reason = ""]) => ({ reason, file: path })));
  });
  return [...new Map(found.map((entry) => [`${entry.reason} ${entry.file}`, entry])).values()];
}

const issues = (text: string) => [...text.matchAll(/(?:message|reason): "[a-z-]+"/g)].map(([part]) => part);
