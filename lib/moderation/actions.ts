"use server";

import { formAction } from "@/lib/account/form-action";
import { hideContent, restoreContent } from "./commands/hide";
import { hideInput } from "./schema";

export const hide = formAction(hideInput, hideContent);
export const restore = formAction(hideInput, restoreContent);
