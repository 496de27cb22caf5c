import { DrawSidesForm, SetSidesForm } from "@/components/class/sides-forms";
import { QuietFold } from "@/components/ui/quiet-fold";
import type { Seat } from "@/lib/class/queries/roster";
import type { Standing } from "@/lib/class/standing";
import { whyNotAssignSidesAndRooms } from "@/lib/debate/policy";
import type { DebateNow } from "@/lib/debate/schema";
import { t } from "@/lib/words";

/** Who argues which side, for staff: drawn at random, or set by hand; folded, since most debates do without. */
export function SidesFold({ debate, standing, seats }: { debate: DebateNow; standing: Standing; seats: readonly Seat[] }) {
  const students = seats.filter(({ role, notTakingPart }) => role === "student" && !notTakingPart);
  const count = (side: "for" | "against" | null) => students.filter((seat) => seat.side === side).length;
  const sizes = { for: count("for"), against: count("against"), none: count(null) };
  const hasSides = sizes.for + sizes.against > 0;
  const obstacle = whyNotAssignSidesAndRooms(standing, debate);
  if (obstacle && !hasSides) return null;
  return (
    <section className="sides-fold">
      <QuietFold summary={t("plans.sides")}>
        <p>{hasSides ? t("plans.sides-some", sizes) : t("plans.sides-none")} {obstacle && t("plans.sides-shut")}</p>
        {!obstacle && students.length > 0 && (
          <>
            <p className="fine">{t("plans.sides-says")}</p>
            <DrawSidesForm
              debateId={debate.id} mayRedraw={hasSides}
              words={{ draw: t("plans.sides-draw"), drawing: t("plans.sides-drawing"), drawn: t("plans.sides-drawn"), anew: t("plans.sides-anew") }}
            />
            <SetSidesForm
              key={students.map(({ memberId, side }) => `${memberId}${side}`).join()} debateId={debate.id} students={students.map(({ memberId, name, side }) => ({ memberId, name, side }))}
              words={{
                set: t("plans.sides-set"), for: t("marks.for"), against: t("marks.against"), none: t("plans.sides-none-option"), save: t("plans.sides-save"),
                saving: t("plans.sides-saving"), saved: t("plans.sides-saved"),
              }}
            />
          </>
        )}
      </QuietFold>
    </section>
  );
}
