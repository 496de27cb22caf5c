import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/account/schema";
import { Refused } from "@/lib/platform/refusal";
import { aStage, lettersOn, type Stage } from "../support/a-stage";
import { type Act, classActs, debateActs, siteActs } from "../support/acts";
import { rows } from "../support/ask";
import { type Column, columnsOf, type Letter, permissionRows, type Scope } from "../support/permissions-table";
import { randomFrom, shuffled } from "../support/random";

// A drawn sample of the cells that the table leaves empty, through the real commands and queries. The unit test walks every cell against
// the policies; this one finds a command that does not ask its policy, and a refusal that leaves something behind.

type Cell = { scope: Scope; action: string; column: Column; letter: Letter };
const acts: Record<Scope, Readonly<Record<string, Act>>> = { site: siteActs, class: classActs, debate: debateActs, public: debateActs };
const seed = 20_260_302;
const drawn = 64;

/** Cells that no command is asked in: it is not told who they are (joinClass, of the owner). */

const cells = permissionRows().filter(({ scope, action }) => action in acts[scope]).flatMap(({ scope, action, cells: listed }) =>
  columnsOf(scope).flatMap((column) => lettersOn[scope].map((letter) => ({ scope, action, column, letter, isListed: listed[column].includes(letter) }))));
const actOf = ({ scope, action }: Cell): Act => acts[scope][action]!;
const canTry = (cell: Cell) => cell.letter !== "V" || Boolean(actOf(cell).reads ?? actOf(cell).visitorsToo);
const refused = shuffled(randomFrom(seed), cells.filter((cell) => !cell.isListed && canTry(cell)));
const outsiders: Record<Scope, readonly Letter[]> = { site: [], class: ["V", "X", "W"], debate: ["V", "X", "W"], public: ["V"] };
const isInside = ({ scope, letter }: Cell) => !outsiders[scope].includes(letter);
// Of each action at least one, of somebody who is in: whom the door lets through only the policy stops. Then whatever comes.
const ofEach = [...new Map([...refused.filter((cell) => !isInside(cell)), ...refused.filter(isInside)].map((cell) => [cell.action, cell])).values()];
const sample = [...new Set([...ofEach, ...refused])].slice(0, drawn);

const stages = new Map<string, Promise<Stage>>();
/** One stage for each column: a cell that is refused leaves it as it was. */
function stageOf({ scope, column }: Cell): Promise<Stage> {
  const key = `${scope} ${column}`;
  const stage = stages.get(key) ?? aStage(scope, column);
  stages.set(key, stage);
  return stage;
}

const personOf = (stage: Stage, letter: Letter) => stage.people[letter] as Actor;
/** To whoever is not in a class neither it nor its debates exist. */
const mustLookAlike = (cell: Cell) => (cell.scope === "class" || cell.scope === "debate") && !isInside(cell) && cell.action !== "joinWithCode" && cell.action !== "askToBeLetBackIn" && cell.action !== "followLive";

const named = (some: Cell[]) => some.map((cell) => [cell.scope, cell.column, cell.letter, cell.action, cell] as const);

test.each(named(sample))("%s, %s: refused to %s is %s, and nothing has changed", async (_scope, _column, _letter, _action, cell) => {
  const stage = await stageOf(cell);
  const who = personOf(stage, cell.letter);
  const act = actOf(cell);
  const prepared = await act.prepare?.(stage, who);
  const before = await everything();
  const refusal = await act.run(stage, who, prepared).then(() => null, (error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refused);
  if (mustLookAlike(cell)) expect((refusal as Refused).refusal.kind).toBe("not-found");
  expect(await everything()).toEqual(before);
});

describe("the same acts are done where the table lets them be, so that the refusals above are about who and when", () => {
  const firstListed = cells.filter((cell, index) => cell.isListed && canTry(cell)
    && cells.findIndex((other) => other.scope === cell.scope && other.action === cell.action && other.isListed && canTry(other)) === index);

  test.each(named(firstListed))("%s, %s: %s may %s", async (_scope, _column, _letter, _action, cell) => {
    const act = actOf(cell);
    const stage = await (act.reads ? stageOf(cell) : aStage(cell.scope, cell.column)); // what changes something has a stage of its own
    const who = personOf(stage, cell.letter);
    await act.run(stage, who, await act.prepare?.(stage, who));
  });
});

/** A digest of each table: sessions and tries at the door are no part of what the table is about. */
async function everything(): Promise<Record<string, string>> {
  const tables = await rows<{ name: string }>("SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT IN ('session', 'attempt') ORDER BY 1");
  const digests = await rows<{ name: string; digest: string }>(tables
    .map(({ name }) => `SELECT '${name.replaceAll('"', "")}' AS name, md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) AS digest FROM ${name} t`).join(" UNION ALL "));
  return Object.fromEntries(digests.map(({ name, digest }) => [name, digest]));
}
