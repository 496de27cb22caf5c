import "server-only";

/** The way into a class: what one types into a browser, and the whole link, which the QR code holds too. */
export type JoinAddress = { typed: string; link: string };

/**
 * Where one joins with a code, at the address by which people reach this site (as the start has found or been told).
 *
 * @param code as it is stored, without its space: KM47RT
 */
export function joinAddress(code: string, publicUrl = process.env.PARLEY_URL || `http://localhost:${process.env.PORT || 3000}`): JoinAddress {
  const { host, origin } = new URL(publicUrl);
  return { typed: `${host}/join`, link: `${origin}/join?code=${code}` };
}
