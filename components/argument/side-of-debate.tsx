import { ArgumentCard, type CardSetting } from "@/components/argument/argument-card";
import { SideColumn, type Side } from "@/components/argument/side-column";
import { SideComposer, type SideComposerProps } from "@/components/argument/side-composer";
import { Empty } from "@/components/ui/empty";
import type { SideView } from "@/lib/argument/queries/debate-arguments";
import { t } from "@/lib/words";

export type SideOfDebateProps = {
  side: Side;
  view: SideView;
  setting: CardSetting;
  /** The form that adds to it, or the sentence that says why there is none. */
  add: Omit<SideComposerProps, "side" | "debateId" | "add"> | { obstacle: string };
  /** Further top arguments, and the first ones. */
  more: { next: string | null; first: string | null };
};

/** One side of a debate: its arguments, the way to more of them, and the form to add one. */
export function SideOfDebate({ side, view, setting, add, more }: SideOfDebateProps) {
  const mayAdd = !("obstacle" in add);
  const count = view.all > view.atTop ? t("debate.side-count", { top: view.atTop, all: view.all }) : t("debate.side-count-flat", { top: view.atTop });
  return (
    <SideColumn
      side={side} heading={t(side === "for" ? "marks.for-heading" : "marks.against-heading")} count={count}
      add={mayAdd
        ? <SideComposer {...add} side={side} debateId={setting.debateId} add={t(side === "for" ? "argument.add-for" : "argument.add-against")} />
        : <p className="fine">{add.obstacle}</p>}
    >
      {view.atTop === 0 && <Empty title={t("debate.side-empty")}>{t(mayAdd ? "debate.side-empty-post" : "debate.side-empty-read")}</Empty>}
      {view.top.map((branch) => <ArgumentCard key={branch.argument.id} branch={branch} setting={setting} level={3} />)}
      {(more.next !== null || more.first !== null) && (
        <p className="btn-row side-more">
          {more.next !== null && <a className="btn" href={more.next}>{t("debate.more-arguments")}</a>}
          {more.first !== null && <a href={more.first}>{t("debate.first-arguments")}</a>}
        </p>
      )}
    </SideColumn>
  );
}
