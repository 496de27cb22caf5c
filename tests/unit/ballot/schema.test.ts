import { describe, expect, test } from "vitest";
import { castOptionsInput, castStanceInput, storedOptionPaper } from "@/lib/ballot/schema";
import { issuesOf } from "../../support/issues";

const debateId = "019ac3f2-0000-7000-8000-000000000001";

describe("a stance paper", () => {
  test.each([
    ["for, with a confidence", { stance: "for", confidence: "75" }, { stance: "for", confidence: 75 }],
    ["a guess is a confidence", { stance: "against", confidence: "0" }, { stance: "against", confidence: 0 }],
    ["for, without one: none is preselected", { stance: "for" }, { stance: "for", confidence: null }],
    ["undecided, without one", { stance: "undecided" }, { stance: "undecided", confidence: null }],
    ["undecided drops what a phone without script sent along", { stance: "undecided", confidence: "100" }, { stance: "undecided", confidence: null }],
  ])("%s", (_what, paper, cast) => expect(castStanceInput.parse({ debateId, ...paper })).toEqual({ debateId, ...cast }));

  test.each([
    ["nothing marked", {}],
    ["an empty mark", { stance: "" }],
    ["another word", { stance: "abstain" }],
    ["two marks", { stance: ["for", "against"] }],
  ])("%s: mark one", (_what, paper) => expect(issuesOf(castStanceInput, { debateId, ...paper })).toEqual(["mark-one"]));

  test.each(["", "30", "101", "-25", "75 ", "certain"])("'%s' is none of the five words", (confidence) =>
    expect(issuesOf(castStanceInput, { debateId, stance: "for", confidence })).toHaveLength(1));
});

describe("an option paper", () => {
  const paper = (places: Record<string, unknown>) => ({ debateId, ...Object.fromEntries(Object.entries(places).map(([key, place]) => [`place-${key}`, place])) });
  const ranking = (places: Record<string, unknown>) => castOptionsInput.parse(paper(places)).ranking;

  test.each([
    ["places become groups, best first", { withdraw: "3", continue: "1", talks: "2" }, [["continue"], ["talks"], ["withdraw"]]],
    ["equal numbers share a place", { withdraw: "1", continue: "2", talks: "1" }, [["talks", "withdraw"], ["continue"]]],
    ["an empty one is left out", { withdraw: "", continue: "2", talks: "" }, [["continue"]]],
    ["gaps close", { withdraw: "7", continue: "2", talks: "7" }, [["continue"], ["talks", "withdraw"]]],
    ["ten comes after two", { withdraw: "10", continue: "2" }, [["continue"], ["withdraw"]]],
    ["all left out is a paper too", { withdraw: "", continue: "" }, []],
  ])("%s", (_what, places, groups) => expect(ranking(places)).toEqual(groups));

  test("the order of the fields, which was drawn for the voter, leaves no trace", () => {
    const drawn = { withdraw: "1", continue: "2", talks: "1", sanctions: "2" };
    const otherwise = Object.fromEntries(Object.entries(drawn).reverse());
    expect(JSON.stringify(ranking(drawn))).toBe(JSON.stringify(ranking(otherwise)));
  });

  test("other fields of the form are no options", () => {
    expect(castOptionsInput.parse({ ...paper({ talks: "1" }), place: "2", "place-": "3", "my-place-x": "4", debate: "5", scores: "3", "score-": "2" })).toEqual({ debateId, ranking: [["talks"]], acceptedUpTo: null, scores: null });
  });

  test.each([
    ["no number", { talks: "first" }], ["a half", { talks: "1.5" }], ["nought", { talks: "0" }], ["below nought", { talks: "-1" }], ["beyond any paper", { talks: "25" }],
    ["a blank", { talks: " " }], ["endless", { talks: "Infinity" }],
    ["more options than a brief can have", Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`option-${index}`, "1"]))],
  ])("%s: not a ranking", (_what, places) => expect(issuesOf(castOptionsInput, paper(places))).toEqual(["ranking-not-right"]));

  const lineOf = (line: unknown, places: Record<string, unknown> = { talks: "2", withdraw: "5", sanctions: "5", continue: "7" }) =>
    castOptionsInput.parse({ ...paper(places), line }).acceptedUpTo;

  test.each([
    ["none is drawn", "", null], ["none is sent", undefined, null], ["above them all: one could live with none", "0", 0], ["below a place", "2", 1], ["below one that is shared", "5", 2],
    ["in a gap between the numbers", "4", 1], ["below the last", "7", 3], ["below a place that nothing stands in holds them all", "24", 3],
  ])("the line: %s", (_what, line, places) => expect(lineOf(line)).toBe(places));

  test("above everything it needs nothing ranked, below a place it does", () => {
    expect(lineOf("0", {})).toBe(0);
    expect(issuesOf(castOptionsInput, { ...paper({ talks: "" }), line: "1" })).toEqual(["line-without-places"]);
  });

  test.each(["25", "-1", "1.5", " ", "last", "1e1", ["1"], 1])("'%s' is no line", (line) => expect(issuesOf(castOptionsInput, { ...paper({ talks: "1" }), line })).toEqual(["line-not-right"]));

  const scores = (given: Record<string, unknown>) => ({ debateId, ...Object.fromEntries(Object.entries(given).map(([key, points]) => [`score-${key}`, points])) });

  test("scores are points by option; one that is left is none, and nought is a score", () => {
    expect(castOptionsInput.parse(scores({ talks: "5", withdraw: "", continue: "0" })).scores).toEqual({ talks: 5, continue: 0 });
    expect(castOptionsInput.parse(scores({ talks: "", withdraw: "" })).scores).toBeNull();
  });

  test.each([
    ["six points", { talks: "6" }], ["below nought", { talks: "-1" }], ["a half", { talks: "2.5" }], ["a blank, which is not nought", { talks: " " }], ["a word", { talks: "best" }],
    ["more options than a brief can have", Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`option-${index}`, "1"]))],
  ])("%s: no scores", (_what, given) => expect(issuesOf(castOptionsInput, scores(given))).toEqual(["scores-not-right"]));

  test("what is stored is read again only as it was written", () => {
    const stored = { ranking: [["talks"]], acceptedUpTo: 1, scores: { talks: 5 } };
    expect(storedOptionPaper.parse(stored)).toEqual(stored);
    for (const wrong of [{ acceptedUpTo: -1 }, { acceptedUpTo: 0.5 }, { scores: { talks: 6 } }, { scores: [1] }, { ranking: ["talks"] }]) {
      expect(storedOptionPaper.safeParse({ ...stored, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
    }
  });
});
