import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { AllCountsExplained } from "@/components/tally/all-counts-explained";
import { allCounts, type AllConventions, type CountName, type OptionPaper } from "@/lib/method/tally/all-counts";
import { reachable } from "../../support/import-graph";
import { codeFiles } from "../../support/source-files";
import { burlington, burlingtonPapers, named, tennessee, tennesseePapers } from "./elections";
import { countsOf, english, papers } from "./support";

const page = (options: string, ballots: readonly OptionPaper[], decides: CountName | null = null, conventions: Partial<AllConventions> = {}) =>
  renderToStaticMarkup(<AllCountsExplained all={countsOf(options, ballots, conventions)} ballots={ballots} decides={decides} language={english} />);
const text = (html: string) => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
const all = (html: string, what: RegExp) => [...html.matchAll(what)].map(([, found = ""]) => found);

/** A hundred and twenty papers that all differ a little: scored, with a line of acceptance on every other one, some ties, some empty. */
const many: OptionPaper[] = Array.from({ length: 120 }, (_, at) => {
  const turned = [..."abcd"].map((_option, place) => [..."abcd"][(place * (1 + 2 * (at % 2)) + at) % 4]!);
  const ranking = at % 10 === 0 ? [] : at % 7 === 0 ? [turned.slice(0, 2), ...turned.slice(2).map((option) => [option])] : turned.slice(0, 1 + (at % 4)).map((option) => [option]);
  return { ranking, approves: at % 2 === 0 ? ranking.slice(0, 2).flat() : null, scores: Object.fromEntries(ranking.map((place, index) => [place[0]!, 5 - index])) };
});

const inputs: [string, string, readonly OptionPaper[], CountName | null][] = [
  ["no paper", "abc", [], "borda"],
  ["two papers that contradict each other", "ab", papers([1, "a"], [1, "b"]), "instant-runoff"],
  ["four papers", "abc", papers([2, "a", "b"], [1, "b", "c"], [1, "c"]), null],
  ["five papers", "abcd", papers([2, "a", "b=c"], [1, "b", "c"], [1, "c=d"], [1]), "copeland"],
  ["nine papers in a circle of equals", "abc", papers([3, "a", "b", "c"], [3, "b", "c", "a"], [3, "c", "a", "b"]), "ranked-pairs"],
  ["twelve papers, all alike", "abcd", papers([12, "a", "b"]), "plurality"],
  ["only empty papers", "ab", papers([5]), "schulze"],
  ["one option", "a", papers([3, "a"]), "minimax"],
  ["a hundred and twenty papers", "abcd", many, "star"],
  ["more options than have columns", "abcdefghij", papers([4, "a", "b", "j"], [3, "j", "i"], [2, "e", "d"]), "score"],
];

describe.each(inputs)("%s", (_what, options, ballots, decides) => {
  const html = page(options, ballots, decides);
  const ids = all(html, / id="([^"]+)"/g);

  test("is told whole: no gap, no number that is none, no place that was left open", () => {
    expect(text(html)).not.toMatch(/undefined|NaN|null|Infinity|\{|\}|‘’|\[object/);
  });

  test("every address on the page is there, once", () => {
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(all(html, / href="#([^"]+)"/g).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("every drawing can be read out, and comes wide and narrow", () => {
    const drawings = all(html, /(<svg [^>]*>)/g);
    expect(drawings.filter((svg) => !/role="img" aria-label="[^"]+"/.test(svg))).toEqual([]);
    expect(drawings.filter((svg) => svg.includes('class="wide"')).length).toBeGreaterThan(0);
    expect(drawings.some((svg) => svg.includes('class="narrow"'))).toBe(true);
    expect(html).not.toContain("style=");
  });

  test("the count that decides is marked where there is such a count", () => {
    const counted = countsOf(options, ballots).table.some(({ count }) => count === decides);
    expect(html.includes('<tr class="decides">')).toBe(decides !== null && counted);
  });
});

describe("what is shown", () => {
  const html = renderToStaticMarkup(<AllCountsExplained all={tennessee} ballots={tennesseePapers} decides="instant-runoff" language={named} />);

  test("the verdict stands first, then the table with the count that decides on top", () => {
    expect(text(html)).toMatch(/^ ?‘Knoxville’ is chosen by instant runoff, the count that was named before the ballot\. The 8 counts/);
    expect(all(html, /<tr[^>]*><th scope="row"><a href="#counts-([a-z-]+)"/g)).toEqual(["instant-runoff", "plurality", "borda", "condorcet", "copeland", "schulze", "ranked-pairs", "minimax"]);
  });

  test("counts that choose otherwise than the Condorcet winner are marked, and no others", () => {
    expect(html.match(/class="differs"/g)).toHaveLength(2);
    expect(text(html)).toContain("beats every other option head to head and so is the Condorcet winner");
    expect(page("abc", papers([3, "a", "b", "c"], [3, "b", "c", "a"], [3, "c", "a", "b"]))).not.toContain('class="differs"');
  });

  test("the walk-through of the count that decides is first and unfolded; the others are folded", () => {
    expect(all(html, /<details (class="walk[^>]*)>/g)).toEqual(['class="walk walk-decides" open=""', ...Array.from({ length: 7 }, () => 'class="walk"')]);
  });

  test("each cell of the duels leads to the papers behind it", () => {
    const duel = /<div id="counts-duel-1-2">(.*?)<\/div>/.exec(html)?.[1] ?? "";
    expect(html).toContain('<a href="#counts-duel-1-2" aria-label="58 place ‘Nashville’ above ‘Memphis’">58</a>');
    expect(text(duel)).toContain("‘Nashville’ above ‘Memphis’, 58 papers: paper 2 (26 of them) , paper 3 (17 of them) , paper 4 (15 of them)");
    expect(duel).toContain('href="#counts-paper-1"');
  });

  test("why they differ names the papers that did it", () => {
    const why = /<section class="notice notice-quiet why">(.*?)<\/section>/.exec(html)?.[1] ?? "";
    expect(text(why)).toContain("Instant runoff puts ‘Nashville’ out in round 2 with 26 papers, though on 68 papers it stands above ‘Knoxville’.");
    expect(text(why)).toContain("Which 42 papers paper 1 (42 of them)");
    expect(page("ab", papers([12, "a", "b"]))).not.toContain("Why they differ");
  });

  test("Burlington: the panel sets the runoff against the counts that choose Montroll", () => {
    const shown = text(renderToStaticMarkup(<AllCountsExplained all={burlington} ballots={burlingtonPapers} decides="instant-runoff" language={named} />));
    expect(shown).toContain("Borda, Condorcet, Copeland, Schulze, Ranked pairs and Minimax: Montroll");
    expect(shown).toContain("Instant runoff puts ‘Montroll’ out first");
  });

  test("two explanations on one page have addresses of their own", () => {
    const other = renderToStaticMarkup(<AllCountsExplained id="before" all={tennessee} ballots={tennesseePapers} decides={null} language={named} />);
    expect(all(other, / (?:id|href)="#?([^"]+)"/g).filter((id) => !id.startsWith("before-") && !/^_|^:|^«/.test(id))).toEqual([]);
  });

  test("conventions are said: the usual ones, or that they are others and which", () => {
    expect(text(html)).toContain("Schulze, ranked pairs and minimax go by winning votes.");
    const others = text(page("ab", papers([3, "a", "b"], [2, "b"]), null, { strength: "margins", minimax: "margins", borda: { lastPlace: 0, unranked: "nothing" }, pairwise: { unranked: "not-compared" } }));
    expect(others).toContain("These counts were made under other conventions than the usual ones");
    for (const said of ["(margins)", "those that it leaves out get nothing", "A paper says nothing of options that it leaves out"]) expect(others).toContain(said);
    expect(others).not.toContain("go by winning votes.");
  });

  test("approval and score say over how many papers they count", () => {
    const some: OptionPaper[] = [{ weight: 3, ranking: [["a"], ["b"]], approves: ["a"], scores: { a: 5 } }, { weight: 2, ranking: [["b"]] }];
    const shown = text(page("ab", some));
    expect(shown).toContain("It counts over the 3 papers that carry a line, not over all 5.");
    expect(shown).toContain("It counts over the 3 papers with scores, not over all 5.");
    expect(shown).toContain("papers that accept it; 3 papers");
  });

  test("a count with more lots than can be followed is said not to be told", () => {
    const options = "abcdefghijklmnopq";
    const counted = allCounts([...options], [...options].map((option) => ({ ranking: [[option]] })));
    const untold = { ...counted, counts: { ...counted.counts, instantRunoff: null }, table: counted.table.filter(({ count }) => count !== "instant-runoff"), notFollowed: ["instant-runoff" as const] };
    const shown = text(renderToStaticMarkup(<AllCountsExplained all={untold} ballots={[]} decides="instant-runoff" language={english} />));
    expect(shown).toContain("Instant runoff is not told: there are too many ties to follow every way in which lots could fall.");
    expect(shown).toContain("instant runoff, could not be made of these papers.");
  });
});

test("what tells the counts runs in a browser as well: it reaches neither the server nor its words", () => {
  const reached = reachable(codeFiles(), "components/tally/all-counts-explained.tsx");
  expect(reached.length).toBeGreaterThan(20);
  expect(reached.filter((target) => /^(?:server-only|node:|next|lib\/(?!method\/))/.test(target))).toEqual([]);
});
