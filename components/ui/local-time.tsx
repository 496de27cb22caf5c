"use client";

import { useEffect, useState } from "react";
import { useReaderLocale } from "@/components/ui/reader-locale";

export type LocalTimeProps = {
  /** ISO 8601, UTC. */
  at: string;
  /** What to show: `time` 14:42, `second` 14:42:15, `day` 31 July 2027, `both` 31 July 2027, 14:42. */
  show?: "time" | "second" | "day" | "both";
};

const formats: Record<"time" | "second" | "day" | "both", Intl.DateTimeFormatOptions> = {
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  second: { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
  day: { day: "numeric", month: "long", year: "numeric" },
  both: { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
};

/** A moment: written in UTC by the server, put into the reader's own zone once their browser has a say. */
export function LocalTime({ at, show = "time" }: LocalTimeProps) {
  const locale = useReaderLocale();
  const [zone, setZone] = useState<string | undefined>("UTC");
  useEffect(() => setZone(undefined), []);
  const words = new Intl.DateTimeFormat(locale, { ...formats[show], timeZone: zone }).format(new Date(at));
  // Days and whole dates say their zone while it is not the reader's own; a bare time would not be understood either.
  return <time dateTime={at}>{zone === "UTC" && show !== "day" ? `${words} UTC` : words}</time>;
}
