import type { z } from "zod";

/** What a schema finds wrong with an input: the reasons, in their order; none when it fits. */
export const issuesOf = (schema: z.ZodType, input: unknown): string[] => schema.safeParse(input).error?.issues.map(({ message }) => message) ?? [];
