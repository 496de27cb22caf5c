import "server-only";
import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { db } from "@/lib/platform/db";
import { countTry, forgetTries } from "@/lib/platform/rate-limit";
import { Refused } from "@/lib/platform/refusal";
import { signInByAccount, signInByAddress } from "./limits";
import { passwordFits } from "./password";
import { signInInput } from "./schema";
import { closeSession, openSession, personOfTicket, sessionCookieName, sessionDays, viewerOfToken } from "./session";

class TooManyTries extends CredentialsSignin {
  override code = "too-many-tries";
}

const deviceOf = (request: Request) => request.headers.get("user-agent") ?? "";
const secure = (process.env.PARLEY_URL ?? "").startsWith("https:");

/** The token that next-auth passes between its callbacks; it never leaves the server. */
type Held = { sid?: string };

// The cookie holds 32 random bytes and the database their digest: encode and decode are the session store, no JWT exists.
export const { handlers, signIn, signOut } = NextAuth({
  trustHost: true, // our own server stands in front and sets the host (lib/server)
  secret: process.env.PARLEY_SECRET,
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
    async jwt({ token, user }) {
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
});
