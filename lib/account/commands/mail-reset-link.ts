import "server-only";
import { db } from "@/lib/platform/db";
import { sendMail } from "@/lib/platform/mail";
import { t } from "@/lib/words";
import { resetLinkAddress } from "../queries/link-address";
import type { EmailInput } from "../schema";
import { makeResetLink } from "./give-reset-link";

/** How long a mailed link works: an hour. Minutes. */
const mailedMinutes = 60;

/**
 * Mails a link for a new password to the account of an address; nothing where there is none. Whoever asked is not told which, and has had
 * their answer before this begins.
 *
 * @throws Error when the mail server does not take the mail: the link is then gone again
 */
export async function mailResetLink({ email }: EmailInput): Promise<void> {
  const user = await db().user.findUnique({ where: { email }, select: { id: true, name: true, deletedAt: true } });
  if (!user || user.deletedAt) return;
  const token = await db().$transaction((tx) => makeResetLink(tx, user.id, mailedMinutes));
  const { link, host } = resetLinkAddress(token);
  try {
    await sendMail({ to: email, subject: t("accounts.mail-subject", { host }), text: t("accounts.mail-text", { name: user.name, host, link }) });
  } catch (error) {
    await db().oneTimeLink.deleteMany({ where: { kind: "reset", userId: user.id, usedAt: null } });
    throw error;
  }
}
