import "server-only";
import type { ClassRole, OneTimeLinkKind } from "@/lib/generated/prisma/client";
import { db, type Db, type Tx } from "@/lib/platform/db";
import { notFound, Refused } from "@/lib/platform/refusal";
import { digest, randomToken } from "@/lib/platform/secrets";

export type LinkKind = OneTimeLinkKind;

/** What a new link is for; ids as the row has them (see the model OneTimeLink). */
export type NewLink = {
  kind: LinkKind;
  /** How long it works, from now by the database's clock. Minutes. */
  minutes: number;
  userId?: string;
  classId?: string;
  role?: ClassRole;
  /** For whom, as whoever makes it notes it; at most 80 characters. */
  label?: string;
  madeById?: string;
};

/** What a link is, to whoever holds its token. `id` is the token's digest and names the row. */
export type OpenLink = { id: string; userId: string | null; classId: string | null; role: ClassRole | null; label: string; madeById: string | null };

const longestToken = 100;

/** Makes a link and returns its token, which is nowhere else: the database keeps its SHA-256. */
export async function makeLink(tx: Tx, { kind, minutes, userId, classId, role, label = "", madeById }: NewLink): Promise<string> {
  const token = randomToken();
  await tx.$executeRaw`
    INSERT INTO one_time_link (id, kind, user_id, class_id, role, label, made_by_id, expires_at)
    VALUES (${digest(token)}, ${kind}::one_time_link_kind, ${userId ?? null}::uuid, ${classId ?? null}::uuid, ${role ?? null}::class_role, ${label},
            ${madeById ?? null}::uuid, parley_now() + make_interval(mins => ${minutes}))`;
  return token;
}

/** What an open link is, without using it up: what a page shows before its form is sent. Null: not of this kind, used, or too old. */
export async function peekLink(kind: LinkKind, token: string, on: Db = db()): Promise<OpenLink | null> {
  if (token.length > longestToken) return null;
  const [link] = await on.$queryRaw<OpenLink[]>`
    SELECT id, user_id AS "userId", class_id AS "classId", role::text AS role, label, made_by_id AS "madeById" FROM one_time_link
    WHERE id = ${digest(token)} AND kind = ${kind}::one_time_link_kind AND used_at IS NULL AND expires_at > parley_now()`;
  return link ?? null;
}

/**
 * Uses a link up, in the transaction of what it is for: of two that come at once the second waits for the first, and finds it used.
 *
 * @throws Refused `not-found` when it is not of this kind, used, or too old; if the transaction fails, the link works on
 */
export async function spendLink(tx: Tx, kind: LinkKind, token: string, refusal = notFound("link-is-used-or-old")): Promise<OpenLink> {
  const [link] = token.length > longestToken ? [] : await tx.$queryRaw<OpenLink[]>`
    UPDATE one_time_link SET used_at = parley_now()
    WHERE id = ${digest(token)} AND kind = ${kind}::one_time_link_kind AND used_at IS NULL AND expires_at > parley_now()
    RETURNING id, user_id AS "userId", class_id AS "classId", role::text AS role, label, made_by_id AS "madeById"`;
  if (!link) throw new Refused(refusal);
  return link;
}
