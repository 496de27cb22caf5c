import type { Metadata } from "next";
import { JoinCodeForm } from "@/components/class/join-code-form";
import { PhoneStep } from "@/components/class/join-steps";
import { t } from "@/lib/words";
import { classOfCode } from "./_components/class-of-code";
import { JoinName } from "./_components/join-name";

export const metadata: Metadata = { title: t("join.title") };

/** Joining a class: first its code; with a code, the name. */
export default async function JoinPage({ searchParams }: { searchParams: Promise<{ code?: string | string[] }> }) {
  const { code: typed } = await searchParams;
  const answer = typeof typed === "string" ? await classOfCode(typed) : null;
  return (
    <main className="phones" id="main">
      {answer && "found" in answer ? <JoinName found={answer.found} code={answer.code} /> : (
        <PhoneStep note={t("join.step", { step: 1, of: 3 })} heading={t("join.title")}>
          <JoinCodeForm typed={typeof typed === "string" ? typed.slice(0, 40) : undefined} fault={answer?.fault}>
            <p className="label"><a href="/join/recover">{t("join.was-here")}</a><br /><a href="/signin">{t("join.sign-in")}</a></p>
          </JoinCodeForm>
        </PhoneStep>
      )}
    </main>
  );
}
