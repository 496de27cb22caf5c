import "server-only";
import type { Actor } from "@/lib/account/schema";
import { authorise } from "@/lib/platform/refusal";
import { inClass } from "../in-class";
import { whyNotReadClass } from "../policy";
import type { NoticesReadInput } from "../schema";

/** What staff did to one's seat is understood: the notices up to the newest that the page showed are read. */
export function readNotices(actor: Actor, input: NoticesReadInput): Promise<void> {
  return inClass(actor, input.classId, async ({ tx, standing }) => {
    authorise(whyNotReadClass(standing));
    await tx.$executeRaw`
      UPDATE seat_notice SET read_at = parley_now() WHERE member_id = ${standing.memberId}::uuid AND read_at IS NULL AND at <= ${input.upTo}`;
  });
}
