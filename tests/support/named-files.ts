/** Where a file outside the rooms runs: on the server alone (it begins with `server-only`), or anywhere. */
type Named = { runs: "server" | "anywhere"; why: string };

const server = (why: string): Named => ({ runs: "server", why });
const anywhere = (why: string): Named => ({ runs: "anywhere", why });

/**
 * What stands in lib/<feature> outside its rooms (schema, policy, events, actions, queries/<what>, commands/<verb>), and why: each is
 * used by several rooms and is none of them. docs/decisions/002 decides about new ones; the architecture test holds both to each other.
 */
export const namedFiles: Readonly<Record<string, Named>> = {
  "lib/account/auth.ts": server("next-auth, set up: the only file that knows it besides its actions"),
  "lib/account/device.ts": anywhere("browser and system of a user agent: sessions keep them, a query reads them"),
  "lib/account/form-action.ts": server("makes a form's action of a schema and a command; knows the request"),
  "lib/account/limits.ts": anywhere("how often one may try, in one place"),
  "lib/account/one-time-link.ts": server("links that work once: making, looking at and using one up, for invitations, resets and second teachers"),
  "lib/account/password.ts": server("hashing and comparing, for two commands and signing in"),
  "lib/account/recovery-words.ts": anywhere("the list of words, and how typed ones are read"),
  "lib/account/session.ts": server("sessions as rows, for signing in, every request and the live streams"),
  "lib/account/viewer.ts": server("who reads and who acts in this request; knows the request"),
  "lib/argument/first-paper.ts": server("whether somebody is asked for a paper first: three commands, a query and the stream ask it"),
  "lib/argument/form-hash.ts": server("what tells one sent form from another, for two commands"),
  "lib/argument/join-authors.ts": server("what joining two seats does to what was written and rated"),
  "lib/ballot/forget-voters.ts": server("what archiving does to papers and ratings, whoever archives"),
  "lib/ballot/join-voters.ts": server("what joining two seats does to papers and their ticks; computes voter keys"),
  "lib/ballot/shuffle.ts": server("puts papers back in random order: ending a ballot does it, by hand or by the clock"),
  "lib/ballot/voter-key.ts": server("the key that names a paper and no person; few may compute it"),
  "lib/brief/canonical-text.ts": anywhere("the text of a version and its digest, for publishing and for passages"),
  "lib/brief/markdown.ts": anywhere("the reader of a brief's Markdown, whole"),
  "lib/class/codes.ts": server("join codes, recovery words and pseudonyms, drawn"),
  "lib/class/in-class.ts": server("the door to write to a class"),
  "lib/class/my-words.ts": server("the words kept on one's own device: a sealed cookie; knows the request"),
  "lib/class/names.ts": server("whose a name is in a class, under its lock: joining, adding and renaming ask it"),
  "lib/class/seat.ts": server("seats held while they are changed, and what their holders are told: six commands"),
  "lib/class/standing.ts": server("who somebody is towards a class or a debate: both doors and every query ask it"),
  "lib/debate/in-debate.ts": server("the two doors to write to a debate"),
  "lib/debate/now.ts": server("a debate as it is at this moment, by the database's clock"),
  "lib/debate/over-class.ts": server("the door to a change of a class that reaches into all its debates"),
  "lib/debate/passed-ends.ts": server("records the ends that the clock has brought, before anything else is written"),
  "lib/debate/phase-change.ts": server("leaving and entering a phase: three commands and the clock do it"),
  "lib/debate/place.ts": server("the actor's place in a debate, taken at their first act"),
  "lib/debate/plans.ts": anywhere("the ready plans: the form, the schema and the front page show the same minutes"),
  "lib/debate/sides.ts": server("how evenly sides are spread, and the side of whoever comes later: a command and two first acts"),
  "lib/debate/who-may.ts": anywhere("the rows of the table of permissions, for the policies of five features"),
  "lib/live/cursor.ts": server("a reader's place in a stream, sealed"),
  "lib/live/events-for.ts": server("what a reader may learn of, for the streams of our server"),
  "lib/moderation/join-reporters.ts": server("what joining two seats does to decisions and reports"),
};

/** Folders of such files: parts of one of them. */
export const namedFolders: Readonly<Record<string, Named>> = {
  "lib/brief/markdown/": anywhere("the reader of Markdown in its parts, a file a part"),
  "lib/interchange/ballot-files/": anywhere("ballots as files: the page that counts any ballots reads them in the browser, the recount writes them"),
};
