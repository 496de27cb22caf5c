"use client";

import { useScript } from "@/components/ui/use-script";

/** Prints the page. It takes a script; without one the browser's own menu does it, and there is no button. */
export function PrintButton({ children }: { children: string }) {
  return useScript() ? <button type="button" className="link-btn" onClick={() => window.print()}>{children}</button> : null;
}
