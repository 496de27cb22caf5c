import "server-only";
import { cookies, headers } from "next/headers";
import { connection } from "next/server";
import { cache } from "react";
import { notAllowed, Refused } from "@/lib/platform/refusal";
import type { Actor, Viewer } from "./schema";
import { sessionCookieName, viewerOfToken } from "./session";

/** Who reads this request: once a request, from the database. */
export const currentViewer = cache(async (): Promise<Viewer> => {
  await connection();
  return viewerOfToken((await cookies()).get(sessionCookieName())?.value);
});

/** Who acts in this request. @throws Refused when nobody is signed in */
export async function currentActor(): Promise<Actor> {
  const viewer = await currentViewer();
  if (viewer.personId === null) throw new Refused(notAllowed("sign-in-first"));
  return { personId: viewer.personId };
}

/** The address of the device, as our own server saw it; for limits only, never stored. */
export async function currentAddress(): Promise<string> {
  return (await headers()).get("x-parley-address") ?? "unknown";
}
