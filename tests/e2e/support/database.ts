import pg from "pg";

/** Does something with the site's database behind its back. */
export async function withDatabase<R>(act: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client({ connectionString: process.env.E2E_DATABASE_URL });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

/** A row, by its columns. */
export async function put(client: pg.Client, table: string, row: Record<string, unknown>): Promise<void> {
  const names = Object.keys(row);
  await client.query(`INSERT INTO "${table}" (${names.join(", ")}) VALUES (${names.map((_, index) => `$${index + 1}`).join(", ")})`, Object.values(row));
}
