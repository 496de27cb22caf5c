import type { APIRequestContext } from "@playwright/test";

/**
 * Somebody whose browser runs no script, without the browser: reads a page, fills in the form that holds a field, posts it. For the many
 * of a class who only vote.
 */
export async function postForm(request: APIRequestContext, path: string, holds: string, fields: Record<string, string>): Promise<string> {
  const page = await request.get(path);
  const html = await page.text();
  const form = [...html.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)].map(([, inner]) => inner!).find((inner) => inner.includes(`name="${holds}"`));
  if (!form) throw new Error(`${page.url()} (${page.status()}) has no form with ${holds}`);
  const hidden = [...form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [attribute(tag, "name"), attribute(tag, "value")] as const);
  const answer = await request.post(page.url(), { multipart: { ...Object.fromEntries(hidden), ...fields }, headers: { origin: new URL(page.url()).origin } });
  if (!answer.ok()) throw new Error(`${page.url()} answered ${answer.status()}`);
  return answer.text();
}

const attribute = (tag: string, name: string): string =>
  (new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "").replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
