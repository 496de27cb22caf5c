import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { fontVariables } from "./fonts";
import { ReaderLocale } from "@/components/ui/reader-locale";
import { language, t } from "@/lib/words";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: t("ui.wordmark"), template: `%s · ${t("ui.wordmark")}` },
  description: t("ui.description"),
  robots: { index: false, follow: false }, // what is public says so itself
};
export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection(); // rendered on request: the nonce of its policy is the request's
  return (
    <html lang={language.lang} dir={language.dir} className={fontVariables}>
      <body><ReaderLocale locale={language.format}>{children}</ReaderLocale></body>
    </html>
  );
}
