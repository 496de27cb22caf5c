import { BlockList, isIP } from "node:net";

const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;

/**
 * One spelling of an IP address, whatever it came as: an IPv4 address that stands in an IPv6 one as itself, IPv6 in small letters and
 * shortened, without zone, brackets and port.
 *
 * @returns null when it is none
 */
export function plainAddress(text: string): string | null {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text.trim())?.[1] ?? /^([\d.]+):\d+$/.exec(text.trim())?.[1] ?? text.trim();
  const address = bare.replace(/%.*$/, "");
  if (isIP(address) === 4) return address;
  if (isIP(address) !== 6) return null;
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [, high, low] = mapped.exec(short) ?? [];
  if (high === undefined || low === undefined) return short;
  return [high, low].flatMap((group) => [parseInt(group, 16) >> 8, parseInt(group, 16) & 255]).join(".");
}

/**
 * What limits count by: an IPv4 address, and of IPv6 the network of 64 bits, since one device has all the addresses in it.
 *
 * @param address as plainAddress gives it
 */
export function limitAddress(address: string): string {
  if (isIP(address) !== 6) return address;
  const [left = "", right] = address.split("::");
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  const zeros = right === undefined ? [] : Array.from({ length: 8 - groups(left).length - groups(right).length }, () => "0");
  return `${[...groups(left), ...zeros, ...groups(right ?? "")].slice(0, 4).join(":")}::/64`;
}

/**
 * Reads a list of addresses and networks (`10.0.0.5, 192.168.0.0/16, fd00::/8`); `loopback` stands for this machine.
 *
 * @returns whether an address, as plainAddress gives it, is in one of them; null when the list cannot be read, or takes in everybody
 */
export function addressList(text: string): ((address: string) => boolean) | null {
  const list = new BlockList();
  const networks = text.split(/[\s,]+/).filter((part) => part !== "").flatMap((part) => (part === "loopback" ? ["127.0.0.0/8", "::1"] : [part]));
  for (const network of networks) {
    const [given = "", bits] = network.split("/");
    const address = plainAddress(given);
    if (address === null) return null;
    const kind = isIP(address) === 4 ? "ipv4" : "ipv6";
    if (bits === undefined) {
      list.addAddress(address, kind);
      continue;
    }
    if (!/^\d{1,3}$/.test(bits) || Number(bits) < 1 || Number(bits) > (kind === "ipv4" ? 32 : 128)) return null;
    list.addSubnet(address, Number(bits), kind);
  }
  return (address) => list.check(address, isIP(address) === 4 ? "ipv4" : "ipv6");
}
