import "server-only";
import NextAuth, { CredentialsSignin, customFetch, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { headers } from "next/headers";
import { readConfig } from "@/lib/platform/config";
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { countTry, forgetTries } from "@/lib/platform/rate-limit";
import { Refused } from "@/lib/platform/refusal";
import { personOfIdentity } from "./commands/sign-in-elsewhere";
import { signInByAccount, signInByAddress } from "./limits";
import { passwordFits } from "./password";
import { identityOf, signInInput } from "./schema";
import { closeSession, openSession, personOfTicket, sessionCookieName, sessionDays, viewerOfToken } from "./session";

class TooManyTries extends CredentialsSignin {
  override code = "too-many-tries";
}

const deviceOf = (request: Request) => request.headers.get("user-agent") ?? "";
const secure = (process.env.PARLEY_URL ?? "").startsWith("https:");

/** The token that next-auth passes between its callbacks; it never leaves the server. */
type Held = { sid?: string };

/** The provider of the school's sign-in, in its addresses: PARLEY_URL/api/auth/callback/school. */
const school = "school";
/** How long the school's provider may keep somebody waiting, each time that it is asked. Milliseconds. */
const patienceMs = 10_000;

/** The school's own sign-in, where the settings name one. */
function schoolProviders(): NextAuthConfig["providers"] {
  const { oidc } = readConfig();
  if (!oidc) return [];
  return [{
    id: school, name: school, type: "oidc", issuer: oidc.issuer, clientId: oidc.clientId, clientSecret: oidc.clientSecret,
    checks: ["pkce", "state", "nonce"],
    // Asked of the provider and not read from the ID token: most put an address into the first alone.
    idToken: false,
    authorization: { params: { scope: "openid email profile" } },
    profile: (claims: { sub: string }) => ({ id: claims.sub }),
    [customFetch]: (input: Parameters<typeof fetch>[0], init?: RequestInit) => fetch(input, { ...init, signal: AbortSignal.timeout(patienceMs) }),
  }];
}

/** The settings of this process, which are there before the first request and not yet while the site is built. */
let made: NextAuthConfig | undefined;
function settings(): NextAuthConfig {
  const { oidc, publicUrl } = readConfig();
  // By the address that the provider knows, whatever the request was sent to.
  if (oidc && publicUrl) process.env.AUTH_URL = publicUrl;
  return { ...own, secret: process.env.PARLEY_SECRET, providers: [...own.providers, ...schoolProviders()] };
}

/**
 * Begins signing in at the school's provider: sets the cookies that its answer must fit.
 *
 * @param next a path of this site to go on to
 * @returns where to send the browser, or null when the provider does not answer
 */
export async function signInAtSchool(next: string): Promise<string | null> {
  const to = new URL(String(await signIn(school, { redirect: false, redirectTo: next })), process.env.AUTH_URL);
  return to.origin === new URL(process.env.AUTH_URL ?? to).origin && to.pathname.startsWith("/signin") ? null : to.href;
}

// The cookie holds 32 random bytes and the database their digest: encode and decode are the session store, no JWT exists.
const own = {
  trustHost: true, // our own server stands in front and sets the host (lib/server)
  session: { strategy: "jwt", maxAge: sessionDays * 86_400 },
  pages: { signIn: "/signin", error: "/signin" },
  cookies: { sessionToken: { name: sessionCookieName(), options: { httpOnly: true, sameSite: "lax", path: "/", secure } } },
  logger: { error: () => undefined, warn: () => undefined }, // a wrong password is no error, and its cause holds personal data
  providers: [
    Credentials({
      id: "password",
      credentials: { email: {}, password: {} },
      async authorize(raw, request) {
        const parsed = signInInput.safeParse(raw);
        if (!parsed.success) return null;
        const { email, password } = parsed.data;
        try {
          await countTry(signInByAddress, request.headers.get("x-parley-address") ?? "unknown");
          await countTry(signInByAccount, email);
        } catch (error) {
          throw error instanceof Refused ? new TooManyTries() : error;
        }
        const user = await db().user.findUnique({ where: { email } });
        if (!(await passwordFits(password, user && !user.deletedAt ? user.passwordHash : null)) || !user) return null;
        await forgetTries(signInByAccount.what, email);
        return { id: user.id, name: user.name, image: deviceOf(request) };
      },
    }),
    Credentials({
      id: "ticket",
      credentials: { ticket: {} },
      async authorize(raw, request) {
        const user = await db().user.findUnique({ where: { id: personOfTicket(String(raw.ticket)) } });
        return user && !user.deletedAt ? { id: user.id, name: user.name, image: deviceOf(request) } : null;
      },
    }),
  ],
  jwt: {
    encode: async ({ token }) => (token as Held | undefined)?.sid ?? "",
    decode: async ({ token }) => {
      const viewer = await viewerOfToken(token);
      return viewer.personId === null ? null : { sid: token, sub: viewer.personId, name: viewer.name };
    },
  },
  callbacks: {
    async signIn({ account, profile }) {
      if (account?.provider !== school) return true;
      try {
        const identity = identityOf(readConfig().oidc?.issuer ?? "", profile);
        if (!identity) return "/signin?school=failed";
        account.userId = (await personOfIdentity(identity)).userId;
        return true;
      } catch (error) {
        if (error instanceof Refused) return `/signin?${new URLSearchParams({ school: error.refusal.reason.replace(/^school-/, "") }).toString()}`;
        log.fault("somebody known to the school's provider could not be signed in", error);
        return "/signin?school=failed";
      }
    },
    async jwt({ token, user, account }) {
      if (account?.provider === school) return { sid: await openSession(account.userId ?? "", (await headers()).get("user-agent") ?? "") };
      if (!user?.id) return token;
      return { sid: await openSession(user.id, user.image ?? ""), sub: user.id, name: user.name };
    },
    session: ({ session, token }) => ({ ...session, user: { id: token.sub ?? "", name: token.name ?? "" } }),
  },
  events: {
    async signOut(message) {
      const held = "token" in message ? (message.token as Held | null) : null;
      if (held?.sid) await closeSession(held.sid);
    },
  },
} satisfies NextAuthConfig;

export const { handlers, signIn, signOut } = NextAuth(() => (made ??= settings()));
