import "server-only";

/** The way into a class: what one types into a browser, and the whole link, which the QR code holds too. */
export type JoinAddress = { typed: string; link: string };

const here = () => process.env.PARLEY_URL || `http://localhost:${process.env.PORT || 3000}`;

/**
 * Where one joins with a code, at the address by which people reach this site (as the start has found or been told).
 *
 * @param code as it is stored, without its space: KM47RT
 */
export function joinAddress(code: string, publicUrl = here()): JoinAddress {
  const { host, origin } = new URL(publicUrl);
  return { typed: `${host}/join`, link: `${origin}/join?code=${code}` };
}

/** The whole link for a second teacher or an assistant. */
export const staffLinkAddress = (token: string, publicUrl = here()): string => `${new URL(publicUrl).origin}/classes/teach/${token}`;
