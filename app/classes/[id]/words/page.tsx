import type { Metadata } from "next";
import { PhoneStep, Stick } from "@/components/class/join-steps";
import { RecoveryWords } from "@/components/class/my-words";
import { Button } from "@/components/ui/button";
import { currentViewer } from "@/lib/account/viewer";
import { wordsNoted } from "@/lib/class/actions";
import { wordsKeptHere } from "@/lib/class/my-words";
import { openClass } from "@/lib/class/queries/class";
import { t } from "@/lib/words";
import { orErrorPage } from "../../../_components/or-error-page";

export const metadata: Metadata = { title: t("class.words.title") };

/** The third step of joining: the four words, shown on the device that joined, until they are noted. */
export default async function WordsPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await currentViewer();
  const { id, standing } = await orErrorPage(openClass(viewer, (await params).id));
  const words = await wordsKeptHere(id);
  if (words === null) {
    const isAccount = viewer.personId !== null && viewer.kind === "account";
    return (
      <main className="phones" id="main">
        <PhoneStep note={t("class.words.title")} heading={t("class.words.gone-heading")}>
          <p className="why">{t(isAccount ? "class.words.account" : "class.words.gone")}</p>
          {!isAccount && <p className="label">{t("class.words.gone-tip")}</p>}
          <Stick><a className="btn btn-main" href={`/classes/${id}`}>{t("class.words.to-class")}</a></Stick>
        </PhoneStep>
      </main>
    );
  }
  return (
    <main className="phones" id="main">
      <PhoneStep note={t("join.step", { step: 3, of: 3 })} heading={t("class.words.heading", { name: standing.name })}>
        <p className="why">{t("class.words.why")}</p>
        <RecoveryWords words={words.split(" ")} label={t("class.words.label")} />
        <p className="label">{t("class.words.order")}</p>
        <form action={wordsNoted} className="stick">
          <input type="hidden" name="classId" value={id} />
          <Button type="submit" kind="main">{t("class.words.noted")}</Button>
          <a className="btn" href={`/classes/${id}`}>{t("class.words.later")}</a>
        </form>
        <p className="mt-4"><a className="btn btn-small" href={`/classes/${id}/me#hand-on`}>{t("people.hand-on")}</a></p>
      </PhoneStep>
    </main>
  );
}
