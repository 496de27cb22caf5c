import type { Metadata } from "next";
import { ForgetHere } from "@/components/class/forget-here";
import { PhoneStep, Stick } from "@/components/class/join-steps";
import { t } from "@/lib/words";

export const metadata: Metadata = { title: t("people.free-title") };

/** A device that was handed on: it is free, and how its last person comes back. */
export default function FreePage() {
  return (
    <main className="phones" id="main">
      <ForgetHere />
      <PhoneStep note={t("people.free-title")} heading={t("people.free-heading")}>
        <p className="why">{t("people.free-says")}</p>
        <p className="label">{t("people.free-back")}</p>
        <noscript><p className="label">{t("people.free-no-script")}</p></noscript>
        <Stick>
          <a className="btn btn-main" href="/join">{t("join.title")}</a>
          <a className="btn" href="/join/recover">{t("join.use-words")}</a>
        </Stick>
      </PhoneStep>
    </main>
  );
}
