import { randomUUID } from "node:crypto";
import { request } from "@playwright/test";
import { put, withDatabase } from "./support/database";
import { postForm } from "./support/forms";
import { expect, test } from "./support/test";
import { theWorld } from "./support/world";

// A whole class, and four at once, behind one address: nobody is refused and nobody gets another's seat. How long it takes is printed beside
// what it may take, and not tested: machines are shared.
for (const [people, within] of [[35, 20], [120, 120]] as const) {
  test(`${people} people join by code at once`, async () => {
    test.setTimeout(240_000);
    await theWorld();
    const group = { id: randomUUID(), name: `A class of ${people}`, join_code: people === 35 ? "AAAA35" : "AAA222", retention_date: "2099-07-31" };
    await withDatabase(async (client) => {
      await put(client, "class", group);
      await put(client, "event_counter", { stream_id: group.id });
    });
    const began = Date.now();
    const sessions = await Promise.all(Array.from({ length: people }, async (_, index) => {
      const device = await request.newContext({ baseURL: process.env.E2E_BASE_URL! });
      try {
        const page = await postForm(device, `/join?code=${group.join_code}`, "name", { name: `Student ${index}` });
        const { cookies } = await device.storageState();
        return { page, session: cookies.find(({ name }) => name === "parley-session")?.value };
      } finally {
        await device.dispose();
      }
    }));
    console.log(`${people} joins by code: ${((Date.now() - began) / 1000).toFixed(1)} s (may take ${within} s)`); // oxlint-disable-line no-console
    expect(new Set(sessions.map(({ session }) => session)).size).toBe(people);
    expect(sessions.filter(({ page }) => !page.includes("I have written them down")).length).toBe(0);
    const names = await withDatabase(async (client) => (await client.query<{ name: string }>("SELECT display_name AS name FROM member WHERE class_id = $1", [group.id])).rows.map(({ name }) => name));
    expect(names.toSorted()).toEqual(Array.from({ length: people }, (_, index) => `Student ${index}`).toSorted());
  });
}
