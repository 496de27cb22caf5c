"use server";

import { formAction } from "@/lib/account/form-action";
import { z } from "zod";
import { debateId } from "@/lib/debate/schema";
import { castOptionBallot } from "./commands/cast-options";
import { castClosingBallot, castOpeningBallot } from "./commands/cast-stance";
import { goOnWithoutPaper } from "./commands/go-on-without-paper";
import { castOptionsInput, castStanceInput } from "./schema";

export const castOpening = formAction(castStanceInput, castOpeningBallot);
export const castClosing = formAction(castStanceInput, castClosingBallot);
export const castOptions = formAction(castOptionsInput, castOptionBallot);
export const goOnWithout = formAction(z.object({ debateId }), goOnWithoutPaper);
