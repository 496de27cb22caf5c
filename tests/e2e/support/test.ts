import { test as base, type BrowserContext, expect, type Page } from "@playwright/test";

export { expect };

/** What a page must never do, whatever a test looks at: an error in its console, a breach of its own policy, a request to another host. */
export type Faults = string[];

/** Watches every page of a context, those that are opened later included. */
export function watch(context: BrowserContext, faults: Faults): void {
  const onPage = (page: Page) => {
    page.on("console", (message) => {
      if (message.type() === "error" && !expected.some((pattern) => pattern.test(message.text()))) faults.push(`console: ${message.text()} (${page.url()})`);
    });
    page.on("pageerror", (error) => faults.push(`page error: ${error.message} (${page.url()})`));
    page.on("request", (request) => {
      const { protocol, host } = new URL(request.url());
      const isOwn = protocol === "data:" || protocol === "blob:" || own().includes(host);
      if (!isOwn) faults.push(`a request to ${host} (${page.url()})`);
    });
  };
  context.pages().forEach(onPage);
  context.on("page", onPage);
}

// A page that does not exist answers 404, and a browser writes that down as an error; a stream is cut when its page is left.
const expected = [/status of 404/, /ERR_INCOMPLETE_CHUNKED_ENCODING/];

const own = () => [process.env.E2E_BASE_URL, process.env.E2E_NETWORK_URL].flatMap((url) => (url ? [new URL(url).host] : []));

/** The tests of this folder: every page is watched, and a fault fails the test. */
export const test = base.extend<{ faults: Faults }>({
  faults: [async ({ context }, use) => {
    const faults: Faults = [];
    watch(context, faults);
    await use(faults);
    expect(faults, "no page may do this").toEqual([]);
  }, { auto: true }],
});
