import "server-only";
import { createTransport } from "nodemailer";
import { readConfig } from "./config";

export type Mail = { to: string; subject: string; text: string };

/** How long the mail server may keep us waiting at each step. Milliseconds. */
const patienceMs = 15_000;

/** Whether this site sends mail. */
export const sendsMail = (): boolean => readConfig().mail !== undefined;

/**
 * Sends one mail in plain text through the server that the settings name.
 *
 * @throws Error when there is no such setting, or the server does not take it
 */
export async function sendMail({ to, subject, text }: Mail): Promise<void> {
  const { mail } = readConfig();
  if (!mail) throw new Error("SMTP_URL is not set: nothing is sent");
  const transport = createTransport({ url: mail.smtpUrl, connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs, disableFileAccess: true, disableUrlAccess: true });
  try {
    await transport.sendMail({ from: mail.from, to: { name: "", address: to }, subject, text });
  } finally {
    transport.close();
  }
}
