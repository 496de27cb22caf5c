import type { ReactNode } from "react";
import { DebateFrame } from "@/app/debates/[slug]/_components/debate-frame";
import { outcomePath, recountPath } from "@/components/debate/paths";
import type { Viewer } from "@/lib/account/schema";
import type { Recount } from "@/lib/outcome/queries/recount";
import { t } from "@/lib/words";

export type RecountFrameProps = { viewer: Viewer; found: Recount; heading: string; /** A page below the recount's own. */ below?: boolean; children: ReactNode };

/** What the pages of a recount stand in: the heading, the motion, the way back. */
export function RecountFrame({ viewer, found: { debate, standing }, heading, below, children }: RecountFrameProps) {
  return (
    <DebateFrame viewer={viewer} debate={debate} standing={standing} skip={t("recount.skip")} mainClass="page recount">
      <header className="desk-head recount-head">
        <h1>{heading}</h1>
        <p className="dm">{debate.motion}</p>
        <p className="recount-back">
          <a href={outcomePath(debate.slug)}>{t("recount.back")}</a>{below && <> · <a href={recountPath(debate.slug)}>{t("recount.heading")}</a></>}
        </p>
      </header>
      {children}
    </DebateFrame>
  );
}
