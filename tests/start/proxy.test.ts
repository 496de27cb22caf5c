import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import http, { type IncomingHttpHeaders } from "node:http";
import https from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { createClass } from "@/lib/class/commands/create-class";
import { setJoining } from "@/lib/class/commands/set-joining";
import { classId } from "@/lib/class/schema";
import { closeDb, db } from "@/lib/platform/db";
import { keyedHash } from "@/lib/platform/secrets";
import { build } from "@/scripts/build";
import { runningPostgres } from "@/scripts/embedded-postgres";
import { house, inHouse } from "@/scripts/house";
import { pause, within } from "@/scripts/processes";
import { secretsOf } from "@/scripts/secrets";
import { selfSigned } from "../support/self-signed";
import { freePort, type Site, startSite } from "../support/site";
import { ask, makeFolder } from "./prepared-folder";

const host = "parley.example.org";
const folder = mkdtempSync(path.join(tmpdir(), "parley-proxy-"));
const data = path.join(folder, "data");
/** This machine's own addresses stand for the proxy, a device behind it, and a device that comes past it. */
const [proxied, device, past] = ["127.0.0.1", "127.0.0.9", "127.0.0.7"] as const;
let site: Site;
let doors: Record<"https" | "http" | "site" | "nginx", number>;
let stopProxy = () => undefined as unknown;

beforeAll(async () => {
  await build();
  await makeFolder(data);
  const port = await freePort();
  site = await startSite({ env: { PARLEY_DATA_DIR: data, PORT: String(port), PARLEY_URL: `https://${host}`, PARLEY_TRUSTED_PROXY: proxied } });
  const proxy = spawn(process.execPath, ["--import", "tsx", "tests/support/tls-proxy.ts", String(port), host], { cwd: house, stdio: ["ignore", "pipe", "inherit"] });
  stopProxy = () => proxy.kill();
  const [tls = 0, plain = 0] = String((await once(proxy.stdout, "data"))[0]).trim().split(" ").map(Number);
  doors = { https: tls, http: plain, site: port, nginx: 0 };
  Object.assign(process.env, { DATABASE_URL: runningPostgres(data, secretsOf(data).postgres), PARLEY_SECRET: secretsOf(data).server });
});
afterAll(async () => {
  stopProxy();
  await closeDb();
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Asked = { door?: keyof typeof doors; from?: string; method?: string; headers?: Record<string, string>; body?: Buffer; each?: (piece: string) => unknown };
type Answer = { status: number; headers: IncomingHttpHeaders; cookies: string[]; text: string; end: () => void };

/** Sends a request through a door; answers when it is whole, or, where one listens to each piece, when it begins. */
function send(target: string, { door = "https", from = device, method = "GET", headers = {}, body, each }: Asked = {}): Promise<Answer> {
  const options = { host: "127.0.0.1", port: doors[door], localAddress: from, method, path: target, agent: false, headers: { host, ...headers } };
  const isTls = door === "https" || door === "nginx";
  return new Promise((resolve, reject) => {
    const request = (isTls ? https : http).request({ ...options, ...(isTls && { rejectUnauthorized: false, servername: host }) }, (response) => {
      let text = "";
      const answer = () => resolve({ status: response.statusCode ?? 0, headers: response.headers, cookies: response.headers["set-cookie"] ?? [], text, end: () => void request.destroy() });
      response.setEncoding("utf8").on("data", (piece: string) => { text += piece; each?.(piece); }).on("end", answer).on("error", () => undefined);
      if (each) answer();
    });
    request.on("error", (error) => (each ? undefined : reject(error))).end(body);
  });
}

const entities: Record<string, string> = { quot: '"', amp: "&", lt: "<", gt: ">", "#x27": "'" };
/** Fills in the page's form that has this field and sends it, as a browser without JavaScript does. */
async function post(page: string, fields: Record<string, string>, asked: Asked = {}): Promise<Answer> {
  const { text } = await send(page, asked);
  const form = text.split("<form").find((part) => part.split("</form")[0]!.includes(`name="${Object.keys(fields)[0]!}"`))?.split("</form")[0] ?? "";
  const filled = new FormData();
  for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const read = (name: string) => (new RegExp(`${name}="([^"]*)"`).exec(input)?.[1] ?? "").replace(/&([#\w]+);/g, (whole, entity: string) => entities[entity] ?? whole);
    filled.set(read("name"), read("value"));
  }
  for (const [name, value] of Object.entries(fields)) filled.set(name, value);
  const sent = new Response(filled);
  return send(page, { ...asked, method: "POST", body: Buffer.from(await sent.arrayBuffer()), headers: { origin: `https://${host}`, ...asked.headers, "content-type": sent.headers.get("content-type") ?? "" } });
}

const owner = { name: "Olu Owner", email: "owner@school.example", password: "a sentence of one's own" };
const sessionOf = ({ cookies }: Answer) => cookies.find((cookie) => cookie.startsWith("__Host-parley-session=")) ?? "";
/** How often an address was counted by a limit. */
const counted = async (what: string, address: string) => Number((await ask(data, "SELECT count(*) AS n FROM attempt WHERE what = $1 AND who = $2", [what, keyedHash("rate limit", `${what}\n${address}`).toString("base64url")]))[0]?.n);

test("behind a proxy that takes TLS off, people sign in; the cookie is bound to the host and to https, and browsers are told to stay there", async () => {
  expect(site.ownerLink).toMatch(new RegExp(`^https://${host}/setup/`));
  const setUp = await post(new URL(site.ownerLink ?? "").pathname, owner);
  expect([setUp.status, setUp.headers.location]).toEqual([303, "/classes/new"]);
  expect(setUp.headers["strict-transport-security"]).toBe("max-age=31536000");
  const signIn = await post("/signin", { email: owner.email, password: owner.password });
  expect(signIn.status).toBe(303);
  expect(sessionOf(signIn)).toMatch(/^__Host-parley-session=[\w-]{43};/);
  for (const flag of ["Path=/", "HttpOnly", "Secure", "SameSite=lax"]) expect(sessionOf(signIn).split("; ")).toContain(flag);
  for (const cookie of signIn.cookies) expect(cookie, "no cookie goes over plain http").toMatch(/; Secure/);
  expect(signIn.cookies.join("\n")).not.toMatch(/http%3A|http:|localhost|127\.0\.0/); // no address of the inside
  const home = await send("/devices", { headers: { cookie: sessionOf(signIn).split(";")[0]! } });
  expect([home.status, home.text.includes(owner.name)]).toEqual([200, true]);
});

test("limits count the device behind the proxy, whatever it says of itself, and nobody believes who comes past the proxy", async () => {
  const wrong = { email: "nobody@school.example", password: "wrong" };
  const before = { device: await counted("sign-in address", device), past: await counted("sign-in address", past) };
  await post("/signin", wrong, { headers: { "x-forwarded-for": "198.51.100.1", "x-parley-address": "198.51.100.2", "x-real-ip": "198.51.100.3", forwarded: "for=198.51.100.4" } });
  await post("/signin", wrong, { door: "site", from: past, headers: { "x-forwarded-for": "198.51.100.1", "x-forwarded-proto": "http" } });
  expect(await counted("sign-in address", device)).toBe(before.device + 1);
  expect(await counted("sign-in address", past)).toBe(before.past + 1);
  for (const address of ["198.51.100.1", "198.51.100.2", "198.51.100.3", "198.51.100.4", proxied]) expect(await counted("sign-in address", address), address).toBe(0);
});

test("what came over plain http is shown the way to https, and nothing that was sent so is taken", async () => {
  const shown = await send("/debates?page=2", { door: "http" });
  expect([shown.status, shown.headers.location, shown.headers["strict-transport-security"]]).toEqual([308, `https://${host}/debates?page=2`, undefined]);
  expect((await send("//elsewhere.example/", { door: "http" })).headers.location).toBe(`https://${host}/elsewhere.example/`);
  const sent = await send("/signin", { door: "http", method: "POST", headers: { origin: `http://${host}` }, body: Buffer.from("x") });
  expect([sent.status, sent.text]).toEqual([403, `This was sent without encryption, so nothing was changed. Open https://${host} and send it from there.\n`]);
  expect((await send("/readyz", { door: "site", headers: { host: "localhost" } })).status).toBe(200); // whoever watches it asks past the proxy
});

test("a write is taken from the site's own pages under https, and from nobody else", async () => {
  for (const origin of [`http://${host}`, "https://elsewhere.example", `https://${host}.elsewhere.example`, "null"]) {
    expect((await post("/signin", { email: owner.email, password: owner.password }, { headers: { origin } })).status, origin).toBe(403);
  }
});

/** Follows a class as its teacher, and tells whether what happens in it arrives while the stream is open. */
async function followsAClass(door: keyof typeof doors): Promise<void> {
  const { id, name, siteRole } = await db().user.findFirstOrThrow({ where: { email: owner.email } });
  const actor = { personId: id, name, siteRole, kind: "account" as const, sessionId: "" };
  const made = await createClass(actor, { formKey: randomUUID(), name: "Class 10b", teacherName: owner.name });
  const cookie = sessionOf(await post("/signin", { email: owner.email, password: owner.password }, { door })).split(";")[0]!;
  let seen = "";
  const stream = await send(`/live/class/${made.classId}`, { door, headers: { cookie, "accept-encoding": "gzip" }, each: (piece) => { seen += piece; } });
  expect(stream.headers).toMatchObject({ "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache, no-transform" });
  expect(stream.headers["content-encoding"]).toBeUndefined();
  expect(await within(1_500, () => seen.includes("retry: 2000"))).toBe(true);
  expect(seen).not.toContain("data:");
  await pause(200);
  await setJoining(actor, { classId: classId.parse(made.classId), open: "close" });
  expect(await within(3_000, () => seen.includes('data: {"kind":"joining.changed"')), seen).toBe(true);
  stream.end();
}

test("the live stream passes the proxy piece by piece, while it is open", () => followsAClass("https"));

test("the recipe for nginx does all of this, on the nginx that this machine has", async () => {
  const recipe = readFileSync(inHouse("docs", "hosting", "nginx.conf"), "utf8");
  expect(recipe.match(/proxy_pass http:\/\/127\.0\.0\.1:3000;/g)).toHaveLength(2);
  expect(recipe).toMatch(/location \/live\/ \{[^}]*proxy_buffering off;[^}]*gzip off;/);
  const there = spawnSync("nginx", ["-v"], { encoding: "utf8" }).stderr ?? "";
  process.stdout.write(there ? `The recipe is tried on ${there}` : "nginx: not on this machine. Only the recipe's words in docs/hosting were checked.\n");
  if (!there) return;

  const plain = await freePort();
  doors.nginx = await freePort();
  const { key, cert } = selfSigned(host);
  writeFileSync(path.join(folder, "key.pem"), key);
  writeFileSync(path.join(folder, "cert.pem"), cert);
  const here = recipe.replace(/^\s*listen \[::\].*\n/gm, "").replace("listen 80;", `listen 127.0.0.1:${plain};`).replace("listen 443 ssl;", `listen 127.0.0.1:${doors.nginx} ssl;`)
    .replace(/\S+fullchain\.pem/, path.join(folder, "cert.pem")).replace(/\S+privkey\.pem/, path.join(folder, "key.pem")).replaceAll("127.0.0.1:3000", `127.0.0.1:${doors.site}`);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((what) => `${what}_temp_path ${path.join(folder, what)};`).join(" ");
  writeFileSync(path.join(folder, "nginx.conf"), `daemon off; master_process off; pid ${path.join(folder, "nginx.pid")}; events {} http { access_log off; ${temporary} ${here} }`);
  const nginx = spawn("nginx", ["-c", path.join(folder, "nginx.conf"), "-e", "stderr"], { stdio: ["ignore", "ignore", "inherit"] });
  onTestFinished(() => void nginx.kill());
  const begun = Date.now();
  while (await send("/healthz", { door: "nginx" }).then(({ status }) => status !== 200, () => true)) {
    if (Date.now() - begun > 10_000) throw new Error("nginx did not begin to serve");
    await pause(100);
  }

  const before = await counted("sign-in address", device);
  const signIn = await post("/signin", { email: owner.email, password: owner.password }, { door: "nginx", headers: { "x-forwarded-for": "198.51.100.9" } });
  expect([signIn.status, sessionOf(signIn).startsWith("__Host-parley-session="), signIn.headers["strict-transport-security"]]).toEqual([303, true, "max-age=31536000"]);
  expect([await counted("sign-in address", device), await counted("sign-in address", "198.51.100.9")]).toEqual([before + 1, 0]);
  doors.http = plain;
  const shown = await send("/debates", { door: "http" });
  expect([shown.status, shown.headers.location]).toEqual([308, `https://${host}/debates`]);
  await followsAClass("nginx");
});
