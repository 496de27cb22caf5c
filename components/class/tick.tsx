"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Reads the page again on a fixed beat, whatever happens meanwhile: what a turnout shows must not tell when somebody has voted. */
export function Tick({ seconds }: { seconds: number }) {
  const router = useRouter();
  useEffect(() => {
    const beat = setInterval(() => {
      if (!document.hidden) router.refresh();
    }, seconds * 1000);
    return () => clearInterval(beat);
  }, [seconds, router]);
  return null;
}
