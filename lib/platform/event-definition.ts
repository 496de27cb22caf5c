import type { z } from "zod";
import type { Audience } from "@/lib/generated/prisma/client";

export type EventDefinition<P> = { kind: string; audience: Audience; payload: z.ZodType<P> };

/** Says what an event is called, who may learn of it and what it carries: ids only, never an opinion, a name or a count. */
export function defineEvent<P>(kind: string, definition: { audience: Audience; payload: z.ZodType<P> }): EventDefinition<P> {
  return { kind, ...definition };
}
