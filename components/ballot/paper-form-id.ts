/** The id of a paper's form, so that the final call's button at the foot of the screen casts it. */
export const paperFormId = "paper";
