import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Conventions } from "@/components/tally/conventions";
import { tallyLanguage } from "@/components/tally/server-language";
import { type AllConventions, allCounts } from "@/lib/method/tally/all-counts";

const said = (conventions: Partial<AllConventions>) =>
  renderToStaticMarkup(<Conventions all={allCounts(["a", "b"], [{ ranking: [["a"], ["b"]] }], conventions)} language={tallyLanguage((option) => option)} />);

test("the usual conventions are told, whatever scale the scores have; others are told to be others", () => {
  expect(said({})).not.toContain("other conventions");
  expect(said({ highest: 10 })).toBe(said({}));
  expect(said({ strength: "margins" })).toContain("other conventions");
});
