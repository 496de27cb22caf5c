import { AskToReturnForm } from "@/components/class/ask-to-return-form";
import { JoinForm } from "@/components/class/join-form";
import { PhoneStep, Stick } from "@/components/class/join-steps";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { refusalSentence } from "@/lib/account/form-action";
import { currentViewer } from "@/lib/account/viewer";
import { whyNotJoin } from "@/lib/class/policy";
import { classesOf } from "@/lib/class/queries/classes-of";
import { spacedCode } from "@/lib/class/schema";
import { newShortId } from "@/lib/platform/ids";
import { formatDay, formatList, t } from "@/lib/words";
import type { ClassOfCode } from "./class-of-code";

/** The second step of joining: whose class it is, what is kept, and one's name; or why one does not join, and where to go instead. */
export async function JoinName({ found, code }: { found: ClassOfCode; code: string }) {
  const viewer = await currentViewer();
  const isMember = (await classesOf(viewer)).some(({ id }) => id === found.id);
  const obstacle = isMember ? null : whyNotJoin(null, found);
  const isAccount = viewer.personId !== null && viewer.kind === "account";
  const recoverHref = `/join/recover?code=${code}`;
  const ways = (
    <p className="label">
      {viewer.personId === null && <><a href={recoverHref}>{t("join.was-here")}</a><br /></>}
      <a href="/join">{t("join.other-code")}</a>
    </p>
  );
  const kept = (
    <Notice kind="quiet" title={t("join.kept")}>{t(isAccount ? "join.kept-account" : "join.kept-guest", { day: formatDay(found.retentionDate) })}</Notice>
  );
  return (
    <PhoneStep note={t("join.step", { step: 2, of: isAccount ? 2 : 3 })} heading={found.name}>
      {found.teachers.length > 0 && (
        <p className="found"><Icon name="check" /> {t("join.class-of", { teachers: formatList(found.teachers), code: spacedCode(code) })}</p>
      )}
      {isMember && (
        <>
          <Notice title={t("join.in-already")}>{null}</Notice>
          <Stick><a className="btn btn-main" href={`/classes/${found.id}`}>{t("join.to-class")}</a>{ways}</Stick>
        </>
      )}
      {obstacle && (
        <>
          <Notice title={t("join.closed")}>{refusalSentence(obstacle)}</Notice>
          {viewer.personId === null && (
            <>
              <p className="keep">{t("join.closed-words")}</p>
              <AskToReturnForm code={code} words={{ name: t("join.name-label"), nameHint: t("join.ask-hint"), ask: t("join.ask"), asking: t("join.asking") }} />
            </>
          )}
          <Stick>{ways}</Stick>
        </>
      )}
      {!isMember && !obstacle && (
        <JoinForm
          code={code} formKey={newShortId(16)} name={viewer.personId === null ? undefined : viewer.name} recoverHref={viewer.personId === null ? recoverHref : undefined}
          words={{
            name: t("join.name-label"), nameHint: t("join.name-hint"), enter: t("join.enter"), entering: t("join.entering"), taken: t("join.taken"),
            takenSays: t(viewer.personId === null ? "join.taken-says" : "join.taken-says-signed-in"), ask: t("join.ask"), asking: t("join.asking"),
            useWords: t("join.use-words"), somebodyElse: t("join.somebody-else"),
          }}
          below={ways}
        >
          <div className="keep">
            {viewer.personId !== null && <p className="label mb-4">{t(isAccount ? "join.as-account" : "join.as-guest", { name: viewer.name })}</p>}
            {kept}
          </div>
        </JoinForm>
      )}
    </PhoneStep>
  );
}
