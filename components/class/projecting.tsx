"use client";

import { useEffect } from "react";
import { beatMs, sayProjecting, stopProjecting } from "@/components/class/projected-here";

/** Tells the other pages of this browser that the presenter's page is open: the desk keeps names folded meanwhile. */
export function Projecting() {
  useEffect(() => {
    sayProjecting();
    const beat = setInterval(sayProjecting, beatMs);
    const leave = () => {
      clearInterval(beat);
      stopProjecting();
    };
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, []);
  return null;
}
