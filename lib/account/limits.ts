import type { Limit } from "@/lib/platform/rate-limit";

// A class sits behind one address: 120 people joining within two minutes is normal and must never be refused. What is limited per
// address is therefore generous; what is limited tightly is per account, and only tries that failed stay counted.
export const signInByAccount: Limit = { what: "sign-in account", tries: 10, seconds: 600 };
export const signInByAddress: Limit = { what: "sign-in address", tries: 300, seconds: 600 };
export const joinByAddress: Limit = { what: "join address", tries: 1_000, seconds: 600 };
export const wrongCodeByAddress: Limit = { what: "join code", tries: 200, seconds: 600 };
export const recoverByAddress: Limit = { what: "recover address", tries: 120, seconds: 600 };
export const setUpByAddress: Limit = { what: "set up address", tries: 30, seconds: 600 };
export const askToReturnByAddress: Limit = { what: "ask to return address", tries: 200, seconds: 600 };
export const askToReturnBySeat: Limit = { what: "ask to return seat", tries: 10, seconds: 600, reason: "asked-too-often" };
export const signUpByAddress: Limit = { what: "sign up address", tries: 60, seconds: 3_600 };
export const openLinkByAddress: Limit = { what: "one-time link address", tries: 60, seconds: 600 };
export const askForResetByAddress: Limit = { what: "ask for reset address", tries: 60, seconds: 3_600 };
// A mailbox is not to be filled by others.
export const askForResetByAccount: Limit = { what: "ask for reset account", tries: 5, seconds: 3_600 };
