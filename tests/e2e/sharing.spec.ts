import { signIn, theWorld } from "./support/world";
import { expect, test } from "./support/test";

const publicDebate = "/debates/minusma-public";

test("a public debate says what it is to whoever shares its address, and offers a feed", async ({ page, request }) => {
  await page.goto(publicDebate);
  const said = (name: string) => page.locator(`meta[property="${name}"], meta[name="${name}"]`).first().getAttribute("content");
  expect(await said("og:title")).toMatch(/Mali/);
  expect(await said("robots")).toMatch(/^index/);
  const picture = await request.get(new URL((await said("og:image"))!).pathname);
  expect(picture.headers()["content-type"]).toBe("image/png");
  const bytes = await picture.body();
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  await expect(page.getByRole("contentinfo").getByRole("link", { name: "Feed of new arguments" })).toBeVisible();
  const feed = await request.get(`${publicDebate}/feed`);
  expect(feed.headers()["content-type"]).toContain("application/atom+xml");
  const text = await feed.text();
  const errors = await page.evaluate((xml) => new DOMParser().parseFromString(xml, "application/xml").querySelectorAll("parsererror").length, text);
  expect(errors).toBe(0);
  expect(text).toContain("<feed xmlns=\"http://www.w3.org/2005/Atom\"");
});

test("a class is closed to search engines and to readers of feeds", async ({ page, context, request }) => {
  const world = await theWorld();
  const { slug } = world.debates.arguing;
  expect(await (await request.get("/robots.txt")).text()).toMatch(/Disallow: \/\n/);
  for (const rest of ["/picture", "/feed", ""]) expect((await request.get(`/debates/${slug}${rest}`)).status(), rest).toBe(404);
  await signIn(context, world.students[0]!);
  await page.goto(`/debates/${slug}`);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(page.locator('meta[property="og:title"], link[type="application/atom+xml"]')).toHaveCount(0);
});
