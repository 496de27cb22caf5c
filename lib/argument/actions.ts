"use server";

import { formAction } from "@/lib/account/form-action";
import { editArgument, withdrawArgument } from "./commands/edit-argument";
import { postArgument } from "./commands/post-argument";
import { postComment } from "./commands/post-comment";
import { rateArgument } from "./commands/rate-argument";
import { editArgumentInput, postArgumentInput, postCommentInput, rateArgumentInput, withdrawArgumentInput } from "./schema";

export const post = formAction(postArgumentInput, postArgument);
export const edit = formAction(editArgumentInput, editArgument);
export const withdraw = formAction(withdrawArgumentInput, withdrawArgument);
export const rate = formAction(rateArgumentInput, rateArgument);
export const comment = formAction(postCommentInput, postComment);
