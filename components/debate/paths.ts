/** Where the pages of one debate are. */
export const debatePath = (slug: string): string => `/debates/${slug}`;
export const argumentPath = (slug: string, shortId: string): string => `/debates/${slug}/arguments/${shortId}`;
export const ballotPath = (slug: string, paper: "opening" | "closing" | "options" | "credit"): string => `/debates/${slug}/ballots/${paper === "credit" ? "credits" : paper}`;
/** Who took part in what, for staff; and the same as a table to take along. */
export const participationPath = (slug: string): string => `/debates/${slug}/participation`;
export const outcomePath = (slug: string): string => `/debates/${slug}/outcome`;
/** What an outcome can be counted again from: the page, its slips, counting by hand, and its files. */
export const recountPath = (slug: string): string => `/debates/${slug}/recount`;
export const recountFiles = ["option-papers.csv", "option-papers.json", "option-papers.preflib", "stance-pairs.csv", "opening-stances.csv", "closing-stances.csv"] as const;
export type RecountFile = (typeof recountFiles)[number];
export const recountFilePath = (slug: string, file: RecountFile): string => `${recountPath(slug)}/files/${file}`;

/** An argument's anchor on a page: its short name stays when its label changes. */
export const argumentAnchor = (shortId: string): string => `a-${shortId}`;
