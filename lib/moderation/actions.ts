"use server";

import { formAction } from "@/lib/account/form-action";
import { hideContent, restoreContent } from "./commands/hide";
import { reportContent } from "./commands/report";
import { leaveAsItIs } from "./commands/settle-reports";
import { hideInput, reportInput } from "./schema";

export const hide = formAction(hideInput, hideContent);
export const report = formAction(reportInput, reportContent);
export const leave = formAction(reportInput, leaveAsItIs);
export const restore = formAction(hideInput, restoreContent);
