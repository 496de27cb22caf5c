import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { ClaimForm } from "@/components/class/claim-form";
import { PhoneStep, Stick } from "@/components/class/join-steps";
import { Tick } from "@/components/class/tick";
import { currentViewer } from "@/lib/account/viewer";
import { type OwnReturn, ownReturn } from "@/lib/class/queries/return-requests";
import { returnCookie, returnMinutes } from "@/lib/class/schema";
import { t } from "@/lib/words";

export const metadata: Metadata = { title: t("people.wait-title") };

/** How often the page looks whether there is an answer. Seconds. */
const lookSeconds = 4;

/** Waiting to be let back in, on the device that asked; and how it went. */
export default async function ReturnPage() {
  if ((await currentViewer()).personId !== null) redirect("/");
  const asked = await ownReturn((await cookies()).get(returnCookie)?.value);
  if (!asked) redirect("/join");
  return (
    <main className="phones" id="main">
      <PhoneStep note={t("join.recover-note")} heading={asked.className}>
        <div role="status"><p className="why">{t("people.wait", { state: asked.state, name: asked.name })}</p></div>
        <Then asked={asked} />
      </PhoneStep>
    </main>
  );
}

function Then({ asked: { state, code } }: { asked: OwnReturn }) {
  if (state === "let_in") return <ClaimForm enter={t("people.wait-enter")} entering={t("people.working")} />;
  const ways = <p className="label"><a href={`/join/recover?code=${code}`}>{t("join.use-words")}</a><br /><a href={`/join?code=${code}`}>{t("people.wait-join")}</a></p>;
  if (state !== "waiting") return <Stick>{ways}</Stick>;
  return (
    <>
      <p className="label">{t("people.wait-says", { minutes: returnMinutes })}</p>
      <Tick seconds={lookSeconds} />
      <noscript><meta httpEquiv="refresh" content={String(lookSeconds)} /></noscript>
      <Stick>{ways}</Stick>
    </>
  );
}
