import type { BrowserContext, Page, Route } from "@playwright/test";
import { expect } from "./test";
import { signIn, theWorld, type World } from "./world";

export type Who = "visitor" | "teacher" | number;
/** Signs a browser in as somebody of the world. */
export async function as(context: BrowserContext, who: Who): Promise<World> {
  const world = await theWorld();
  if (who !== "visitor") await signIn(context, who === "teacher" ? world.teacher : world.students[who]!);
  return world;
}

/** The address of a visit in a world. */
export const addressOf = ({ at }: Visit, world: World): string => (typeof at === "string" ? at : at(world));

/** The document as a browser without script shows it. */
async function withoutScript(route: Route): Promise<void> {
  const response = await route.fetch();
  const body = (await response.text()).replace(/<script\b.*?<\/script>/gs, "").replace(/<\/?noscript>/g, "");
  await route.fulfill({ response, body });
}

export type Visit = {
  /** The page's address. */
  at: string | ((world: World) => string);
  who?: Who;
  /** What is done there before it is looked at. */
  act?: (page: Page) => Promise<unknown>;
  /** What shows that it is the page that is meant. */
  shows: string | RegExp;
};

const debate = (stage: keyof World["debates"], rest = "") => ({ debates }: World) => `/debates/${debates[stage].slug}${rest}`;
const argument = ({ debates: { arguing } }: World) => `/debates/${arguing.slug}/arguments/${arguing.argument}`;
const desk = (stage: keyof World["debates"]) => ({ classId, debates }: World) => `/classes/${classId}?debate=${debates[stage].slug}`;

/** Every page in the states that look different. */
export const visits: Record<string, Visit> = {
  "the front page, to a visitor": { at: "/", shows: "Start a class" },
  "the front page, to a teacher": { at: "/", who: "teacher", shows: "Year 12 Politics" },
  "the shipped brief": { at: "/briefs/minusma-compromise", shows: "Lyammouri, R. (2022)." },
  "a brief of one's own": { at: "/briefs/new", who: "teacher", shows: "How a brief is written" },
  "a brief with faults": {
    at: "/briefs/new", who: "teacher", shows: /things? to mend/,
    act: async (page) => {
      await page.getByLabel("The text of the brief").fill("---\nslug: Old Town\n---\n\n| a | table |\n|---|---|\n");
      await page.getByRole("button", { name: "Publish the brief" }).click();
    },
  },
  "signing in": { at: "/signin", shows: "In a class without an account?" },
  "signing in with a wrong password": {
    at: "/signin", shows: "do not belong together",
    act: async (page) => {
      await page.getByLabel("E-mail address").fill("nobody@school.example");
      await page.getByLabel("Password").fill("not the password");
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page.getByRole("alert").first()).toBeVisible();
    },
  },
  "the owner's link, a wrong one": { at: "/setup/no-such-link", shows: "Make this site yours" },
  "my devices": { at: "/devices", who: "teacher", shows: "Where you are signed in as" },
  "a lost password, where no mail is sent": { at: "/reset", shows: "Ask the owner of this site" },
  "a link for a new password, a wrong one": { at: "/reset/no-such-link", shows: "Ask for another link" },
  "an invitation, a wrong one": { at: "/invited/no-such-link", shows: "This link opens nothing any more." },
  "joining: the code": { at: "/join", shows: "The code on the screen" },
  "joining: the name": { at: ({ code }) => `/join?code=${code}`, shows: "Your name in this class" },
  "joining while it is closed": { at: ({ shutCode }) => `/join?code=${shutCode}`, shows: "Not open now" },
  "joining: the four words": {
    at: ({ code }) => `/join?code=${code}`, shows: "I have written them down",
    act: async (page) => {
      await page.getByLabel("Your name in this class").fill(`Tove ${Date.now() % 1e6}`);
      await page.getByRole("button", { name: "Join the class" }).click();
      await page.waitForURL("**/words");
    },
  },
  "the four words when they are gone": { at: ({ classId }) => `/classes/${classId}/words`, who: 1, shows: /words/ },
  "coming back with four words": { at: "/join/recover", shows: "Come back in" },
  "starting a class": { at: "/classes/new", who: "teacher", shows: "Name of the class" },
  "making a debate": { at: ({ classId }) => `/classes/${classId}/debates/new`, who: "teacher", shows: "Make the debate" },
  "the desk without a debate": { at: ({ emptyClassId }) => `/classes/${emptyClassId}`, who: "teacher", shows: "Make a debate" },
  "the desk in preparing": { at: desk("preparing"), who: "teacher", shows: "Next: open the ballot" },
  "the desk in the opening ballot": { at: desk("opening"), who: "teacher", shows: /of \d+ have cast/ },
  "the desk while arguing": { at: desk("arguing"), who: "teacher", shows: "Begin the rebuttal" },
  "the desk in the closing ballot": { at: desk("closing"), who: "teacher", shows: "Next: end the ballot" },
  "the desk in a final call": { at: desk("calling"), who: "teacher", shows: /Closing in \d+ s, then the totals wait for you/ },
  "the desk when the ballot has ended": { at: desk("ended"), who: "teacher", shows: "Next: open the outcome" },
  "the desk with an outcome": { at: desk("outcome"), who: "teacher", shows: "Year 12 Politics" },
  "a student's class": { at: ({ classId }) => `/classes/${classId}?debates=all`, who: 1, shows: "Year 12 Politics" },
  "waiting for the ballot": { at: debate("preparing"), who: 1, shows: "The ballot opens when your teacher starts it." },
  "the opening paper": { at: debate("opening", "/ballots/opening"), who: 1, shows: "Cast your ballot" },
  "the opening paper, marked and refused": {
    at: debate("opening", "/ballots/opening"), who: 1, shows: /mark|sure/i,
    act: async (page) => {
      await page.locator("form", { has: page.locator("[name=stance]") }).evaluate((form: HTMLFormElement) => { form.noValidate = true; });
      await page.getByRole("button", { name: "Cast your ballot" }).click();
      await expect(page.locator(".error").first()).toBeVisible();
    },
  },
  "the opening paper when it is cast": { at: debate("opening", "/ballots/opening"), who: 0, shows: "Your ballot is in" },
  "the question for a late paper": { at: debate("arguing"), who: 5, shows: "Take the late paper" },
  "the late paper": { at: debate("arguing", "/ballots/opening"), who: 5, shows: "A late paper" },
  "the floor, to a student": { at: debate("arguing"), who: 1, shows: "Add an argument for" },
  "the floor, to its teacher": { at: debate("arguing"), who: "teacher", shows: "You read as staff." },
  "the floor in the closing ballot": { at: debate("closing"), who: 1, shows: "The closing ballot is open." },
  "the floor in a final call": { at: debate("calling"), who: 1, shows: /Closing in \d+ s, cast now/ },
  "the public floor, to a visitor": { at: "/debates/minusma-public", shows: "Everybody can read this debate." },
  "the example's floor": { at: "/debates/example-minusma", shows: "An example." },
  "an argument, to a student": { at: argument, who: 1, shows: "What does your argument do?" },
  "an argument, to its author": { at: argument, who: 0, shows: "Yours to change" },
  "an argument, to staff": { at: argument, who: "teacher", shows: "For staff" },
  "the closing paper": { at: debate("closing", "/ballots/closing"), who: 1, shows: "Cast paper 1" },
  "the closing paper in a final call": { at: debate("calling", "/ballots/closing"), who: 1, shows: /Closing in \d+ s, cast now/ },
  "the closing papers when they are cast": { at: debate("closing", "/ballots/closing"), who: 0, shows: "All 3 papers are cast and kept" },
  "the option paper": {
    at: debate("closing", "/ballots/options"), who: 1, shows: "Tap your next choice",
    act: async (page) => {
      for (let picks = 0; picks < 3; picks++) await page.locator(".tap-pick").first().click();
      await page.getByRole("button", { name: /same place/ }).first().click();
    },
  },
  "the option paper with a line and scores": {
    at: debate("scoring", "/ballots/options"), who: 5, shows: "Your ranking and your scores differ",
    act: async (page) => {
      for (let picks = 0; picks < 3; picks++) await page.locator(".tap-pick").first().click();
      await page.getByRole("button", { name: /Draw a line/ }).click();
      await page.getByRole("button", { name: "Move the line up" }).click();
      for (const [row, score] of [[0, "2"], [1, "5"]] as const) {
        const title = await page.locator(".is-ranked b").nth(row).innerText();
        await page.getByRole("radiogroup", { name: `Score for ${title}` }).getByRole("radio", { name: score, exact: true }).check();
      }
    },
  },
  "the option paper with scores, without script": {
    at: debate("scoring", "/ballots/options"), who: 5, shows: "Score them as well",
    act: async (page) => {
      await page.route("**/ballots/options", withoutScript);
      await page.reload();
      await expect(page.getByRole("combobox")).toHaveCount(7);
    },
  },
  "the option paper without script": {
    at: debate("closing", "/ballots/options"), who: 1, shows: "Rank the options",
    act: async (page) => {
      await page.route("**/ballots/options", withoutScript); // axe is a script itself, so that scripts must stay allowed
      await page.reload();
      await expect(page.getByRole("combobox")).toHaveCount(7);
    },
  },
  "the credit paper": {
    at: debate("closing", "/ballots/credits"), who: 1, shows: "1 of 3 chosen",
    act: async (page) => {
      await page.getByRole("checkbox").first().check();
      await page.getByRole("textbox", { name: /Why/ }).fill("I had no answer to it.");
    },
  },
  "the credit paper as it lies there": { at: debate("closing", "/ballots/credits"), who: 1, shows: "0 of 3 chosen" },
  "the credit paper without script": {
    at: debate("closing", "/ballots/credits"), who: 1, shows: "Skip this paper",
    act: async (page) => {
      await page.route("**/ballots/credits", withoutScript);
      await page.reload();
      await expect(page.getByRole("searchbox")).toHaveCount(0);
      await page.getByRole("checkbox").first().check();
      await expect(page.getByRole("textbox", { name: /Why/ })).toHaveCount(1);
    },
  },
  "the credit paper, too much ticked": {
    at: debate("closing", "/ballots/credits"), who: 3, shows: "At most three arguments can be credited.",
    act: async (page) => {
      for (const box of await page.getByRole("checkbox").all()) await box.check();
      await page.getByRole("button", { name: "Cast paper 3" }).click();
      await expect(page.getByRole("alert").first()).toBeVisible();
    },
  },
  "a fresh credit paper": { at: debate("closing", "/ballots/credits?fresh=1"), who: 0, shows: "Skipping takes a cast paper back." },
  "the closing ballot when it has ended": { at: debate("ended", "/ballots/closing"), who: 1, shows: "This ballot has closed" },
  "who took part in what": { at: debate("outcome", "/participation"), who: "teacher", shows: "What each took part in, never how" },
  "the desk of a count that decides": { at: desk("scoring"), who: "teacher", shows: "The count of the option papers that decides: STAR.", act: (page) => page.getByText("The option paper", { exact: true }).click() },
  "the sides, unfolded": { at: desk("preparing"), who: "teacher", shows: "Nobody is assigned a side", act: (page) => page.locator(".sides-fold summary").click() },
  "the example's outcome": { at: "/debates/example-minusma/outcome", shows: "made up" },
  "a class's outcome": { at: debate("outcome", "/outcome"), who: 1, shows: /carried/i },
  "a class's outcome, to an author": { at: debate("outcome", "/outcome"), who: 0, shows: "Put my name to it" },
  "a class's outcome, to staff": { at: debate("outcome", "/outcome"), who: "teacher", shows: "For staff: the one with one or two credits" },
  "an outcome without a paper": { at: debate("silent", "/outcome"), who: 1, shows: "No closing paper was cast." },
  "the projector in preparing": { at: debate("preparing", "/presenter"), who: "teacher", shows: "Join" },
  "the projector in the opening ballot": { at: debate("opening", "/presenter"), who: "teacher", shows: "Papers are coming in." },
  "the projector while arguing": { at: debate("arguing", "/presenter"), who: "teacher", shows: "Argue for or against" },
  "the projector in the closing ballot": { at: debate("closing", "/presenter"), who: "teacher", shows: "rank the policy options" },
  "the projector in a final call": { at: debate("calling", "/presenter"), who: "teacher", shows: /Closing in \d+ s, cast now/ },
  "the projector with the outcome": { at: debate("outcome", "/presenter"), who: "teacher", shows: "The outcome is open." },
  "what Parley stores": { at: "/about/stored", shows: "Your votes are kept apart from your name." },
  "accessibility": { at: "/about/accessibility", shows: "WCAG 2.2" },
  "the keyboard": { at: "/about/keyboard", shows: "Tab, Shift + Tab" },
  "counting any ballots": { at: "/count", shows: "nothing is sent" },
  "counting any ballots, counted": {
    at: "/count", shows: "read as a line a ranking",
    act: async (page) => {
      await page.getByRole("button", { name: "Fill in an example" }).click();
      await page.getByRole("button", { name: "Count", exact: true }).click();
      await expect(page.getByRole("heading", { name: "What the counts say" })).toBeVisible();
    },
  },
  "counting any ballots, with faults": {
    at: "/count", shows: "Line 2: ‘A’ stands here twice.",
    act: async (page) => {
      await page.getByLabel("The ballots").fill("3, A > B\n2, A > A\nmany, B");
      await page.getByRole("button", { name: "Count", exact: true }).click();
      await expect(page.getByRole("alert").first()).toBeVisible();
    },
  },
  "a recount": { at: "/debates/example-minusma/recount", shows: "The sum of the papers" },
  "a recount of too few papers": { at: debate("outcome", "/recount"), who: 1, shows: "The stance papers" },
  "slips to cut out": { at: "/debates/example-minusma/recount/slips", shows: "Not ranked" },
  "counting by hand": { at: "/debates/example-minusma/recount/by-hand", shows: "Round 1" },
  "counting by hand, with faults": { at: "/debates/example-minusma/recount/by-hand?r1-0=99&r1-1=&r1-2=x", shows: "Count this pile again" },
  "what if": {
    at: "/debates/example-minusma/outcome", shows: "This is how the papers were cast.",
    act: (page) => page.getByRole("button", { name: "Try what if" }).click(),
  },
  "what is not there": { at: "/nowhere", shows: "There is no page at this address." },
};
