import { handOn } from "@/lib/class/actions";
import { t } from "@/lib/words";

/** Hands this device on to somebody else: a button beside the way out. */
export function HandOn({ classId, kind = "link-btn" }: { classId: string; kind?: "link-btn" | "btn" }) {
  return (
    <form action={handOn} className={kind === "btn" ? undefined : "inline"}>
      <input type="hidden" name="classId" value={classId} />
      <button className={kind} type="submit">{t("people.hand-on")}</button>
    </form>
  );
}
