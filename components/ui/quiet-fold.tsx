import type { ReactNode } from "react";
import { t } from "@/lib/words";

/** Something that only some want to see, folded behind its summary. Works without script. */
export function QuietFold({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="quiet" open={open}>
      <summary>
        <b>{summary}</b>
        <span className="link-sum"><span className="show">{t("ui.show")}</span><span className="hide">{t("ui.hide")}</span></span>
      </summary>
      {children}
    </details>
  );
}
