import { afterEach, expect, test } from "vitest";
import { endOtherSessions, endSession } from "@/lib/account/commands/end-sessions";
import { devicesOf } from "@/lib/account/queries/devices";
import { openSession, viewerOfToken } from "@/lib/account/session";
import { answerOf } from "@/tests/support/answer-of";
import { rows, testPool } from "@/tests/support/ask";
import { advanceClock, setClock } from "@/tests/support/clock";
import { someGuests, visitor } from "@/tests/support/people";

afterEach(() => setClock(testPool(), "0"));

const firefox = "Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0";
const safari = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.2 Mobile/15E148 Safari/604.1";

async function aPersonWithDevices() {
  const [person] = await someGuests(1);
  const [phone, tablet, laptop] = [await openSession(person!.personId, safari), await openSession(person!.personId, firefox), await openSession(person!.personId, "")];
  return { person: person!, phone, tablet, laptop };
}

test("everybody who is signed in sees their devices, this one first, and of each only browser and system are kept", async () => {
  const { person, phone } = await aPersonWithDevices();
  const devices = await devicesOf(await viewerOfToken(phone));
  expect(devices.map(({ browser, system, isThis }) => `${browser} ${system} ${String(isThis)}`).toSorted()).toEqual(["firefox android false", "other other false", "safari iphone true"]);
  expect(devices[0]?.isThis).toBe(true);
  expect((await rows<{ device: string }>("SELECT device FROM session WHERE user_id = $1 ORDER BY 1", [person.personId])).map(({ device }) => device)).toEqual(["firefox/android", "other/other", "safari/iphone"]);
  expect(await answerOf(devicesOf(visitor))).toBe("not-allowed: sign-in-first");
});

test("a device that is signed out is out on its next request, and the others stay", async () => {
  const { phone, tablet, laptop } = await aPersonWithDevices();
  const me = await viewerOfToken(phone);
  const there = (await devicesOf(me)).find(({ browser }) => browser === "firefox");
  await endSession(me, { sessionId: there!.id });
  expect((await viewerOfToken(tablet)).personId).toBeNull();
  for (const cookie of [phone, laptop]) expect((await viewerOfToken(cookie)).personId).toBe(me.personId);
  expect(await answerOf(endSession(me, { sessionId: there!.id }))).toBe("not-found: device-is-out-already");
});

test("all others are signed out at once, and this one stays", async () => {
  const { phone, tablet, laptop } = await aPersonWithDevices();
  const me = await viewerOfToken(phone);
  expect(await endOtherSessions(me)).toBe(2);
  for (const cookie of [tablet, laptop]) expect((await viewerOfToken(cookie)).personId).toBeNull();
  expect((await devicesOf(await viewerOfToken(phone))).map(({ isThis }) => isThis)).toEqual([true]);
});

test("nobody signs another person's device out", async () => {
  const [mine, theirs] = [await aPersonWithDevices(), await aPersonWithDevices()];
  const [me, them] = [await viewerOfToken(mine.phone), await viewerOfToken(theirs.phone)];
  for (const { id } of await devicesOf(them)) expect(await answerOf(endSession(me, { sessionId: id }))).toBe("not-found: device-is-out-already");
  expect(await answerOf(endSession(visitor, { sessionId: (await devicesOf(them))[0]!.id }))).toBe("not-allowed: sign-in-first");
  await endOtherSessions(me);
  expect(await devicesOf(them)).toHaveLength(3);
});

test("a session that has run out is no device any more", async () => {
  const { person, phone } = await aPersonWithDevices();
  const me = await viewerOfToken(phone);
  await advanceClock(testPool(), "91 days");
  expect(await devicesOf(me)).toEqual([]);
  expect(person.personId).toBe(me.personId);
});
