import { createServer } from "node:net";
import { type NetworkInterfaceInfo } from "node:os";
import { expect, test } from "vitest";
import { networkAddress, qrCode, refuseTakenPort } from "@/scripts/addresses";
import { freePort } from "../support/site";

const on = (address: string, more: object = {}) =>
  [{ address, family: "IPv4", internal: false, netmask: "255.255.255.0", mac: "00:00:00:00:00:00", cidr: null, ...more } as NetworkInterfaceInfo];

test("phones get the address of a real network, not that of a container or of this machine itself", () => {
  expect(networkAddress({ lo: on("127.0.0.1", { internal: true }), docker0: on("172.17.0.1"), wlan0: on("192.168.1.20") })).toBe("192.168.1.20");
  expect(networkAddress({ docker0: on("172.17.0.1") })).toBe("172.17.0.1");
  expect(networkAddress({ lo: on("127.0.0.1", { internal: true }), eth0: on("fe80::1", { family: "IPv6", scopeid: 1 }) })).toBeUndefined();
});

test("a QR code is as high as wide, and coloured only for a terminal", () => {
  const lines = qrCode("http://192.168.1.20:3000", false).split("\n");
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  expect(lines.length * 2).toBeGreaterThanOrEqual(lines[0]?.length ?? 0);
  expect(qrCode("http://192.168.1.20:3000", true)).toContain("\u001b[40;97m");
});

test("a port that somebody listens on is refused, a free one and an address that is not ours told apart", async () => {
  const port = await freePort();
  await refuseTakenPort(port, "0.0.0.0");
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(port, "127.0.0.1", resolve));
  await expect(refuseTakenPort(port, "0.0.0.0")).rejects.toThrow(`Port ${port} is taken by another program.`);
  await new Promise((resolve) => other.close(resolve));
  await expect(refuseTakenPort(port, "203.0.113.9")).rejects.toThrow("Nothing can listen on 203.0.113.9");
});
