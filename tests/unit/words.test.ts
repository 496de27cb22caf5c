import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createIntl } from "@formatjs/intl";
import { describe, expect, test } from "vitest";
import { en } from "@/lib/words/en";
import { callsIn, reasonsTold, speakingFiles } from "../support/reasons";
import { house } from "../support/source-files";

const folder = path.join(house, "lib/words/en");
const areas = readdirSync(folder).filter((name) => name.endsWith(".json"));
const written = areas.map((name) => ({ name, ids: [...readFileSync(path.join(folder, name), "utf8").matchAll(/^\s*"([^"]+)":/gm)].map(([, id = ""]) => id) }));
const ids = Object.keys(en);

const files = speakingFiles().filter(({ path: file }) => !file.startsWith("lib/words/"));
const code = files.map(({ text }) => text).join("\n");
const literals = new Set([...code.matchAll(/["'`]([a-z-]+(?:\.[a-z0-9-]+)+)["'`]/g)].map(([, id = ""]) => id));

/** Ids that are put together at run time, such as `phases.${phase}`, as patterns. Those of refusals are walked by their reasons. */
const putTogether = new Set([...code.matchAll(/`([a-z-]+\.(?:[\w.-]|\$\{[^}`]*\})*\$\{[^}`]*\}(?:[\w.-]|\$\{[^}`]*\})*)`/g)].map(([, id = ""]) => id));
const heads = new Set(ids.map((id) => id.split(".")[0]));
const patterns = [...putTogether].filter((id) => heads.has(id.split(".")[0]) && !id.startsWith("refusal.")).map((id) => {
  const parts = id.split(/\$\{[^}]*\}/).map((part) => part.replaceAll(".", "\\."));
  return { id, matches: new RegExp(`^${parts.join("[a-z0-9-]+")}$`) };
});

const intl = createIntl({
  locale: "en", timeZone: "UTC", messages: en,
  onError: (error) => {
    throw error;
  },
});

const askedBy = new Map<string, string[]>();

/** A sentence with its values: every one of them `value`, under whatever names it asks for. */
function said(id: string, value: number): { text: string; asks: string[] } {
  const asks = askedBy.get(id) ?? [];
  askedBy.set(id, asks);
  for (;;) {
    try {
      return { text: intl.formatMessage({ id }, Object.fromEntries(asks.map((name) => [name, value]))), asks };
    } catch (error) {
      const missing = /variable "(\w+)" was not provided/.exec(String(error))?.[1];
      if (!missing || asks.includes(missing)) throw error;
      asks.push(missing);
    }
  }
}

describe("sentences", () => {
  test("every file of lib/words/en is joined in en.ts", () => {
    expect(written.flatMap((file) => file.ids.filter((id) => !ids.includes(id)).map((id) => `${file.name}: ${id}`))).toEqual([]);
  });

  test("no id stands twice, in one file or in two: the later one would hide the earlier", () => {
    const all = written.flatMap((file) => file.ids.map((id) => ({ id, name: file.name })));
    const twice = all.filter(({ id }, index) => all.findIndex((other) => other.id === id) !== index).map(({ id, name }) => `${id} again in ${name}`);
    expect(twice).toEqual([]);
  });

  test("an id is small letters and hyphens, with the area before the first point", () => {
    expect(ids.filter((id) => !/^[a-z-]+(?:\.[a-z0-9-]+)+$/.test(id))).toEqual([]);
  });

  test.each(areas)("each of %s can be read as ICU and said of none, one, two and many", (name) => {
    for (const id of written.find((file) => file.name === name)?.ids ?? []) {
      for (const value of [0, 1, 2, 1_234]) {
        const { text } = said(id, value);
        expect(typeof text, id).toBe("string"); // tags such as <b> would make it a list
        expect(text.trim(), id).not.toBe("");
        expect(text.replace(/'?\{\w+\}'?/g, ""), `${id}: a brace or a # was left over`).not.toMatch(/[{}]|undefined|NaN|, (?:plural|select|number)\b/);
      }
    }
  });
});

/** What asks for a sentence: `t`, and where counts are told the language that is handed in. A script of that name speaks to a terminal. */
const asks = (file: string) => (/^components\/(?:tally|count)\//.test(file) ? /say/ : /t/);

describe("ids", () => {
  test("every id that is passed to t has its sentence", () => {
    const asked = files.flatMap(({ path: file, text }) => callsIn(text, asks(file)).flatMap((call) => {
      const id = /^\s*"([^"]+)"/.exec(call)?.[1];
      return id && !(id in en) ? [`${file}: ${id}`] : [];
    }));
    expect(asked).toEqual([]);
  });

  test("every pattern of ids that is put together has sentences", () => {
    expect(patterns.filter(({ matches }) => !ids.some((id) => matches.test(id))).map(({ id }) => id)).toEqual([]);
  });

  test("every call gives what its sentence asks for", () => {
    const wanting = files.flatMap(({ path: file, text }) => callsIn(text, asks(file)).flatMap((call) => {
      const [, id = "", rest = ""] = /^\s*"([^"]+)"\s*,?\s*([\s\S]*)$/.exec(call) ?? [];
      if (!(id in en) || /^[^{]/.test(rest) || rest.includes("...")) return []; // values made elsewhere
      return said(id, 5).asks.filter((name) => !new RegExp(`\\b${name}\\b`).test(rest)).map((name) => `${file}: ${id} asks for {${name}}`);
    }));
    expect(wanting, "the page would be a fault instead of a sentence").toEqual([]);
  });

  test("every sentence is said somewhere", () => {
    const unused = ids.filter((id) => !id.startsWith("refusal.") && !literals.has(id) && !patterns.some(({ matches }) => matches.test(id)));
    expect(unused, "delete it, or say it").toEqual([]);
  });
});

describe("refusals", () => {
  const told = reasonsTold();
  const reasons = new Set(told.map(({ reason }) => reason));

  test("every reason of a refusal, a choice of one, and a schema has its sentence", () => {
    expect(told.length).toBeGreaterThan(60);
    expect(told.filter(({ reason }) => !(`refusal.${reason}` in en)).map(({ reason, file }) => `${file}: ${reason}`)).toEqual([]);
  });

  test("every sentence of a refusal is a reason that is told", () => {
    const unused = ids.filter((id) => id.startsWith("refusal.") && !literals.has(id) && !reasons.has(id.slice("refusal.".length)));
    expect(unused, "delete it, or tell it").toEqual([]);
  });

  test("a refusal asks for no value: it is told wherever it is met", () => {
    expect(ids.filter((id) => id.startsWith("refusal.") && said(id, 1).asks.length > 0)).toEqual([]);
  });
});
