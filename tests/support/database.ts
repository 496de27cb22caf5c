import { inject } from "vitest";
import { copyTemplate } from "./test-server";

export { advanceClock, setClock } from "./clock";

/**
 * A migrated, empty database on the test clock, for the caller alone. It is gone when the suite ends.
 *
 * @returns its address; each integration file finds one such as DATABASE_URL already
 */
export function freshDatabase(): Promise<string> {
  return copyTemplate(inject("adminUrl"));
}
