import { describe, expect, test } from "vitest";
import { extendPhaseInput, openUntilInput, phaseClockInput, planPhasesInput, previousPhase } from "@/lib/debate/schema";
import { issuesOf } from "../../support/issues";

const debateId = "019ac3f2-0000-7000-8000-000000000001";

describe("a form about the clock", () => {
  const until = (moment: string, zoneOffset?: string) => openUntilInput.parse({ debateId, phase: "closing", until: moment, ...(zoneOffset !== undefined && { zoneOffset }) }).until.toISOString();

  test("a day and a time are those of the reader's clock, or UTC where no script says which", () => {
    expect(until("2027-03-02T14:30", "-60")).toBe("2027-03-02T13:30:00.000Z"); // an hour ahead of UTC
    expect(until("2027-03-02T14:30", "300")).toBe("2027-03-02T19:30:00.000Z");
    expect(until("2027-03-02T14:30", "")).toBe("2027-03-02T14:30:00.000Z");
    expect(until("2028-02-29T00:00")).toBe("2028-02-29T00:00:00.000Z");
  });

  test.each(["", "tomorrow", "2027-02-31T10:00", "2027-02-29T10:00", "2027-13-01T10:00", "2027-03-02T25:00", "2027-03-02 14:30", "2027-03-02T14:30:00Z"])("'%s' is no day and time", (text) => {
    expect(issuesOf(openUntilInput, { debateId, phase: "closing", until: text })).toEqual(["day-and-time-not-right"]);
  });

  test.each(["901", "-901", "1e2", "x"])("'%s' is no zone", (zoneOffset) => expect(issuesOf(openUntilInput, { debateId, phase: "closing", until: "2027-03-02T14:30", zoneOffset })).toEqual(["form-is-old"]));

  test("preparing and the outcome have no clock", () => {
    expect(issuesOf(phaseClockInput, { debateId, phase: "preparing" })).toHaveLength(1);
    expect(issuesOf(phaseClockInput, { debateId, phase: "outcome" })).toHaveLength(1);
  });

  test("two more minutes name the end that they come after, or that there is none", () => {
    expect(extendPhaseInput.parse({ debateId, phase: "arguing", endsAt: "" }).endsAt).toBeNull();
    expect(extendPhaseInput.parse({ debateId, phase: "arguing", endsAt: "2027-03-02T13:30:00.000Z" }).endsAt?.toISOString()).toBe("2027-03-02T13:30:00.000Z");
    expect(issuesOf(extendPhaseInput, { debateId, phase: "arguing" })).not.toEqual([]);
  });

  test("a plan names the phases whose minutes are sent; the clock needs minutes", () => {
    expect(planPhasesInput.parse({ debateId, minutesArguing: "16", clockArguing: "on", minutesClosing: "" })).toEqual({
      debateId, inUse: null, spans: [{ phase: "arguing", minutes: 16, endsBy: "clock" }, { phase: "closing", minutes: null, endsBy: "hand" }],
    });
    expect(planPhasesInput.parse({ debateId, inUse: "1", usesOptions: "on" }).inUse).toEqual({ usesRebuttal: false, usesOptions: true });
    expect(issuesOf(planPhasesInput, { debateId, minutesArguing: "", clockArguing: "on" })).toEqual(["clock-needs-minutes"]);
  });

  test("the step before is the one in use", () => {
    expect(previousPhase("closing", true)).toBe("rebuttal");
    expect(previousPhase("closing", false)).toBe("arguing");
    expect(previousPhase("preparing", true)).toBeNull();
  });
});
