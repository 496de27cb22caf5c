import "server-only";
import type { Metadata } from "next";
import { siteOrigin } from "@/app/_components/site-origin";
import { debatePath } from "@/components/debate/paths";
import { openDebate } from "@/lib/debate/queries/debate";
import { Refused } from "@/lib/platform/refusal";
import { t } from "@/lib/words";

/**
 * What a public debate's page says of itself to whoever shares its address: a picture, a feed, that it may be found. A class's debate says
 * nothing: it is asked for as a visitor would see it.
 */
export async function publicMetadata(slug: string): Promise<Metadata> {
  const debate = await openDebate({ personId: null }, slug).then((open) => open.debate, (error: unknown) => {
    if (error instanceof Refused) return null;
    throw error;
  });
  if (!debate) return {};
  const at = `${siteOrigin()}${debatePath(slug)}`;
  return {
    description: t("everybody.debate-description", { motion: debate.motion }),
    robots: { index: true, follow: true },
    alternates: { canonical: at, types: { "application/atom+xml": [{ url: `${at}/feed`, title: t("everybody.feed-title", { motion: debate.motion }) }] } },
    openGraph: {
      type: "website", url: at, siteName: t("ui.wordmark"), title: debate.motion, description: t("everybody.debate-description", { motion: debate.motion }),
      images: [{ url: `${at}/picture`, width: 1200, height: 630, alt: t("everybody.picture-alt", { motion: debate.motion }) }],
    },
    twitter: { card: "summary_large_image" },
  };
}
