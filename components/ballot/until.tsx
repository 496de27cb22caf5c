import type { ReactNode } from "react";
import { LocalTime } from "@/components/ui/local-time";
import { withNodes } from "@/components/ui/with-nodes";
import type { DebateNow } from "@/lib/debate/schema";
import { t } from "@/lib/words";

const ids = {
  change: { always: "ballot.changeable", byClock: "ballot.changeable-until" },
  kept: { always: "ballot.kept-at-once", byClock: "ballot.kept-at-once-until" },
} as const;

/** Until when a paper can be changed: by the time where the clock ends the ballot; where somebody does, nobody knows. */
export function untilSaid({ endsBy, endsAt }: DebateNow, said: keyof typeof ids): ReactNode {
  if (endsBy === "hand" || endsAt === null) return t(ids[said].always);
  return withNodes(t(ids[said].byClock), { time: <LocalTime at={endsAt.toISOString()} show="both" /> });
}
