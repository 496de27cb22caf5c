import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { house } from "../support/source-files";

const read = (file: string) => readFileSync(path.join(house, file), "utf8");
const hosting = ["Dockerfile", "compose.yaml", "docs/hosting/README.md", "docs/hosting/backup.md", "docs/hosting/Caddyfile", "docs/hosting/nginx.conf", "docs/hosting/parley.env.example", "docs/hosting/parley.service"];
/** Names that are read, as lib/platform/config.ts has them. */
const settings = [...read("lib/platform/config.ts").matchAll(/^ {2}([A-Z][A-Z_]+): z\b/gm)].map(([, name]) => name!);
const named = (text: string) => [...new Set([...text.matchAll(/\b(?:PARLEY_[A-Z_]+|DATABASE_URL|SMTP_URL)\b/g)].map(([name]) => name))].toSorted();

test.each(hosting)("%s names only settings that exist", (file) => {
  expect(settings).toContain("PARLEY_TRUSTED_PROXY");
  expect(named(read(file)).filter((name) => !settings.includes(name))).toEqual([]);
});

test("the README has a row for every setting of a site, and for no other", () => {
  const rows = read("README.md").split("\n").filter((line) => line.startsWith("| `")).flatMap((line) => [...line.split("|")[1]!.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name!));
  expect(rows.filter((name) => !settings.includes(name))).toEqual([]);
  expect(settings.filter((name) => !rows.includes(name) && name !== "PARLEY_WORDS")).toEqual([]); // that one is for trying the pages
});

type Compose = { services: Record<"db" | "parley" | "proxy", { build?: string; environment: Record<string, string>; volumes: string[]; ports?: string[] }>; volumes: Record<string, null>; networks: { default: { ipam: { config: { subnet: string }[] } } } };
const compose = parse(read("compose.yaml")) as Compose;

test("what is filled in is asked for, and what is asked for can be filled in", () => {
  const example = [...read("docs/hosting/parley.env.example").matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name!);
  const asked = [...new Set([...read("compose.yaml").matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name!))];
  expect(asked.toSorted()).toEqual(example.toSorted());
});

test("containers, unit and proxies agree on port, folder, start and who is believed", () => {
  const { db, parley, proxy } = compose.services;
  const image = read("Dockerfile");
  const unit = read("docs/hosting/parley.service");
  expect(image).toMatch(/^ENV .*\bPORT=3000 PARLEY_DATA_DIR=\/data$/m);
  for (const line of [/^EXPOSE 3000$/m, /^VOLUME \/data$/m, /^USER node$/m, /^HEALTHCHECK .*\/readyz/m]) expect(image).toMatch(line);
  expect(parley.volumes).toEqual(["secret:/data"]);
  expect(parley.ports).toBeUndefined(); // reached by the proxy alone
  expect(proxy.environment.UPSTREAM).toBe("parley:3000");
  expect(parley.environment.PARLEY_TRUSTED_PROXY).toBe(compose.networks.default.ipam.config[0]?.subnet);
  expect(parley.environment.DATABASE_URL).toBe(`postgresql://${db.environment.POSTGRES_USER}:${db.environment.POSTGRES_PASSWORD}@db:5432/${db.environment.POSTGRES_DB}`);
  const mounted = [db, parley, proxy].flatMap(({ volumes }) => volumes.map((volume) => volume.split(":")[0]!));
  for (const volume of mounted) expect(volume.startsWith("./") ? existsSync(path.join(house, volume)) : volume in compose.volumes, volume).toBe(true);
  expect(read("docs/hosting/Caddyfile")).toContain("reverse_proxy {$UPSTREAM:127.0.0.1:3000}");
  expect(unit).toMatch(/^Environment=.*HOST=127\.0\.0\.1 PORT=3000 PARLEY_DATA_DIR=\/var\/lib\/parley PARLEY_TRUSTED_PROXY=loopback$/m);
  expect(unit).toMatch(/^StateDirectory=parley$/m);
  const [, started] = /^ExecStart=\/usr\/bin\/node (.*)$/m.exec(unit) ?? [];
  expect(image).toContain(`CMD ["node", ${started?.split(" ").map((word) => `"${word}"`).join(", ")}]`);
  expect(`node ${started}`).toBe((JSON.parse(read("package.json")) as { scripts: { start: string } }).scripts.start);
});

test("nothing that is secret or made here gets into an image", () => {
  const left = read(".dockerignore").split("\n");
  for (const name of ["data", ".env*", ".git", "node_modules", ".next"]) expect(left).toContain(name);
});
