import { readdirSync } from "node:fs";
import path from "node:path";
import { recountFiles } from "@/components/debate/paths";
import { inHouse } from "@/scripts/house";
import type { Place, World } from "./world";

/** The addresses of a route. `debate`: in the debate that is looked at. `isPage`: its data is asked for too, as a page's script does. */
type Walked = { of: "debate" | "rest"; isPage: boolean; at: (world: World, place: Place) => string[] };
type LeftOut = { because: string };

const site = (...addresses: string[]): Walked => ({ of: "rest", isPage: true, at: () => addresses });
const ofClass = (...rest: string[]): Walked => ({ of: "rest", isPage: true, at: ({ classId }) => rest.map((end) => `/classes/${classId}${end}`) });
const ofDebate = (...rest: string[]): Walked => ({ of: "debate", isPage: true, at: (_world, { slug }) => rest.map((end) => `/debates/${slug}${end}`) });
const file = (walked: Walked): Walked => ({ ...walked, isPage: false });
const token = "a-token-that-opens-nothing";

/** Every page.tsx and route.ts of the app folder, by its folder: where it is walked, or why not. A route that is not here fails a test. */
export const routes: Readonly<Record<string, Walked | LeftOut>> = {
  "": site("/"),
  "about/accessibility": site("/about/accessibility"),
  "about/keyboard": site("/about/keyboard"),
  "about/stored": site("/about/stored"),
  "api/auth/callback/school": file(site("/api/auth/callback/school")),
  "briefs/[slug]": site("/briefs/minusma-compromise"),
  "briefs/new": site("/briefs/new"),
  "classes/[id]": { of: "debate", isPage: true, at: ({ classId }, { slug }) => [`/classes/${classId}?debate=${slug}`] },
  "classes/[id]/debates/new": ofClass("/debates/new"),
  "classes/[id]/me": ofClass("?debates=all", "/me"),
  "classes/[id]/members/[memberId]": { of: "rest", isPage: true, at: ({ classId, memberId }) => [`/classes/${classId}/members/${memberId}`] },
  "classes/[id]/words": ofClass("/words"),
  "classes/new": site("/classes/new"),
  "classes/teach/[token]": site(`/classes/teach/${token}`),
  count: site("/count"),
  "debates/[slug]": ofDebate("", "?order=newest"),
  "debates/[slug]/arguments/[shortId]": { of: "debate", isPage: true, at: (_world, { slug, shortId }) => (shortId ? [`/debates/${slug}/arguments/${shortId}`] : []) },
  "debates/[slug]/ballots/closing": ofDebate("/ballots/closing", "/ballots/closing?fresh=1"),
  "debates/[slug]/ballots/credits": ofDebate("/ballots/credits", "/ballots/credits?fresh=1"),
  "debates/[slug]/ballots/opening": ofDebate("/ballots/opening", "/ballots/opening?fresh=1"),
  "debates/[slug]/ballots/options": ofDebate("/ballots/options", "/ballots/options?fresh=1"),
  "debates/[slug]/feed": file(ofDebate("/feed")),
  "debates/[slug]/outcome": ofDebate("/outcome"),
  "debates/[slug]/participation": ofDebate("/participation", "/participation?sort=arguments"),
  "debates/[slug]/participation/csv": file(ofDebate("/participation/csv")),
  "debates/[slug]/picture": file(ofDebate("/picture")),
  "debates/[slug]/presenter": ofDebate("/presenter", "/presenter?join=opening", "/presenter?join=closing"),
  "debates/[slug]/recount": ofDebate("/recount"),
  "debates/[slug]/recount/by-hand": ofDebate("/recount/by-hand"),
  "debates/[slug]/recount/files/[file]": file(ofDebate(...recountFiles.map((name) => `/recount/files/${name}`))),
  "debates/[slug]/recount/slips": ofDebate("/recount/slips"),
  devices: site("/devices"),
  "invited/[token]": site(`/invited/${token}`),
  join: { of: "rest", isPage: true, at: ({ code }) => ["/join", `/join?code=${code}`] },
  "join/free": site("/join/free"),
  "join/recover": site("/join/recover"),
  "join/return": site("/join/return"),
  reset: site("/reset"),
  "reset/[token]": site(`/reset/${token}`),
  "setup/[token]": site(`/setup/${token}`),
  signin: site("/signin"),
  "signin/school": file(site("/signin/school")),
  signup: site("/signup"),
  site: site("/site"),
};

/** What our own server answers before Next is asked, and the files that are no route of the app folder; the live streams are walked apart. */
export const besides: Walked = file(site("/healthz", "/readyz", "/robots.txt", "/no-such-page", "/live/debate/no-such-stream", "/debates/no-such-debate"));

/** The routes that the app folder holds. */
export function routesOfTheApp(): string[] {
  const app = inHouse("app");
  return readdirSync(app, { recursive: true, withFileTypes: true })
    .filter(({ name }) => /^(?:page|route)\.tsx?$/.test(name))
    .map(({ parentPath }) => path.relative(app, parentPath).replaceAll(path.sep, "/")).toSorted();
}

export type Address = { path: string; isPage: boolean };

/** Every address that is walked, in a steady order: those of one debate, or all the rest. */
export function addressesOf(of: Walked["of"], world: World, place: Place): Address[] {
  return [...Object.values(routes), besides].flatMap((route) =>
    "because" in route || route.of !== of ? [] : route.at(world, place).map((address) => ({ path: address, isPage: route.isPage })));
}
