import localFont from "next/font/local";

/**
 * The two families, served by ourselves from the packages' latin subsets: no request leaves for another host.
 * Source Serif 4 for what is read and argued (roman with optical sizes, italic), Public Sans for what is operated.
 * The variables are wired to `--read` and `--operate` in styles/tokens.css; put `fontVariables` on `<html>`.
 */
const read = localFont({
  variable: "--font-read",
  display: "swap",
  src: [
    {
      path: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2",
      weight: "200 900",
      style: "normal",
    },
    {
      path: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2",
      weight: "200 900",
      style: "italic",
    },
  ],
});

const operate = localFont({
  variable: "--font-operate",
  display: "swap",
  src: [
    {
      path: "../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2",
      weight: "100 900",
      style: "normal",
    },
  ],
});

/** The class names that carry both families, for the `<html>` element. */
export const fontVariables = `${read.variable} ${operate.variable}`;
