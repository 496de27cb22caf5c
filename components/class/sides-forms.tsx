"use client";

import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { SegmentGroup } from "@/components/ui/choice";
import { drawSides, setSides } from "@/lib/debate/actions";
import type { Side } from "@/lib/debate/schema";

/** Draws sides for those who have none; once there are some, also anew for everybody. */
export function DrawSidesForm({ debateId, mayRedraw, words }: { debateId: string; mayRedraw: boolean; words: Record<"draw" | "drawing" | "drawn" | "anew", string> }) {
  return (
    <ActionForm action={drawSides} hidden={{ debateId }} done={words.drawn} className="sides-draw">
      {mayRedraw && <label className="choice"><input type="checkbox" name="anew" value="on" /><span>{words.anew}</span></label>}
      <SubmitButton kind="small" pendingLabel={words.drawing}>{words.draw}</SubmitButton>
    </ActionForm>
  );
}

export type SidedStudent = { memberId: string; name: string; side: Side | null };

/** The students with their sides, to be set one by one. What the list showed goes along, so that an old list takes back nothing. */
export function SetSidesForm({ debateId, students, words }: {
  debateId: string; students: readonly SidedStudent[]; words: Record<"set" | "for" | "against" | "none" | "save" | "saving" | "saved", string>;
}) {
  const options = [{ value: "for", label: words.for }, { value: "against", label: words.against }, { value: "none", label: words.none }];
  return (
    <ActionForm action={setSides} hidden={{ debateId }} done={words.saved} className="sides-set">
      <h3 className="h-small">{words.set}</h3>
      <ul className="sides-list" role="list">
        {students.map(({ memberId, name, side }) => (
          <li key={memberId}>
            <input type="hidden" name={`was-${memberId}`} value={side ?? "none"} />
            <SegmentGroup name={`side-${memberId}`} legend={<bdi>{name}</bdi>} options={options} chosen={side ?? "none"} />
          </li>
        ))}
      </ul>
      <SubmitButton kind="small" pendingLabel={words.saving}>{words.save}</SubmitButton>
    </ActionForm>
  );
}
