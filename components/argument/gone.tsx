import { Tombstone } from "@/components/argument/tombstone";
import type { ArgumentView } from "@/lib/argument/queries/argument-view";
import { t } from "@/lib/words";

/** In the place of a claim that is not shown. Staff read what is hidden, marked as hidden. */
export function Gone({ argument, claimClass = "claim" }: { argument: Pick<ArgumentView, "status" | "text">; claimClass?: string }) {
  if (argument.status === "withdrawn") return <Tombstone>{t("argument.withdrawn")}</Tombstone>;
  if (argument.text === null) return <Tombstone>{t("argument.hidden")}</Tombstone>;
  return (
    <>
      <Tombstone>{t("argument.hidden-for-others")}</Tombstone>
      <p className={`${claimClass} hidden-text`} dir="auto">{argument.text}</p>
    </>
  );
}
