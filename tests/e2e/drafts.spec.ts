import { expect, test } from "./support/test";
import { signIn, theWorld } from "./support/world";
import { withDatabase } from "./support/database";

const text = "A draft that nobody has read yet";

test("a draft outlives a reload, a closed tab and a session that has ended, and is gone once it is posted", async ({ context }) => {
  const world = await theWorld();
  const { slug } = world.debates.arguing;
  await signIn(context, world.students[0]!);
  const first = await context.newPage();
  await first.goto(`/debates/${slug}`);
  await first.locator("#side-for summary, summary").filter({ hasText: /Add an argument for/ }).first().click();
  await first.locator("#claim-for").pressSequentially(text);
  await first.reload();
  await expect(first.locator("#claim-for")).toHaveValue(text);
  await expect(first.getByText("Your draft is here again.").first()).toBeVisible();
  await first.close();

  await context.clearCookies(); // the session is gone; the device is the same
  const visitor = await context.newPage();
  await visitor.goto("/");
  await signIn(context, world.students[1]!);
  await visitor.goto(`/debates/${slug}`);
  await expect(visitor.locator("#claim-for")).toHaveValue(""); // another person on this device does not find it

  await signIn(context, world.students[0]!);
  await visitor.goto(`/debates/${slug}`);
  await expect(visitor.locator("#claim-for")).toHaveValue(text);
  await visitor.locator("#claim-for").locator("xpath=ancestor::form").getByRole("button", { name: "Post" }).click();
  await expect(visitor.getByRole("article").filter({ hasText: text })).toHaveCount(1);
  await expect(visitor.locator("#claim-for")).toHaveValue("");
  await visitor.reload();
  await expect(visitor.locator("#claim-for")).toHaveValue("");
  const kept = await withDatabase(async (client) => (await client.query("SELECT 1 FROM argument WHERE text = $1", [text])).rowCount);
  expect(kept).toBe(1);
});
