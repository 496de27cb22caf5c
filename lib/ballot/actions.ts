"use server";

import { z } from "zod";
import { formAction } from "@/lib/account/form-action";
import { type DebateNow, debateId } from "@/lib/debate/schema";
import { castOptionBallot } from "./commands/cast-options";
import { castClosingBallot, castOpeningBallot } from "./commands/cast-stance";
import { goOnWithoutPaper } from "./commands/go-on-without-paper";
import { castOptionsInput, castStanceInput } from "./schema";

const page = ({ slug }: DebateNow) => `/debates/${slug}`;

// Each goes on to an address of its own: a page that is read again after a paper posts nothing twice and holds no fresh one.
export const castOpening = formAction(castStanceInput, castOpeningBallot, (debate) => `${page(debate)}/ballots/opening`);
export const castClosing = formAction(castStanceInput, castClosingBallot, (debate) => `${page(debate)}/ballots/${debate.usesOptions ? "options" : "closing"}`);
export const castOptions = formAction(castOptionsInput, castOptionBallot, (debate) => `${page(debate)}/ballots/options`);
export const goOnWithout = formAction(z.object({ debateId }), goOnWithoutPaper, page);
