import { z } from "zod";

/** The sections of a brief that have a form of their own, in the order in which they must stand; in every language. */
export const sectionNames = {
  options: "Policy options",
  references: "References",
  later: "What happened next",
  notes: "Notes on the sources",
} as const;
export type SectionId = keyof typeof sectionNames;

/** What a brief may measure. Lengths are in code points, as `char_length` in the database counts them. */
export const briefLimits = {
  sourceBytes: 200_000,
  lines: 4_000,
  slug: 60,
  title: 120,
  subtitle: 300,
  motion: 300,
  notice: 500,
  readingMinutes: 60,
  fewestOptions: 2,
  mostOptions: 12,
  optionKey: 40,
  optionTitle: 120,
  optionDescription: 600,
  referenceText: 600,
  laterText: 600,
  laterSource: 300,
  linkAddress: 2_000,
  inlineDepth: 4,
} as const;

export type Inline =
  | { kind: "text"; text: string }
  | { kind: "emphasis" | "strong"; inlines: Inline[] }
  | { kind: "link"; href: string; inlines: Inline[] }
  | { kind: "marker"; key: string };

export type Block =
  | { kind: "heading"; level: 1 | 2; inlines: Inline[] }
  | { kind: "paragraph"; inlines: Inline[] }
  | { kind: "list"; ordered: boolean; items: Inline[][] };

const inline: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("text"), text: z.string() }),
    z.object({ kind: z.enum(["emphasis", "strong"]), inlines: z.array(inline) }),
    // Checked again on the way out: an address from the database goes into a page as it is.
    z.object({ kind: z.literal("link"), href: z.string().regex(/^https?:\/\//), inlines: z.array(inline) }),
    z.object({ kind: z.literal("marker"), key: z.string() }),
  ]),
);

/** The running text of a brief, as a JSON column holds it. */
export const briefBlocks: z.ZodType<Block[]> = z.array(
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("heading"), level: z.union([z.literal(1), z.literal(2)]), inlines: z.array(inline) }),
    z.object({ kind: z.literal("paragraph"), inlines: z.array(inline) }),
    z.object({ kind: z.literal("list"), ordered: z.boolean(), items: z.array(z.array(inline)) }),
  ]),
);

/** A whole parsed brief, as a JSON column holds it. */
export const parsedBriefDocument = z.object({
  slug: z.string(),
  language: z.string(),
  title: z.string(),
  subtitle: z.string(),
  /** `YYYY-MM`: what the brief knows, it knew then. */
  asOf: z.string(),
  readingMinutes: z.number().int(),
  motion: z.string(),
  notice: z.string().nullable(),
  /** From the first heading to the policy options, these not included. */
  blocks: briefBlocks,
  /** A description may hold markers as it was typed: `splitMarkers` takes them apart. */
  options: z.array(z.object({ key: z.string(), title: z.string(), description: z.string() })),
  references: z.array(z.object({ key: z.string(), text: z.string() })),
  /** Sealed, as all that follows. Paragraphs are parted by a blank line; null when there is none. */
  laterIntro: z.string().nullable(),
  /** `date` is `YYYY-MM-DD`. */
  laterEvents: z.array(z.object({ date: z.string(), text: z.string(), source: z.string() })),
  sourceNotes: z.array(z.string()),
});
export type ParsedBrief = z.infer<typeof parsedBriefDocument>;
