import { ask, type Found, host, record, type Walked } from "./walk";
import type { Vote } from "./votes";
import { creditReason, type Place, roles, type World } from "./world";

/** A paper's form, and what the voter's paper of the first database says. */
type Paper = { path: string; holds: string; marks: Record<string, string> };

/** The form of each stage in which a paper can be cast. */
const paperOf = ({ slug, stage, argument }: Place, by: Vote["by"]): Paper | null => {
  if (by === "credit key") return { path: `/debates/${slug}/ballots/credits?fresh=1`, holds: 'name="credit-', marks: { [`credit-${argument}`]: "on", [`reason-${argument}`]: creditReason } };
  if (by === "options key") return { path: `/debates/${slug}/ballots/options?fresh=1`, holds: 'name="place-', marks: { "place-pressure": "1", "place-compromise": "2" } };
  const stance = (ballot: string, says: string) => ({ path: `/debates/${slug}/ballots/${ballot}?fresh=1`, holds: 'name="stance"', marks: { stance: says, confidence: "50" } });
  if (stage === "opening" || stage === "public-opening") return stance("opening", "for");
  return stage === "closing" || stage === "public-closing" ? stance("closing", "against") : null;
};

/**
 * What is answered to papers: one without a mark, the voter's form in everybody else's hands, and a fresh paper of the voter's, which says what
 * theirs says in the first database, so that both are alike afterwards. Nothing where no paper can be cast.
 */
export async function castPapers(site: Walked, world: World, place: Place, by: Vote["by"]): Promise<Found> {
  const found: Found = new Map();
  const paper = paperOf(place, by);
  if (!paper) return found;
  const { path } = paper;
  const fields = await formOf(site, path, world.sessions.voter, paper.holds);
  const send = async (name: string, session: string | undefined, marks: Record<string, string>) => {
    const form = new FormData();
    for (const [field, value] of Object.entries({ ...fields, ...marks })) form.set(field, value);
    const encoded = new Response(form);
    const headers = { origin: `http://${host}`, "content-type": encoded.headers.get("content-type") ?? "" };
    await record(site, found, name, { method: "POST", path, session, headers, body: Buffer.from(await encoded.arrayBuffer()) });
  };
  await send("voter sends a paper without a mark", world.sessions.voter, by === "options key" ? { "place-pressure": "first" } : {});
  for (const role of roles.filter((name) => name !== "voter" && name !== "voted" && name !== "absent" && !(place.isPublic && name !== "visitor"))) {
    await send(`${role} sends the voter's form`, world.sessions[role], paper.marks);
  }
  await send("voter casts a fresh paper", world.sessions.voter, paper.marks);
  return found;
}

/** The hidden fields of the form that holds a field. */
async function formOf({ port }: Walked, path: string, session: string | undefined, holds: string): Promise<Record<string, string>> {
  const html = (await ask(port, { path, session })).body.toString();
  const form = [...html.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)].map(([, inner]) => inner!).find((inner) => inner.includes(holds));
  if (!form) throw new Error(`${path} has no form with ${holds}`);
  const value = (tag: string, name: string) => (new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "").replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
  return Object.fromEntries([...form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [value(tag, "name"), value(tag, "value")]));
}
