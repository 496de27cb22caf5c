"use server";

import { formAction } from "@/lib/account/form-action";
import { noInput } from "@/lib/account/schema";
import { drawSides as drawSidesCommand, setSides as setSidesCommand } from "./commands/assign-sides";
import { callOffFinalCall as callOffFinalCallCommand } from "./commands/call-off-final-call";
import { copyDebate as copyDebateCommand } from "./commands/copy-debate";
import { createDebate as createDebateCommand } from "./commands/create-debate";
import { editDebateSettings as editDebateSettingsCommand } from "./commands/edit-debate-settings";
import { endBallot as endBallotCommand } from "./commands/end-ballot";
import { extendPhase as extendPhaseCommand } from "./commands/extend-phase";
import { moveBack as moveBackCommand } from "./commands/move-back";
import { movePhase as movePhaseCommand } from "./commands/move-phase";
import { openOutcome as openOutcomeCommand } from "./commands/open-outcome";
import { endByHand as endByHandCommand, openUntil as openUntilCommand } from "./commands/open-until";
import { pausePhase as pausePhaseCommand, resumePhase as resumePhaseCommand } from "./commands/pause-phase";
import { planPhases as planPhasesCommand } from "./commands/plan-phases";
import { practise as practiseCommand } from "./commands/practise";
import { removeExample as removeExampleCommand } from "./commands/remove-example";
import { setNotTakingPart as setNotTakingPartCommand } from "./commands/set-not-taking-part";
import {
  callOffFinalCallInput, copyDebateInput, createDebateInput, drawSidesInput, editDebateSettingsInput, endBallotInput, extendPhaseInput, moveBackInput, movePhaseInput, openOutcomeInput, openUntilInput, phaseClockInput, planPhasesInput, practiseInput, setNotTakingPartInput, setSidesInput,
} from "./schema";

export const createDebate = formAction(createDebateInput, createDebateCommand, (_debate, { classId }) => `/classes/${classId}`);
export const movePhase = formAction(movePhaseInput, movePhaseCommand);
export const endBallot = formAction(endBallotInput, endBallotCommand);
export const openOutcome = formAction(openOutcomeInput, openOutcomeCommand);
export const callOffFinalCall = formAction(callOffFinalCallInput, callOffFinalCallCommand);
export const moveBack = formAction(moveBackInput, moveBackCommand);
export const extendPhase = formAction(extendPhaseInput, extendPhaseCommand);
export const pausePhase = formAction(phaseClockInput, pausePhaseCommand);
export const resumePhase = formAction(phaseClockInput, resumePhaseCommand);
export const openUntil = formAction(openUntilInput, openUntilCommand);
export const endByHand = formAction(phaseClockInput, endByHandCommand);
export const planPhases = formAction(planPhasesInput, planPhasesCommand);
export const editDebateSettings = formAction(editDebateSettingsInput, editDebateSettingsCommand);
export const setNotTakingPart = formAction(setNotTakingPartInput, setNotTakingPartCommand);
export const copyDebate = formAction(copyDebateInput, copyDebateCommand, ({ slug }, { classId }) => `/classes/${classId}?debate=${slug}`);
export const practise = formAction(practiseInput, practiseCommand, ({ slug }, { classId }) => `/classes/${classId}?debate=${slug}`);
export const drawSides = formAction(drawSidesInput, drawSidesCommand);
export const setSides = formAction(setSidesInput, setSidesCommand);
export const removeExample = formAction(noInput, (actor) => removeExampleCommand(actor));
