/** Something stands in the way of a command. The message is one or more whole sentences for the person who typed it. */
export class Fault extends Error {
  override name = "Fault";
}

/** The machine's own code of an error (`ENOENT`, `42P01`), or undefined. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
