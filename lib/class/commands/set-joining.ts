import "server-only";
import type { Actor } from "@/lib/account/schema";
import { authorise } from "@/lib/platform/refusal";
import { newJoinCode } from "../codes";
import { joiningChanged } from "../events";
import { inClass } from "../in-class";
import { whyNotOpenOrCloseJoining } from "../policy";
import type { JoiningInput } from "../schema";

/** Opens or closes joining, or gives the class a new code: the old one opens nothing from then on. */
export function setJoining(actor: Actor, input: JoiningInput): Promise<void> {
  return inClass(actor, input.classId, async ({ tx, classId, standing, record }) => {
    authorise(whyNotOpenOrCloseJoining(standing));
    const data = input.open === "new-code" ? { joinCode: newJoinCode() } : { joinOpen: input.open === "open" };
    await tx.class.update({ where: { id: classId }, data });
    record(joiningChanged, {});
  });
}
