"use server";

import { formAction } from "@/lib/account/form-action";
import { hideContent, restoreContent } from "./commands/hide";
import { reportContent } from "./commands/report";
import { leaveAsItIs } from "./commands/settle-reports";
import { hideInput } from "./schema";

export const hide = formAction(hideInput, hideContent);
export const report = formAction(hideInput, reportContent);
export const leave = formAction(hideInput, leaveAsItIs);
export const restore = formAction(hideInput, restoreContent);
