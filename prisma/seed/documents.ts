import { z } from "zod";

const stancePaper = z.object({ stance: z.enum(["for", "undecided", "against"]), confidence: z.union([z.literal(0), z.literal(25), z.literal(50), z.literal(75), z.literal(100)]).nullable() });

/** Empty: skipped. */
const creditPaper = z.array(z.object({ argument: z.string(), reason: z.string().default("") }));

/** prisma/example/debate.json: made-up people and what they did. */
export const exampleDebate = z.object({
  participants: z.array(z.object({
    ref: z.string(), name: z.string(), opening: stancePaper.nullable(), closing: stancePaper.nullable(),
    ranking: z.array(z.array(z.string())).nullable(), acceptedUpTo: z.int().nullable(), scores: z.record(z.string(), z.int()).nullable(), credit: creditPaper.nullable(),
  })),
  arguments: z.array(z.object({ ref: z.string(), parent: z.string().nullable(), relation: z.enum(["pro", "con"]), by: z.string(), text: z.string() })),
  ratings: z.array(z.object({ argument: z.string(), by: z.string(), value: z.number().int().min(0).max(4) })),
  comments: z.array(z.object({ argument: z.string(), by: z.string(), text: z.string() })),
});

/** prisma/example/starters.json: the editors' arguments in the public debate. */
export const starters = z.object({ arguments: z.array(z.object({ relation: z.enum(["pro", "con"]), text: z.string() })) });
