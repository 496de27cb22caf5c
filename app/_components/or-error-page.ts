import { notFound, redirect } from "next/navigation";
import { Refused } from "@/lib/platform/refusal";

/**
 * What a query answers; or, when it refuses, the page that fits: what one may not know of does not exist, and what is not open yet
 * leads to where the debate stands.
 *
 * @param closedAt where to go when it is closed
 */
export async function orErrorPage<T>(query: Promise<T>, closedAt?: string): Promise<T> {
  try {
    return await query;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.refusal.kind === "closed" && closedAt) redirect(closedAt);
    notFound();
  }
}
