"use server";

import { formAction } from "@/lib/account/form-action";
import { createDebate as createDebateCommand } from "./commands/create-debate";
import { endBallot as endBallotCommand } from "./commands/end-ballot";
import { movePhase as movePhaseCommand } from "./commands/move-phase";
import { openOutcome as openOutcomeCommand } from "./commands/open-outcome";
import { createDebateInput, endBallotInput, movePhaseInput, openOutcomeInput } from "./schema";

export const createDebate = formAction(createDebateInput, createDebateCommand, (_debate, { classId }) => `/classes/${classId}`);
export const movePhase = formAction(movePhaseInput, movePhaseCommand);
export const endBallot = formAction(endBallotInput, endBallotCommand);
export const openOutcome = formAction(openOutcomeInput, openOutcomeCommand);
