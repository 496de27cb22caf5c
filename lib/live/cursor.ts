import "server-only";
import { seal, unseal } from "@/lib/platform/secrets";

// An event's number never leaves the server bare: gaps between what one may see would count what one may not.
const purpose = "live cursor";

/** A reader's place in a stream, sealed. */
export const sealCursor = (streamId: string, number: bigint): string => seal(purpose, `${streamId} ${number}`);

/** The place that a sealed cursor names in this stream, or null when it is none of ours. */
export function openCursor(streamId: string, sealed: string): bigint | null {
  const [id, number] = (unseal(purpose, sealed) ?? "").split(" ");
  return id === streamId && number && /^\d+$/.test(number) ? BigInt(number) : null;
}
