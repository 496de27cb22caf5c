import pg from "pg";

/** How many statements were sent to the database while something was done, over all connections of this process but the test's own. */
export async function statementsOf<Result>(work: () => Promise<Result>): Promise<{ result: Result; statements: string[] }> {
  const statements: string[] = [];
  // oxlint-disable-next-line typescript/unbound-method -- it is put back, and called with the client that it belongs to
  const proper = pg.Client.prototype.query;
  pg.Client.prototype.query = function query(this: pg.Client, ...given: unknown[]) {
    const [first] = given;
    statements.push(typeof first === "string" ? first : (first as { text: string }).text);
    return Reflect.apply(proper, this, given) as unknown;
  } as typeof proper;
  try {
    return { result: await work(), statements };
  } finally {
    pg.Client.prototype.query = proper;
  }
}
