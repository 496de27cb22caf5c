import { createHash, randomBytes, randomUUID } from "node:crypto";
import { request as apiRequest } from "@playwright/test";
import pg from "pg";
import { postForm } from "./support/forms";
import { expect, test } from "./support/test";

const base = () => process.env.E2E_BASE_URL!;

/** A class with a debate while arguing, two guests in it, and one of another class: set up in the database, tried by requests. */
async function aRoom() {
  const client = new pg.Client({ connectionString: process.env.E2E_DATABASE_URL });
  await client.connect();
  const [classId, otherClass, debate, opener] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const code = () => Array.from(randomBytes(6), (byte) => "23456789ABCDEFGHJKMNPQRSTUVWXYZ"[byte % 31]).join("");
  const slug = `attacked-${randomBytes(4).toString("hex")}`;
  const { rows: [version] } = await client.query<{ id: string; motion: string }>("SELECT id, motion FROM brief_version LIMIT 1");
  for (const id of [classId, otherClass]) await client.query("INSERT INTO class (id, name, join_code, retention_date) VALUES ($1, 'Attacked', $2, '2030-01-01')", [id, code()]);
  await client.query("INSERT INTO debate (id, slug, class_id, brief_version_id, motion, phase) VALUES ($1, $2, $3, $4, $5, 'opening')", [debate, slug, classId, version!.id, version!.motion]);
  await client.query("INSERT INTO phase_span (debate_id, phase, started_at) VALUES ($1, 'opening', parley_now())", [debate]);
  await client.query("INSERT INTO ballot_key (debate_id, key) VALUES ($1, $2)", [debate, randomBytes(32)]);
  const person = async (name: string, inClass: string, role: string) => {
    const [id, token, member] = [randomUUID(), randomBytes(32).toString("base64url"), randomUUID()];
    await client.query(`INSERT INTO "user" (id, kind, name) VALUES ($1, 'guest', $2)`, [id, name]);
    await client.query("INSERT INTO member (id, class_id, user_id, role, display_name, pseudonym) VALUES ($1, $2, $3, $4::class_role, $5, $6)", [member, inClass, id, role, name, randomUUID()]);
    const session = createHash("sha256").update(token).digest("base64url");
    await client.query("INSERT INTO session (id, user_id, expires_at) VALUES ($1, $2, now() + interval '1 day')", [session, id]);
    const browser = await apiRequest.newContext({ baseURL: base(), extraHTTPHeaders: { cookie: `parley-session=${token}` } });
    return { id, member, session, token, browser };
  };
  return {
    client, debate, slug, classId, opener, paper: `/debates/${slug}/ballots/opening`,
    teacher: await person("Ms Okafor", classId, "teacher"), elif: await person("Elif", classId, "student"), stranger: await person("Zoe", otherClass, "student"),
    count: async (sql: string) => Number((await client.query<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`, [debate])).rows[0]!.n),
  };
}

test("a paper posted twenty times at once by the page's own form is one paper", async () => {
  const { elif, paper, count, client } = await aRoom();
  await Promise.allSettled(Array.from({ length: 20 }, () => postForm(elif.browser, paper, "stance", { stance: "for", confidence: "75" })));
  expect(await count("ballot WHERE debate_id = $1")).toBe(1);
  expect(await count("turnout WHERE debate_id = $1")).toBe(1);
  await client.end();
});

test("a write from another site is refused in words, and changes nothing", async () => {
  const { elif, paper, count, client } = await aRoom();
  const page = await (await elif.browser.get(paper)).text();
  for (const headers of [{ origin: "https://elsewhere.example" }, { origin: "null" }, { "sec-fetch-site": "cross-site" }] as Record<string, string>[]) {
    const hidden = Object.fromEntries([...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!.replaceAll("&quot;", '"')]));
    const answer = await elif.browser.post(paper, { multipart: { ...hidden, stance: "for" }, headers });
    expect(answer.status()).toBe(403);
    expect(await answer.text()).toContain("sent from another site");
  }
  expect(await count("ballot WHERE debate_id = $1")).toBe(0);
  await client.end();
});

test("what is another class's is not there: pages, papers, streams", async () => {
  const { stranger, slug, classId, debate, paper, client } = await aRoom();
  for (const address of [`/debates/${slug}`, paper, `/debates/${slug}/outcome`, `/debates/${slug}/presenter`, `/classes/${classId}`, `/classes/${classId}/words`, `/classes/${classId}/debates/new`, `/live/debate/${debate}`, `/live/class/${classId}`]) {
    expect((await stranger.browser.get(address)).status(), address).toBe(404);
    expect((await apiRequest.newContext({ baseURL: base() }).then((visitor) => visitor.get(address))).status(), address).toBe(404);
  }
  await client.end();
});

test("a form of one's own with another debate's id in it reaches nothing there", async () => {
  const [mine, theirs] = [await aRoom(), await aRoom()];
  await postForm(mine.elif.browser, mine.paper, "stance", { stance: "for", debateId: theirs.debate }).catch(() => undefined);
  expect(await theirs.count("ballot WHERE debate_id = $1")).toBe(0);
  expect(await theirs.count("participant WHERE debate_id = $1")).toBe(0);
  await mine.client.end();
  await theirs.client.end();
});

test("a session that is ended is out on its next request, and so is a removed member", async () => {
  const { elif, teacher, paper, slug, client } = await aRoom();
  expect((await elif.browser.get(paper)).status()).toBe(200);
  await client.query("UPDATE member SET removed_at = now() WHERE id = $1", [elif.member]);
  expect((await elif.browser.get(paper)).status()).toBe(404);
  await expect(postForm(elif.browser, paper, "stance", { stance: "for" })).rejects.toThrow();
  await client.query("DELETE FROM session WHERE id = $1", [teacher.session]);
  expect((await teacher.browser.get(`/debates/${slug}/presenter`)).status()).toBe(404);
  await client.end();
});

test("a student posts no step of the debate, whatever the form says", async () => {
  const { elif, teacher, classId, debate, client } = await aRoom();
  const desk = `/classes/${classId}`;
  const page = await (await teacher.browser.get(desk)).text();
  const form = [...page.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)].map(([, inner]) => inner!).find((inner) => inner.includes('name="leaving"'))!;
  const hidden = Object.fromEntries([...form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [/name="([^"]*)"/.exec(tag)![1]!, (/value="([^"]*)"/.exec(tag)?.[1] ?? "").replaceAll("&quot;", '"')]));
  await elif.browser.post(desk, { multipart: { ...hidden, debateId: debate, leaving: "opening" }, headers: { origin: base() } });
  const { rows } = await client.query<{ phase: string }>("SELECT phase FROM debate WHERE id = $1", [debate]);
  expect(rows[0]!.phase).toBe("opening");
  await client.end();
});

test("hostile texts stand on the page as text, or are refused with a sentence", async ({ page, context }) => {
  const { elif, slug, debate, client } = await aRoom();
  await client.query("UPDATE debate SET phase = 'arguing' WHERE id = $1", [debate]);
  await client.query("UPDATE participant SET first_saw_arguments_at = now() WHERE debate_id = $1", [debate]);
  await client.query("INSERT INTO participant (id, debate_id, user_id, first_saw_arguments_at) VALUES ($1, $2, $3, now()) ON CONFLICT DO NOTHING", [randomUUID(), debate, elif.id]);
  const texts = ["<script>window.hit = 1</script>", "<img src=x onerror=\"window.hit = 2\">", "\"><svg onload=window.hit=3>", "javascript:window.hit=4", "{{7*7}} ${7*7} <%= 7*7 %>", "\u202Eesrever\u202C", "]]><!--"];
  for (const [index, text] of texts.entries()) await postForm(elif.browser, `/debates/${slug}`, "relation", { relation: "pro", parentId: "", text, formKey: `hostile-text-${index}` });
  const refused = await postForm(elif.browser, `/debates/${slug}`, "relation", { relation: "pro", parentId: "", text: "x".repeat(10_000), formKey: "hostile-long" });
  expect(refused).toContain("This is too long.");
  await context.addCookies([{ name: "parley-session", value: elif.token, url: base() }]);
  await page.goto(`${base()}/debates/${slug}`);
  for (const text of texts) await expect(page.getByText(text, { exact: true }).first()).toBeVisible();
  expect(await page.evaluate(() => "hit" in window)).toBe(false);
  await client.end();
});
