import type words from "@/lib/words/en/tally.json";

/** The ids of the sentences about counts: the type alone, so that no sentence reaches a browser by this file. */
export type TallyWordId = keyof typeof words;
