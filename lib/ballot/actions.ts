"use server";

import { z } from "zod";
import { formAction } from "@/lib/account/form-action";
import { type DebateNow, debateId } from "@/lib/debate/schema";
import { agreeToBeNamed } from "./commands/agree-to-be-named";
import { castOptionBallot } from "./commands/cast-options";
import { castClosingBallot, castOpeningBallot } from "./commands/cast-stance";
import { giveCredit } from "./commands/give-credit";
import { goOnWithoutPaper } from "./commands/go-on-without-paper";
import { agreeToBeNamedInput, castOptionsInput, castStanceInput, giveCreditInput } from "./schema";

const page = ({ slug }: DebateNow) => `/debates/${slug}`;

// Each goes on to an address of its own: a page that is read again after a paper posts nothing twice and holds no fresh one.
export const castOpening = formAction(castStanceInput, castOpeningBallot, (debate) => `${page(debate)}/ballots/opening`);
export const castClosing = formAction(castStanceInput, castClosingBallot, (debate) => `${page(debate)}/ballots/${debate.usesOptions ? "options" : "credits"}`);
export const castOptions = formAction(castOptionsInput, castOptionBallot, (debate) => `${page(debate)}/ballots/credits`);
export const credit = formAction(giveCreditInput, giveCredit, (debate) => `${page(debate)}/ballots/credits`);
export const agree = formAction(agreeToBeNamedInput, agreeToBeNamed);
export const goOnWithout = formAction(z.object({ debateId }), goOnWithoutPaper, page);
