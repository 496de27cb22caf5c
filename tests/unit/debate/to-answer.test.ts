import { expect, test } from "vitest";
import { toAnswer } from "@/components/debate/views-of";
import type { ArgumentView } from "@/lib/argument/queries/argument-view";
import type { DebateArguments } from "@/lib/argument/queries/debate-arguments";

const claim = (label: string, side: "for" | "against", more: Partial<ArgumentView> = {}) => ({
  argument: { label, side, mine: false, replies: 0, obstacles: { reply: null }, ...more } as ArgumentView, replies: [],
});
const page = (own: Partial<ArgumentView>[], assignedSide: "for" | "against" | null = null) => ({
  sides: {
    for: { top: [claim("F1", "for"), ...own.filter(({ side }) => side === "for").map((more) => claim("F2", "for", more))] },
    against: { top: [claim("A1", "against", { replies: 3 }), claim("A2", "against", { replies: 1 }), ...own.filter(({ side }) => side === "against").map((more) => claim("A3", "against", more))] },
  },
  standing: { assignedSide },
}) as unknown as Pick<DebateArguments, "sides" | "standing">;
const mine = (side: "for" | "against") => ({ side, mine: true });

test.each([
  ["who has written nothing: the one with the fewest answers", page([]), "F1"],
  ["who argued for: one of the other side, the least answered of them", page([mine("for")]), "A2"],
  ["who argued against", page([mine("against")]), "F1"],
  ["who argued on both sides: any", page([mine("for"), mine("against")]), "F1"],
  ["who was given a side, whatever they wrote", page([mine("against")], "for"), "A2"],
])("is led to answer, %s", (_who, data, label) => {
  expect(toAnswer(data)?.label).toBe(label);
});
