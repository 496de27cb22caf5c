import { siteOrigin } from "@/app/_components/site-origin";
import { argumentPath, debatePath } from "@/components/debate/paths";
import { phaseName } from "@/components/ui/phase-strip";
import { debateFeed, type FeedEntry } from "@/lib/argument/queries/feed";
import { Refused } from "@/lib/platform/refusal";
import { t } from "@/lib/words";

/** Text between tags: what XML would read as markup, written out, and what it cannot hold, left out. */
const xml = (text: string) => text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A public debate's feed (Atom, RFC 4287): new arguments and the phases that began. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const feed = await debateFeed((await params).slug).catch((error: unknown) => {
    if (error instanceof Refused) return null;
    throw error;
  });
  if (!feed) return new Response(null, { status: 404 });
  const { slug, motion, entries } = feed;
  const at = `${siteOrigin()}${debatePath(slug)}`;
  const body = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>${xml(t("everybody.feed-title", { motion }))}</title>
<id>${xml(at)}</id>
<link href="${xml(at)}"/>
<link rel="self" href="${xml(at)}/feed"/>
<updated>${entries[0]?.at ?? new Date(0).toISOString()}</updated>
<author><name>${xml(t("ui.wordmark"))}</name></author>
${entries.map((entry) => entryXml(at, slug, entry)).join("\n")}
</feed>
`;
  return new Response(body, { headers: { "content-type": "application/atom+xml; charset=utf-8", "cache-control": "public, max-age=60" } });
}

const authorOf = ({ author, byStaff }: { author: string | null; byStaff: boolean }) =>
  author === null ? t("everybody.feed-editors") : byStaff ? t("argument.by-staff", { name: author }) : author;

function entryXml(at: string, slug: string, entry: FeedEntry): string {
  const link = entry.kind === "argument" ? `${siteOrigin()}${argumentPath(slug, entry.shortId)}` : at;
  const title = entry.kind === "argument"
    ? t("everybody.feed-argument", { label: entry.label, side: entry.side, text: entry.text })
    : t("everybody.feed-phase", { phase: phaseName(entry.phase) });
  const author = entry.kind === "argument" ? authorOf(entry) : t("ui.wordmark");
  return `<entry><title>${xml(title)}</title><id>${xml(entry.kind === "argument" ? link : `${at}#${entry.phase}`)}</id><link href="${xml(link)}"/><updated>${entry.at}</updated><author><name>${xml(author)}</name></author>${entry.kind === "argument" ? `<content type="text">${xml(entry.text)}</content>` : ""}</entry>`;
}
