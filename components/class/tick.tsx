"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";

/**
 * Reads the page again on a fixed beat, whatever happens meanwhile: when a turnout moves must not tell who has just voted. A beat is
 * left out while the last reading is under way, and while nobody looks.
 */
export function Tick({ seconds }: { seconds: number }) {
  const router = useRouter();
  const [reading, read] = useTransition();
  const busy = useRef(false);
  useEffect(() => {
    busy.current = reading;
  }, [reading]);
  useEffect(() => {
    const beat = setInterval(() => {
      if (!document.hidden && !busy.current) read(() => router.refresh());
    }, seconds * 1000);
    return () => clearInterval(beat);
  }, [seconds, router, read]);
  return null;
}
