import { describe, expect, test } from "vitest";
import { castOptionsInput, castStanceInput } from "@/lib/ballot/schema";
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
    expect(castOptionsInput.parse({ ...paper({ talks: "1" }), place: "2", "place-": "3", "my-place-x": "4", debate: "5" })).toEqual({ debateId, ranking: [["talks"]] });
  });

  test.each([
    ["no number", { talks: "first" }], ["a half", { talks: "1.5" }], ["nought", { talks: "0" }], ["below nought", { talks: "-1" }], ["beyond any paper", { talks: "25" }],
    ["a blank", { talks: " " }], ["endless", { talks: "Infinity" }],
    ["more options than a brief can have", Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`option-${index}`, "1"]))],
  ])("%s: not a ranking", (_what, places) => expect(issuesOf(castOptionsInput, paper(places))).toEqual(["ranking-not-right"]));
});
