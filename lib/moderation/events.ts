import { z } from "zod";
import { defineEvent } from "@/lib/platform/event-definition";

// For staff alone, and without saying what was reported: the desk reads its reports again.
export const reportMade = defineEvent("report.made", { audience: "staff", payload: z.object({}) });
export const reportsSettled = defineEvent("reports.settled", { audience: "staff", payload: z.object({}) });
