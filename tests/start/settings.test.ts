import { expect, test } from "vitest";
import { ConfigError, readConfig } from "@/lib/platform/config";

const faultsOf = (env: Record<string, string>) => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return error instanceof ConfigError ? error.message.split("\n") : [`not a ConfigError: ${String(error)}`];
  }
};

test("without settings the site is on port 3000, and keeps its data in data/", () => {
  expect(readConfig({ PATH: "/bin" })).toEqual({ port: 3000, host: undefined, dataDir: "data", databaseUrl: undefined, publicUrl: undefined, secret: undefined, trustedProxies: "", publicSignup: false, oidc: undefined, mail: undefined });
});

test("an empty setting counts as absent", () => {
  expect(readConfig({ PORT: "", PARLEY_URL: "", DATABASE_URL: "" }).port).toBe(3000);
});

test("settings are read, and cannot be changed afterwards", () => {
  const config = readConfig({ PORT: "8080", HOST: "::1", PARLEY_DATA_DIR: "/srv/parley", DATABASE_URL: "postgres://a:b@db/parley", PARLEY_URL: "https://parley.example.org/", PARLEY_SECRET: "s".repeat(32), PARLEY_TRUSTED_PROXY: "10.0.0.0/8, loopback" });
  expect(config).toEqual({ port: 8080, host: "::1", dataDir: "/srv/parley", databaseUrl: "postgres://a:b@db/parley", publicUrl: "https://parley.example.org", secret: "s".repeat(32), trustedProxies: "10.0.0.0/8, loopback", publicSignup: false, oidc: undefined, mail: undefined });
  expect(Object.isFrozen(config)).toBe(true);
});

const oidc = { PARLEY_OIDC_ISSUER: "https://login.school.example", PARLEY_OIDC_CLIENT_ID: "parley", PARLEY_OIDC_CLIENT_SECRET: "a secret", PARLEY_URL: "https://parley.example.org" };

test("the school's sign-in, mail and public sign-up are read", () => {
  const config = readConfig({ ...oidc, PARLEY_OIDC_NAME: "Hill School", SMTP_URL: "smtp://mail.example.org:587", PARLEY_MAIL_FROM: "Parley <parley@example.org>", PARLEY_PUBLIC_SIGNUP: "on" });
  expect(config.oidc).toEqual({ issuer: "https://login.school.example", clientId: "parley", clientSecret: "a secret", name: "Hill School" });
  expect(config.mail).toEqual({ smtpUrl: "smtp://mail.example.org:587", from: "Parley <parley@example.org>" });
  expect(config.publicSignup).toBe(true);
});

const together = "PARLEY_OIDC_ISSUER, PARLEY_OIDC_CLIENT_ID and PARLEY_OIDC_CLIENT_SECRET belong together: set all three, or none.";

test.each([
  [{ PARLEY_PUBLIC_SIGNUP: "yes" }, "PARLEY_PUBLIC_SIGNUP must be on or off."],
  [{ ...oidc, PARLEY_OIDC_CLIENT_SECRET: "" }, together],
  [{ PARLEY_OIDC_NAME: "Hill School" }, together],
  [{ ...oidc, PARLEY_URL: "" }, "With PARLEY_OIDC_ISSUER, set PARLEY_URL too: the provider sends people back to PARLEY_URL/api/auth/callback/school, and must know that address."],
  [{ ...oidc, PARLEY_OIDC_ISSUER: "http://login.school.example" }, "PARLEY_OIDC_ISSUER must be the provider's address as its own documents give it, such as https://login.school.example; plain http only on this machine."],
  [{ SMTP_URL: "smtp://mail.example.org" }, "SMTP_URL and PARLEY_MAIL_FROM belong together: set both, or none."],
  [{ SMTP_URL: "mail.example.org", PARLEY_MAIL_FROM: "parley@example.org" }, "SMTP_URL must look like smtp://user:password@mail.example.org:587, or begin with smtps://."],
  [{ SMTP_URL: "smtp://mail.example.org", PARLEY_MAIL_FROM: "parley" }, "PARLEY_MAIL_FROM must be an address such as parley@example.org, or Parley <parley@example.org>."],
])("%o: a setting that cannot be, or lacks its fellows, is told", (env, sentence) => {
  expect(faultsOf(env)).toEqual([sentence]);
});

test.each([
  [{ PARLEY_DATADIR: "x" }, "PARLEY_DATADIR is not a setting; did you mean PARLEY_DATA_DIR?"],
  [{ PORT: "http" }, "PORT must be a whole number from 1 to 65535, such as 3000."],
  [{ PORT: "0" }, "PORT must be a whole number from 1 to 65535, such as 3000."],
  [{ PORT: "65536" }, "PORT must be a whole number from 1 to 65535, such as 3000."],
  [{ HOST: "http://here" }, "HOST must be an address to listen on, such as 0.0.0.0 or 127.0.0.1."],
  [{ DATABASE_URL: "mysql://a@b/c" }, "DATABASE_URL must look like postgresql://user:password@host:5432/database."],
  [{ DATABASE_URL: "postgresql://a:b@host" }, "DATABASE_URL must look like postgresql://user:password@host:5432/database."],
  [{ PARLEY_URL: "parley.example.org" }, "PARLEY_URL must be the address people use, without a path, such as https://parley.example.org."],
  [{ PARLEY_URL: "https://example.org/parley" }, "PARLEY_URL must be the address people use, without a path, such as https://parley.example.org."],
  [{ PARLEY_SECRET: "short" }, "PARLEY_SECRET must have 32 characters or more; leave it out to have one made in the data folder."],
])("%o is told in a sentence that says what to do", (env, sentence) => {
  expect(faultsOf(env)).toEqual([sentence]);
});

test.each(["everybody", "proxy.example.org", "10.0.0.0/33", "10.0.0.0/x", "0.0.0.0/0", "::/0"])("proxies that are trusted are not %s", (list) => {
  expect(faultsOf({ PARLEY_TRUSTED_PROXY: list })).toEqual(["PARLEY_TRUSTED_PROXY must be addresses or networks of your own proxies, such as loopback or 10.0.0.5, 192.168.1.0/24."]);
});

test("a setting that is like none of them is told with all that begin as it does", () => {
  const [sentence, ...more] = faultsOf({ PARLEY_COLOUR: "x" });
  expect(more).toEqual([]);
  expect(sentence).toMatch(/^PARLEY_COLOUR is not a setting; those that begin so are PARLEY_\w+(?:, PARLEY_\w+)+\.$/);
  for (const name of ["PARLEY_DATA_DIR", "PARLEY_URL", "PARLEY_SECRET", "PARLEY_PUBLIC_SIGNUP", "PARLEY_OIDC_ISSUER", "PARLEY_MAIL_FROM"]) expect(sentence).toContain(name);
});

test("every fault is told at once, and no secret with it", () => {
  const faults = faultsOf({ PORT: "x", PARLEY_SECRET: "not-long-enough", DATABASE_URL: "postgresql://a:hidden@host" });
  expect(faults).toHaveLength(3);
  expect(faults.join(" ")).not.toMatch(/hidden|not-long-enough/);
});

test("a setting that is none of ours and near none is told with all that are", () => {
  expect(faultsOf({ PARLEY_COLOUR: "x" }).join()).toMatch(/^PARLEY_COLOUR is not a setting; those that begin so are PARLEY_DATA_DIR, (?:PARLEY_\w+, )+PARLEY_WORDS\.$/);
});
