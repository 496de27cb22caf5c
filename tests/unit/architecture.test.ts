import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { circles, reachable } from "../support/import-graph";
import { namedFiles, namedFolders } from "../support/named-files";
import { codeFiles, house, type Import, type SourceFile, sourceFiles } from "../support/source-files";

const features = ["account", "brief", "debate", "argument", "ballot", "outcome", "class", "moderation", "assessment", "interchange", "live", "stored"];
const grounds = ["platform", "words", "method", "server", "generated"];
const feature = `lib/(?:${features.join("|")})`;
const room = new RegExp(`^${feature}/(?:(?:schema|policy|events|actions)|(?:queries|commands)/[\\w-]+)\\.ts$`);
const inFeature = new RegExp(`^${feature}/`);

const named = (file: string) => namedFiles[file] ?? namedFolders[`${path.posix.dirname(file)}/`];
const code = codeFiles();
const ours = code.filter(({ path: file }) => !file.startsWith("tests/"));

type Rule = { who: RegExp; not?: RegExp; refused: (found: Import, file: string) => boolean; because: string };
const to = (what: RegExp, { types = true } = {}) => (found: Import) => what.test(found.target) && (types || !found.typeOnly);
const beyond = (what: RegExp, { types = true } = {}) => (found: Import) => !what.test(found.target) && (types || !found.typeOnly);

const database = /^(?:@prisma\/|pg$|lib\/generated\/|lib\/platform\/db\.ts$)/;
const runsAnywhere = (file: string) => named(file)?.runs === "anywhere";
const shown = new RegExp(`^(?:components/|lib/method/|lib/words/|${feature}/(?:schema|policy|actions)\\.ts$|lib/account/form-action\\.ts$)`);

const rules: Rule[] = [
  { who: /^lib\/method\/(?!test\/)/, refused: beyond(/^lib\/method\//), because: "lib/method is lifted out by others: it imports only itself" },
  { who: /^lib\/method\/test\//, refused: beyond(/^(?:lib\/method\/|(?:vitest|fast-check)$)/), because: "lib/method is lifted out with its tests" },
  { who: /^lib\/(?:platform|words)\//, refused: to(/^(?:app|components|scripts|tests)\/|^lib\/(?!platform|words|method|generated)|^next/), because: "lib/platform and lib/words stand under every feature and know no request" },
  { who: /^lib\//, refused: to(/^(?:app|components)\//), because: "floors import downwards: lib neither app nor components" },
  { who: /^lib\//, not: /^lib\/server\//, refused: to(/^lib\/server\//), because: "the server stands above the features" },
  { who: /^(?:app|components|lib|prisma)\//, refused: to(/^(?:tests|scripts)\//), because: "only tests and scripts import tests and scripts" },
  {
    who: /^lib\//, not: new RegExp(`^(?:lib/server/|${feature}/actions\\.ts|lib/account/(?:viewer|form-action|auth)\\.ts|lib/class/my-words\\.ts)`),
    refused: to(/^next(?:\/|-auth|$)/), because: "commands take an actor and queries a viewer: jobs, imports and tests have no request",
  },
  { who: /^components\//, refused: to(/^next\/(?:headers|cache|server)$/), because: "what is seen knows no request: pages and actions do" },
  { who: /^(?:app|components)\//, refused: to(database), because: "pages and components ask queries; the database stands behind them" },
  { who: /^(?:app|components)\//, refused: to(new RegExp(`^${feature}/commands/`)), because: "what changes something goes through an action, which finds the actor" },
  { who: /^(?:app|components)\//, refused: to(/^lib\/server\//), because: "pages know nothing of the server that holds them" },
  { who: /^components\//, refused: to(/^app\//), because: "floors import downwards: components not app" },
  {
    who: /^components\//, refused: (found) => found.target.startsWith("lib/") && !found.typeOnly && !shown.test(found.target) && !runsAnywhere(found.target),
    because: "what is seen gets plain data: schemas, policies, actions, methods, words, and of queries the types alone",
  },
  {
    who: inFeature, refused: (found, file) => database.test(found.target) && !/\/(?:queries|commands)\//.test(file) && named(file)?.runs !== "server",
    because: "the database is read in queries and written in commands; whatever else touches it is named and server-only",
  },
  { who: /^lib\/server\//, not: /^lib\/server\/(?:hub|main|phase-watch)\.ts$/, refused: to(database), because: "our server asks features; it listens for commits, closes the pool and asks whose time has passed, in three files" },
];

const offenders = (rule: Rule) => ours
  .filter(({ path: file }) => rule.who.test(file) && !rule.not?.test(file))
  .flatMap((file) => file.imports.filter((found) => rule.refused(found, file.path)).map((found) => `${file.path} imports ${found.target}`));

describe("floors", () => {
  test.each(rules.map((rule) => [rule.because, rule] as const))("%s", (because, rule) => expect(offenders(rule), because).toEqual([]));

  test("every import inside the house leads to a file", () => {
    const lost = code.flatMap(({ path: file, imports }) => imports.filter(({ name, target }) => /^(?:@\/|\.)/.test(name) && !target.startsWith("lib/generated/") && !existsSync(path.join(house, target)))
      .map(({ name }) => `${file} imports ${name}`));
    expect(lost, "moved or misspelt").toEqual([]);
  });

  test("no circle of imports: two files of one circle cannot be read, or tested, apart", () => expect(circles(ours)).toEqual([]));

  test("schemas and policies run anywhere, whatever they stand on", () => {
    const needsAServer = /^(?:server-only|node:|next|react|pg|@prisma\/)/;
    const pure = ours.filter(({ path: file }) => new RegExp(`^${feature}/(?:schema|policy)\\.ts$`).test(file) || runsAnywhere(file) && file !== "lib/brief/canonical-text.ts");
    const found = pure.flatMap(({ path: file }) => reachable(ours, file).filter((target) => needsAServer.test(target)).map((target) => `${file} needs ${target}`));
    expect(found, "the page explains by a policy and a test walks it without a server").toEqual([]);
  });

  test("what runs in a browser reaches nothing of the server but actions", () => {
    const leaves = ours.filter(({ text }) => text.startsWith('"use client";'));
    const isAction = (file: string) => file.endsWith("/actions.ts");
    const found = leaves.flatMap(({ path: file }) => reachable(ours, file, isAction).filter((target) => /^(?:server-only|node:)/.test(target)).map((target) => `${file} reaches ${target}`));
    expect(leaves.length).toBeGreaterThan(0);
    expect(found, "a client leaf gets its words and data as props").toEqual([]);
  });
});

describe("rooms", () => {
  test("lib has the features of the plan, and the grounds that they stand on", () => {
    const unknown = readdirSync(path.join(house, "lib")).filter((name) => ![...features, ...grounds].includes(name));
    expect(unknown, "a feature is a word of domain.md: see architecture.md").toEqual([]);
  });

  test("a feature has only its rooms, and what is named", () => {
    const elsewhere = sourceFiles().map(({ path: file }) => file).filter((file) => inFeature.test(file) && !room.test(file) && !named(file));
    expect(elsewhere, "a new kind of file needs its reason in tests/support/named-files.ts and docs/decisions/002").toEqual([]);
  });

  test("what is named is there, and the decision tells of each", () => {
    const decision = readFileSync(path.join(house, "docs/decisions/002-rooms-and-named-files.md"), "utf8");
    const all = Object.keys({ ...namedFiles, ...namedFolders });
    expect(all.filter((file) => !existsSync(path.join(house, file))), "named, but not there").toEqual([]);
    expect(all.filter((file) => !decision.includes(`\`${file}\``)), "named, but not in docs/decisions/002").toEqual([]);
  });

  const firstLine = ({ text }: SourceFile) => text.slice(0, text.indexOf("\n"));

  test("commands, queries and what is named for the server begin with server-only", () => {
    const mustBe = ours.filter(({ path: file }) => new RegExp(`^${feature}/(?:queries|commands)/`).test(file) || named(file)?.runs === "server");
    expect(mustBe.filter((file) => firstLine(file) !== 'import "server-only";').map(({ path: file }) => file), "else a bundler puts it into a browser without a word").toEqual([]);
    const mustNot = ours.filter(({ path: file, text }) => runsAnywhere(file) && text.includes('"server-only"')).map(({ path: file }) => file);
    expect(mustNot, "named as running anywhere").toEqual([]);
  });

  test("use server stands at the head of every actions.ts, and nowhere else: they are all that the world can post to", () => {
    const actions = new RegExp(`^${feature}/actions\\.ts$`);
    expect(ours.filter((file) => actions.test(file.path) && firstLine(file) !== '"use server";').map(({ path: file }) => file)).toEqual([]);
    expect(ours.filter(({ path: file, text }) => !actions.test(file) && /^\s*["']use server["']/m.test(text)).map(({ path: file }) => file), "an action elsewhere is found by nobody who looks").toEqual([]);
  });

  test("the top level holds what the plan lists, and the tools' own files", () => {
    const known = ["app", "components", "docs", "lib", "prisma", "public", "scripts", "tests"];
    const ignored = readFileSync(path.join(house, ".gitignore"), "utf8").split("\n").map((line) => line.replace(/\/$/, ""));
    const unknown = readdirSync(house, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && !ignored.includes(entry.name))
      .map(({ name }) => name).filter((name) => !known.includes(name));
    expect(unknown, "see architecture.md: a new folder at the top is a new idea of the house").toEqual([]);
  });
});

describe("what is seen", () => {
  const seen = sourceFiles().filter(({ path: file }) => /^(?:app|components|lib|public)\/.*\.(?:css|svg|tsx?)$|^proxy\.ts$/.test(file));
  const markup = ours.filter(({ path: file }) => file.endsWith(".tsx"));
  const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "));
  const places = (files: SourceFile[], what: RegExp) => files.flatMap(({ path: file, text }) =>
    withoutComments(text).split("\n").flatMap((line, index) => (what.test(line) ? [`${file}:${index + 1} ${line.trim().slice(0, 100)}`] : [])));

  test("colours stand in app/styles/tokens.css alone, and in the icon", () => {
    const hex = /#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})(?![\w-])/i;
    const made = /(?<![\w-])(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(/;
    const called = /(?:: *[^;{}]*(?<![\w-])|(?:fill|stroke|color|stopColor)=")(?:white|black|red|green|blue|gray|grey|orange|yellow|purple|pink|brown|navy|silver)(?![\w-])/;
    const others = seen.filter(({ path: file }) => file !== "app/styles/tokens.css" && file !== "app/icon.svg");
    const found = [hex, made].flatMap((what) => places(others, what));
    expect([...found, ...places(others.filter(({ path: file }) => !file.endsWith(".ts")), called)], "light, dark and print each change one file").toEqual([]);
  });

  test("no style attribute: the Content-Security-Policy lets none through", () => {
    expect(places(markup, /\bstyle=/), "a class, or an attribute of the drawing itself").toEqual([]);
    expect(places(markup, /dangerouslySetInnerHTML/), "what a person typed is text").toEqual([]);
  });

  // Text straight between tags is the linter's (react/jsx-no-literals); these are the ways round it.
  test("no words in markup: they stand in lib/words", () => {
    expect(places(markup, /(?:aria-label|aria-description|aria-roledescription|title|alt|placeholder|label|legend|hint|heading|summary)="[^"]*\p{L}{2}/u), "t() or a prop").toEqual([]);
    expect(places(markup, />\s*\{\s*["'`][^"'`]*\p{L}{2}[^"'`]*["'`]\s*\}/u), "t() or a prop").toEqual([]);
  });
});

test("long files are told, not refused: past 250 lines ask what two things it is", () => {
  const long = code.map(({ path: file, text }) => ({ file, lines: text.split("\n").length })).filter(({ lines }) => lines > 250);
  for (const { file, lines } of long) console.log(`${file} has ${lines} lines`);
  expect(code.length).toBeGreaterThan(100);
});
