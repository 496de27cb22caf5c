import { AnswerReturnForm } from "@/components/class/answer-return-form";
import { LocalTime } from "@/components/ui/local-time";
import type { ReturnAsked } from "@/lib/class/queries/return-requests";
import { t } from "@/lib/words";

export type ReturnRequestsProps = { classId: string; requests: readonly ReturnAsked[]; now: Date };

/** Who asks to be let back in, with the two answers; said to those who listen when it comes. */
export function ReturnRequests({ classId, requests, now }: ReturnRequestsProps) {
  return (
    <div role="status">
      {requests.map(({ id, name, device, askedAt, lastSeenAt }) => (
        <div className="ask" key={id}>
          <p>
            <b>{t("people.asks", { name })}</b>{" "}
            <span>
              {t("people.asks-from", { device, minutes: Math.max(0, Math.floor((now.getTime() - askedAt.getTime()) / 60_000)) })}{" "}
              {lastSeenAt === null ? t("people.asks-away") : <>{t("people.asks-seen", { name })} <LocalTime at={lastSeenAt.toISOString()} />.</>}
            </span>
          </p>
          <AnswerReturnForm classId={classId} requestId={id} words={{ letIn: t("people.let-in", { name }), refuse: t("people.refuse", { name }), working: t("people.working") }} />
        </div>
      ))}
    </div>
  );
}
