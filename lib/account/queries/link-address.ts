import "server-only";

const origin = () => new URL(process.env.PARLEY_URL || `http://localhost:${process.env.PORT || 3000}`);

/** Where a link for a new password opens, at the address by which people reach this site, and that site's host. */
export function resetLinkAddress(token: string): { link: string; host: string } {
  return { link: `${origin().origin}/reset/${token}`, host: origin().host };
}

/** Where an invitation opens. */
export const invitationAddress = (token: string): string => `${origin().origin}/invited/${token}`;
