import type words from "@/lib/words/en/count.json";

/** The ids of the sentences about counting any ballots, counting again and what if: the type alone, so that no sentence reaches a browser by this file. */
export type CountWordId = keyof typeof words;
export type SayCount = (id: CountWordId, values?: Record<string, string | number | boolean>) => string;
