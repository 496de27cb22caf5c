import { expect, test } from "vitest";
import { changeSaid } from "@/components/outcome/change-said";
import { type Tried, triedPapers, whatChanges } from "@/components/outcome/what-changes";
import { browserWords } from "@/components/tally/browser-language";
import { allCounts, type OptionPaper } from "@/lib/method/tally/all-counts";
import { handedWords } from "@/lib/words";

const options = ["memphis", "nashville", "chattanooga", "knoxville"];
const papers: OptionPaper[] = [
  { ranking: [["memphis"], ["nashville"], ["chattanooga"], ["knoxville"]], weight: 42 }, { ranking: [["nashville"], ["chattanooga"], ["knoxville"], ["memphis"]], weight: 26 },
  { ranking: [["chattanooga"], ["knoxville"], ["nashville"], ["memphis"]], weight: 15 }, { ranking: [["knoxville"], ["chattanooga"], ["nashville"], ["memphis"]], weight: 17 },
];
const said = (tried: Tried, of = papers) => {
  const words = browserWords(handedWords(["what-if.", "tally.name-"]));
  return whatChanges(allCounts(options, of), of, tried).map((change) => changeSaid(change, words, (option) => option));
};

test("leaving an option out changes the counts that hang on it, and says of each what", () => {
  const sentences = said({ leaveOut: "chattanooga", added: new Map() }); // instant runoff: Nashville 26, Knoxville 32, Memphis 42
  expect(sentences).toContain("Plurality: still memphis; the order below changes.");
  expect(sentences).toContain("Instant runoff: still knoxville.");
  // Memphis 42, Chattanooga 15 + 17, Nashville 26: Nashville leaves, and its papers go on to Chattanooga.
  expect(said({ leaveOut: "knoxville", added: new Map() })).toContain("Instant runoff: chattanooga instead of knoxville.");
});

test("one paper is added, with ties, and its places may have gaps", () => {
  const level: OptionPaper[] = [{ ranking: [["memphis"]] }, { ranking: [["nashville"]] }];
  const added = new Map([["nashville", 2], ["memphis", 4], ["knoxville", 4]]);
  expect(triedPapers(options, level, { leaveOut: null, added }).papers.at(-1)).toEqual({ ranking: [["nashville"], ["memphis", "knoxville"]] });
  expect(said({ leaveOut: null, added }, level)).toContain("Plurality: nashville instead of memphis and nashville (tied).");
});

test("nothing tried changes nothing, and the papers that were given stay as they are", () => {
  const before = structuredClone(papers);
  expect(whatChanges(allCounts(options, papers), papers, { leaveOut: null, added: new Map() }).every(({ kind }) => kind === "same")).toBe(true);
  whatChanges(allCounts(options, papers), papers, { leaveOut: "memphis", added: new Map([["memphis", 1], ["knoxville", 2]]) });
  expect(papers).toEqual(before);
});

test("an option that is left out is on no list of what is accepted and has no score, and an added paper that ranks it alone is none", () => {
  const full: OptionPaper[] = [{ ranking: [["memphis", "nashville"]], approves: ["memphis", "nashville"], scores: { memphis: 5, nashville: 1 } }];
  expect(triedPapers(options, full, { leaveOut: "memphis", added: new Map([["memphis", 1]]) })).toEqual({
    options: ["nashville", "chattanooga", "knoxville"], papers: [{ ranking: [["nashville"]], weight: undefined, approves: ["nashville"], scores: { nashville: 1 } }],
  });
});

test("the same winner with another order below is said so", () => {
  const close: OptionPaper[] = [{ ranking: [["memphis"]], weight: 5 }, { ranking: [["nashville"]], weight: 2 }, { ranking: [["knoxville"]], weight: 2 }];
  expect(said({ leaveOut: null, added: new Map([["knoxville", 1]]) }, close)).toContain("Plurality: still memphis; the order below changes.");
});
