import type { Metadata } from "next";
import { HandOn } from "@/app/_components/hand-on";
import { orErrorPage } from "@/app/_components/or-error-page";
import { SiteFrame } from "@/app/_components/site-frame";
import { RenameForm } from "@/components/class/member-forms";
import { currentViewer } from "@/lib/account/viewer";
import { refusalSentence } from "@/lib/account/form-action";
import { whyNotRenameSelf } from "@/lib/class/policy";
import { openClass } from "@/lib/class/queries/class";
import { t } from "@/lib/words";

export const metadata: Metadata = { title: t("people.me-title") };

/** One's own place in a class: the name, the four words while they are kept here, and handing this device on. */
export default async function MePage({ params }: PageProps<"/classes/[id]/me">) {
  const viewer = await currentViewer();
  const { id, name, renaming, standing } = await orErrorPage(openClass(viewer, (await params).id));
  const obstacle = whyNotRenameSelf(standing, { renaming });
  const isGuest = viewer.personId !== null && viewer.kind === "guest";
  return (
    <SiteFrame as={{ name: standing.name, classId: id, place: <a href={`/classes/${id}?debates=all`}>{name}</a> }} mainClass="page read">
      <header className="desk-head"><h1>{t("people.me-heading", { name: standing.name })}</h1></header>
      <section className="seat-part" aria-labelledby="rename">
        <h2 id="rename">{t("people.rename")}</h2>
        {obstacle ? <p>{refusalSentence(obstacle)}</p> : <RenameForm classId={id} name={standing.name} words={renameWords()} />}
      </section>
      <section className="seat-part" aria-labelledby="hand-on">
        <h2 id="hand-on">{t("people.hand-on")}</h2>
        <p>{t("people.hand-on-says", { guest: String(isGuest) })}</p>
        {isGuest && <p><a href={`/classes/${id}/words`}>{t("people.hand-on-words")}</a></p>}
        <div className="btn-row"><HandOn classId={id} kind="btn" /></div>
      </section>
    </SiteFrame>
  );
}

const renameWords = () => ({ name: t("join.name-label"), hint: t("join.name-hint"), rename: t("people.rename-do"), renaming: t("people.working"), done: t("people.renamed") });
