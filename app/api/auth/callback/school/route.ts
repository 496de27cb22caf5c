import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { handlers } from "@/lib/account/auth";
import { schoolSignIn } from "@/lib/account/queries/sign-up";

/** Where the school's provider sends people back to: the only address of next-auth that is open, and to reading alone. */
export function GET(request: NextRequest): Promise<Response> {
  if (!schoolSignIn("/")) notFound();
  return handlers.GET(request);
}
