"use client";

import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { useScript } from "@/components/ui/use-script";
import type { WhatIfProps } from "./what-if-panel";

// Counts and their words are loaded when somebody asks for them: the outcome itself needs no such script.
const Panel = lazy(() => import("./what-if-panel").then(({ WhatIfPanel }) => ({ default: WhatIfPanel })));

export type WhatIfWords = { heading: string; intro: string; open: string; loading: string; noScript: string };

/** What if an option were left out, or a paper added: behind a button, in the browser alone. */
export function WhatIf({ words, ...panel }: WhatIfProps & { words: WhatIfWords }) {
  const [isOpen, setOpen] = useState(false);
  const hasScript = useScript();
  return (
    <div className="what-if" id="what-if">
      <h3 className="h-small mt-6">{words.heading}</h3>
      <p className="prose">{words.intro}</p>
      {isOpen
        ? <Suspense fallback={<p className="label" role="status">{words.loading}</p>}><Panel {...panel} /></Suspense>
        : hasScript ? <div className="btn-row"><Button onClick={() => setOpen(true)}>{words.open}</Button></div> : <p className="label">{words.noScript}</p>}
    </div>
  );
}
