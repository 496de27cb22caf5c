import { describe, expect, test } from "vitest";
import { identityOf, ownPath } from "@/lib/account/schema";

describe("where one goes on to after signing in", () => {
  test.each(["/", "/devices", "/invited/a-token", "/debates/x?order=newest#side-for"])("%s is a path of this site", (path) => expect(ownPath(path)).toBe(path));
  test.each([undefined, "", "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "devices"])("%s is not: the front page", (path) => expect(ownPath(path)).toBe("/"));
});

describe("who somebody is by the claims of a provider", () => {
  const issuer = "https://login.school.example";

  test("an address that the provider vouches for is theirs, in small letters", () => {
    expect(identityOf(issuer, { sub: "4711", email: "Ada@School.example", email_verified: true, name: "Ada Ode" }))
      .toEqual({ issuer, subject: "4711", email: "ada@school.example", isEmailVerified: true, name: "Ada Ode" });
  });

  test.each([false, undefined, "true", 1, null])("email_verified %s vouches for nothing", (verified) => {
    expect(identityOf(issuer, { sub: "4711", email: "ada@school.example", email_verified: verified })?.isEmailVerified).toBe(false);
  });

  test.each([undefined, "", "ada", 7, ["ada@school.example"]])("the address %s is none", (email) => {
    expect(identityOf(issuer, { sub: "4711", email, email_verified: true })?.email).toBeNull();
  });

  test("a name is the one given, else the user name, else the address's first part, and never too long", () => {
    expect(identityOf(issuer, { sub: "4711", email: "ada@school.example", name: "", preferred_username: "ada.o" })?.name).toBe("ada.o");
    expect(identityOf(issuer, { sub: "4711", email: "ada@school.example" })?.name).toBe("ada");
    expect(identityOf(issuer, { sub: "4711", name: "x".repeat(300) })?.name).toHaveLength(40);
    expect(identityOf(issuer, { sub: "4711" })?.name).toBe("4711");
  });

  test.each([undefined, null, {}, { sub: "" }, { sub: 7 }, { sub: "x".repeat(256) }])("%o says nobody", (claims) => expect(identityOf(issuer, claims)).toBeNull());
});
