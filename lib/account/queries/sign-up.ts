import "server-only";
import { readConfig } from "@/lib/platform/config";

/** Whether anybody may make an account here, as the settings say. */
export const signUpIsOpen = (): boolean => readConfig().publicSignup;

/** The school's own sign-in, where there is one: where it begins, at the address that its provider knows, and what it is called. */
export function schoolSignIn(next: string): { href: string; name: string | null } | null {
  const { oidc, publicUrl } = readConfig();
  return oidc ? { href: `${publicUrl ?? ""}/signin/school?next=${encodeURIComponent(next)}`, name: oidc.name ?? null } : null;
}
