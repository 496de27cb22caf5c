import type { MetadataRoute } from "next";

/** What a search engine may look at: the front page, listed briefs, public debates, the page that counts any ballots. Class pages are closed to it twice over: they answer nobody outside. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: ["/$", "/briefs/", "/debates/", "/about/", "/count"], disallow: "/" } };
}
