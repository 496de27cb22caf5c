import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";
import { clientId, clientSecret, emailOf } from "./oidc-provider";

// A school's sign-in as a process of its own, with its own pages: whoever names themselves there is in, with any password. Prints its
// issuer once it listens; the one argument is the address that people are sent back to.
const [port = "0", redirectUri = ""] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;

const provider = new Provider(issuer, {
  clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri], response_types: ["code"], grant_types: ["authorization_code"] }],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  findAccount: (_context, login) => ({
    accountId: login,
    claims: () => Promise.resolve({ sub: login, name: `${login} of the school`, ...emailOf(login) }),
  }),
  pkce: { required: () => true },
  features: { devInteractions: { enabled: true } },
  cookies: { keys: ["a key of the test"] },
});

const server = provider.listen(Number(port), "127.0.0.1", () => {
  process.stdout.write(`listening on ${(server.address() as AddressInfo).port}\n`);
});
