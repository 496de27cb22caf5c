import "server-only";
import { db } from "@/lib/platform/db";
import { digest, keyedHash, randomToken } from "@/lib/platform/secrets";
import { Refused, notAllowed } from "@/lib/platform/refusal";
import { deviceKept } from "./device";
import type { Viewer } from "./schema";

/** How long a device stays signed in after it was signed in. */
export const sessionDays = 90;

/** The cookie's name: under https bound to the host by its prefix, which browsers enforce. */
export function sessionCookieName(publicUrl = process.env.PARLEY_URL ?? ""): string {
  return publicUrl.startsWith("https:") ? "__Host-parley-session" : "parley-session";
}

/**
 * Opens a session for a person and returns the cookie's value: 32 random bytes of which the database keeps the digest.
 *
 * @param device the user agent, of which browser and system are kept
 */
export async function openSession(userId: string, device: string): Promise<string> {
  const token = randomToken();
  await db().$executeRaw`
    INSERT INTO session (id, user_id, device, expires_at)
    VALUES (${digest(token)}, ${userId}::uuid, ${deviceKept(device)}, parley_now() + make_interval(days => ${sessionDays}))`;
  return token;
}

/** Ends a session: the device is signed out on its next request. */
export async function closeSession(token: string): Promise<void> {
  await db().session.deleteMany({ where: { id: digest(token) } });
}

/** Who holds this cookie: one query, on every request. A deleted or expired row is a visitor. */
export async function viewerOfToken(token: string | undefined): Promise<Viewer> {
  if (!token || token.length > 100) return { personId: null };
  const session = await db().session.findUnique({
    where: { id: digest(token) },
    select: {
      id: true, expiresAt: true, lastSeenAt: true,
      user: { select: { id: true, name: true, siteRole: true, kind: true, deletedAt: true } },
    },
  });
  if (!session || session.expiresAt <= new Date() || session.user.deletedAt) return { personId: null };
  if (Date.now() - session.lastSeenAt.getTime() > 60_000) {
    await db().$executeRaw`UPDATE session SET last_seen_at = parley_now() WHERE id = ${session.id}`;
  }
  const { user } = session;
  return { personId: user.id, name: user.name, siteRole: user.siteRole, kind: user.kind, sessionId: session.id };
}

const ticketSeconds = 60;
const signature = (body: string) => keyedHash("sign-in ticket", body).toString("base64url");

/** A ticket with which the same request signs in a person whom a command has just let in (joining, recovering, setting up). */
export function signInTicket(userId: string, now = Date.now()): string {
  const body = `${userId}.${now + ticketSeconds * 1000}`;
  return `${body}.${signature(body)}`;
}

/** Whom a ticket lets in. @throws Refused when it is not ours or too old */
export function personOfTicket(ticket: string, now = Date.now()): string {
  const [userId = "", until = "", given = ""] = ticket.split(".");
  if (given !== signature(`${userId}.${until}`) || Number(until) < now) throw new Refused(notAllowed("sign-in-failed"));
  return userId;
}
