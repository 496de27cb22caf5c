"use client";

import { useEffect } from "react";

/** Takes everything that this site keeps on the device away: drafts, and what was half filled in. */
export function ForgetHere() {
  useEffect(() => {
    for (const store of [localStorage, sessionStorage]) {
      for (const key of Object.keys(store).filter((name) => name.startsWith("parley:"))) store.removeItem(key);
    }
  }, []);
  return null;
}
