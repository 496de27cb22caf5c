import type { StepFormProps } from "@/components/class/step-form";
import type { Standing } from "@/lib/class/standing";
import { whyNotCallOffFinalCall, whyNotEndBallot, whyNotMovePhase, whyNotOpenOutcome } from "@/lib/debate/policy";
import { type DebateNow, nextPhase } from "@/lib/debate/schema";
import { t } from "@/lib/words";

/** The one next step of a debate: what it is called, what it does, the form that does it, and what keeps this person from it. */
export type NextStep = { heading: string; points: string[]; step: NonNullable<StepFormProps["step"]>; obstacle: ReturnType<typeof whyNotMovePhase> };

/** The step that follows where a debate stands; null once it is archived. */
export function nextStep(debate: DebateNow, person: Standing): NextStep | null {
  const options = { options: String(debate.usesOptions) };
  const { phase } = debate;
  if (debate.finalCallEndsAt && (phase === "opening" || phase === "closing")) return {
    heading: "", points: [], step: { act: "callOff", leaving: phase, label: t("lesson.call-off"), pendingLabel: t("lesson.calling-off") },
    obstacle: whyNotCallOffFinalCall(person, debate, phase),
  };
  switch (phase) {
    case "preparing": return {
      heading: t("class.step.preparing"), points: [t("class.step.preparing-1"), t("class.step.preparing-2")],
      step: { act: "move", leaving: phase, label: t("class.step.preparing-do"), pendingLabel: t("class.step.preparing-doing") },
      obstacle: whyNotMovePhase(person, debate, phase),
    };
    case "opening": return {
      heading: t("class.step.opening"), points: [t("lesson.final-call-first"), t("class.step.opening-1"), t("class.step.opening-2"), t("class.step.opening-3")],
      step: { act: "end", leaving: phase, label: t("class.step.opening-do"), pendingLabel: t("class.step.opening-doing") },
      obstacle: whyNotEndBallot(person, debate, phase),
    };
    case "arguing":
    case "rebuttal": {
      const toRebuttal = nextPhase(phase, debate.usesRebuttal) === "rebuttal";
      return {
        heading: t(toRebuttal ? "class.step.to-rebuttal" : "class.step.to-closing"),
        points: toRebuttal ? [t("class.step.to-rebuttal-1"), t("class.step.to-rebuttal-2")] : [t("class.step.to-closing-1"), t("class.step.to-closing-2", options)],
        step: {
          act: "move", leaving: phase, label: t(toRebuttal ? "class.step.to-rebuttal-do" : "class.step.to-closing-do"),
          pendingLabel: t(toRebuttal ? "class.step.to-rebuttal-doing" : "class.step.to-closing-doing"),
        },
        obstacle: whyNotMovePhase(person, debate, phase),
      };
    }
    case "closing": return debate.hasEnded ? {
      heading: t("class.step.ended"), points: [t("class.step.ended-1"), t("class.step.ended-2")],
      step: { act: "open", leaving: phase, label: t("class.step.ended-do"), pendingLabel: t("class.step.ended-doing") },
      obstacle: whyNotOpenOutcome(person, debate),
    } : {
      heading: t("class.step.closing"), points: [t("lesson.final-call-first"), t("class.step.closing-1", options), t("class.step.closing-2")],
      step: { act: "end", leaving: phase, label: t("class.step.closing-do"), pendingLabel: t("class.step.closing-doing") },
      obstacle: whyNotEndBallot(person, debate, phase),
    };
    case "outcome": return {
      heading: t("class.step.outcome"), points: [t("class.step.outcome-1"), t("class.step.outcome-2")],
      step: { act: "move", leaving: phase, label: t("class.step.outcome-do"), pendingLabel: t("class.step.outcome-doing") },
      obstacle: whyNotMovePhase(person, debate, phase),
    };
    case "archived": return null;
  }
}
