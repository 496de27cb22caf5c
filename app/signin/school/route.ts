import { notFound, redirect } from "next/navigation";
import { signInAtSchool } from "@/lib/account/auth";
import { schoolSignIn } from "@/lib/account/queries/sign-up";
import { ownPath } from "@/lib/account/schema";

/**
 * Begins signing in with the school: a link and no form, for a form may lead to no other site here (the policy of every page), and nothing
 * is changed by it. Where there is no such sign-in there is no such address.
 */
export async function GET(request: Request): Promise<never> {
  if (!schoolSignIn("/")) notFound();
  const next = ownPath(new URL(request.url).searchParams.get("next") ?? undefined);
  redirect((await signInAtSchool(next)) ?? "/signin?school=down");
}
