import { describe, expect, test } from "vitest";
import { addressList, limitAddress, plainAddress } from "@/lib/platform/addresses";
import { comesFromHere } from "@/lib/server/origin";
import { peerOf } from "@/lib/server/peer";

describe("an address", () => {
  test.each([
    ["192.0.2.7", "192.0.2.7"], ["::ffff:192.0.2.7", "192.0.2.7"], ["::FFFF:C000:0207", "192.0.2.7"], ["192.0.2.7:51234", "192.0.2.7"],
    ["2001:0DB8:0000:0000:0000:0000:0000:0001", "2001:db8::1"], ["[2001:db8::1]:443", "2001:db8::1"], ["fe80::1%eth0", "fe80::1"], [" ::1 ", "::1"],
    ["unknown", null], ["_hidden", null], ["192.0.2", null], ["192.0.2.7, 192.0.2.8", null], ["", null],
  ])("%s is %s in one spelling", (given, plain) => expect(plainAddress(given)).toBe(plain));

  test.each([
    ["192.0.2.7", "192.0.2.7"], ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"], ["2001:db8::1", "2001:db8:0:0::/64"], ["::1", "0:0:0:0::/64"], ["fe80::", "fe80:0:0:0::/64"], ["unknown", "unknown"],
  ])("limits count %s as %s", (address, counted) => expect(limitAddress(address)).toBe(counted));

  test("a list names addresses, networks and this machine, and IPv4 in whichever spelling", () => {
    const isListed = addressList("loopback, 10.0.0.5 ::ffff:192.0.2.0/24 fd00::/8");
    expect(["127.0.0.1", "127.9.9.9", "::1", "10.0.0.5", "192.0.2.200", "fd12::1"].map((address) => isListed?.(address))).toEqual(Array.from({ length: 6 }, () => true));
    expect(["10.0.0.6", "192.0.3.1", "fe80::1", "8.8.8.8"].map((address) => isListed?.(address))).toEqual(Array.from({ length: 4 }, () => false));
    expect(addressList("")?.("127.0.0.1")).toBe(false);
  });
});

describe("behind proxies", () => {
  const isTrusted = addressList("10.0.0.0/8")!;
  const from = (remoteAddress: string, forwarded?: string, scheme?: string) =>
    peerOf({ socket: { remoteAddress }, headers: { ...(forwarded !== undefined && { "x-forwarded-for": forwarded }), ...(scheme && { "x-forwarded-proto": scheme }) } } as Parameters<typeof peerOf>[0], isTrusted);

  test.each([
    ["a device that comes straight", "192.0.2.7", undefined, "192.0.2.7"],
    ["a device that comes straight and says it is another", "192.0.2.7", "198.51.100.1", "192.0.2.7"],
    ["a device behind one proxy", "10.0.0.1", "192.0.2.7", "192.0.2.7"],
    ["a device behind one proxy that says it is another", "10.0.0.1", "198.51.100.1, 192.0.2.7", "192.0.2.7"],
    ["a device that says it is the proxy", "10.0.0.1", "10.0.0.9, 192.0.2.7", "192.0.2.7"],
    ["a device behind two proxies", "::ffff:10.0.0.1", "198.51.100.1, 192.0.2.7, 10.0.0.2", "192.0.2.7"],
    ["a device with an IPv6 address", "10.0.0.1", "[2001:DB8::7]:5000", "2001:db8::7"],
    ["a proxy that asks for itself", "10.0.0.1", undefined, "10.0.0.1"],
    ["nonsense behind a proxy", "10.0.0.1", "192.0.2.7, <script>, 10.0.0.2", "10.0.0.2"],
  ])("%s is known by its own address", (_who, socket, forwarded, address) => expect(from(socket, forwarded).address).toBe(address));

  test("the scheme is believed of a proxy that is trusted, and only a scheme", () => {
    expect(from("10.0.0.1", "192.0.2.7", "https").scheme).toBe("https");
    expect(from("10.0.0.1", "192.0.2.7", "http, https").scheme).toBe("http");
    expect(from("10.0.0.1", "192.0.2.7", "javascript").scheme).toBeUndefined();
    expect(from("192.0.2.7", undefined, "https").scheme).toBeUndefined();
  });
});

describe("a write", () => {
  const headers = { host: "parley.example.org", origin: "https://parley.example.org" };
  const comes = (more: Record<string, string | undefined>, method = "POST", publicUrl = "https://parley.example.org") => comesFromHere({ method, headers: { ...headers, ...more } }, publicUrl);

  test.each([
    ["from the site's own page", {}, true],
    ["without an Origin, as old browsers send it", { origin: undefined }, true],
    ["by the address in the room", { origin: "http://192.168.1.20:3000", host: "192.168.1.20:3000" }, true],
    ["from the same host over plain http", { origin: "http://parley.example.org" }, false],
    ["from another port of the host", { origin: "https://parley.example.org:8443" }, false],
    ["from another site", { origin: "https://elsewhere.example" }, false],
    ["from a host that begins alike", { origin: "https://parley.example.org.elsewhere.example" }, false],
    ["from a sandboxed frame", { origin: "null" }, false],
    ["that a browser calls cross-site", { "sec-fetch-site": "cross-site" }, false],
  ])("%s", (_what, more, taken) => expect(comes(more)).toBe(taken));

  test("reading is open to whoever links here", () => expect(comes({ origin: "https://elsewhere.example" }, "GET")).toBe(true));
});
