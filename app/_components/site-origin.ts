import "server-only";

/** The address by which people reach this site, without a slash at its end: as the start has found or been told. */
export const siteOrigin = (): string => new URL(process.env.PARLEY_URL || `http://localhost:${process.env.PORT || 3000}`).origin;
