"use client";

import { createContext, type ReactNode, useContext } from "react";

const Locale = createContext("en-GB");

/** By which locale leaves format moments that only a browser can put into its zone. BCP 47. */
export function ReaderLocale({ locale, children }: { locale: string; children: ReactNode }) {
  return <Locale value={locale}>{children}</Locale>;
}

export const useReaderLocale = (): string => useContext(Locale);
