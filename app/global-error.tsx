"use client";

import { Amiss, digestOf } from "./_components/amiss";
import { fontVariables } from "./fonts";
import "./globals.css";

/** Stands in for everything when the root layout itself failed, and so brings the layout's own elements. */
export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" className={fontVariables}>
      <body><Amiss digest={digestOf(error)} retry={retry} /></body>
    </html>
  );
}
