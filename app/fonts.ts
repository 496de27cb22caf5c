import localFont from "next/font/local";

/*
 * The two families, served by ourselves from the packages' latin subsets: no request leaves for another host. Source Serif 4
 * for what is read and argued, Public Sans for what is operated. Roman and italic are two calls under one family name, so
 * that the italic, half as large again and rarely on the first screen, is loaded only where it is used. next/font reads
 * these calls without running them: every value must be a literal.
 */
const read = localFont({
  variable: "--font-read",
  display: "swap",
  adjustFontFallback: "Times New Roman",
  declarations: [{ prop: "font-family", value: "Parley Serif" }],
  src: [
    {
      path: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2",
      weight: "200 900",
      style: "normal",
    },
  ],
});

const readItalic = localFont({
  variable: "--font-read-italic",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "font-family", value: "Parley Serif" }],
  src: [
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
  adjustFontFallback: "Arial",
  declarations: [{ prop: "font-family", value: "Parley Sans" }],
  src: [
    {
      path: "../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2",
      weight: "100 900",
      style: "normal",
    },
  ],
});

/** The class names that carry the families' fallbacks, for the `<html>` element; the families' names stand in styles/tokens.css. */
export const fontVariables = [read.variable, readItalic.variable, operate.variable].join(" ");
