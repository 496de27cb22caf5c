import { spawn } from "node:child_process";
import { house } from "@/scripts/house";
import { freePort } from "./site";

export const clientId = "parley";
export const clientSecret = "a secret that both sides know";

/** The address that the school knows somebody by; of an `unconfirmed-` login it does not vouch for it, and `nameless` has none. */
export function emailOf(login: string): { email?: string; email_verified?: boolean } {
  if (login === "nameless") return {};
  return { email: `${login.replace(/^unconfirmed-/, "")}@school.example`, email_verified: !login.startsWith("unconfirmed-") };
}

export type OidcProvider = { issuer: string; stop(): Promise<void> };

/** Starts a real OpenID provider as a process of its own on this machine. @throws Error with what it said, when it does not listen */
export async function startOidcProvider(redirectUri: string, port?: number): Promise<OidcProvider> {
  const at = port ?? await freePort();
  const child = spawn(process.execPath, ["--import", "tsx", "tests/support/oidc-provider-process.ts", String(at), redirectUri], { cwd: house, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => {
      said += part.toString();
      if (/^listening/m.test(said)) resolve();
    });
    void ended.then(() => reject(new Error(`the provider did not start:\n${said}`)));
  });
  return {
    issuer: `http://127.0.0.1:${at}`,
    stop: () => {
      child.kill();
      return ended;
    },
  };
}
