import { createServer } from "node:net";
import { type NetworkInterfaceInfo, networkInterfaces } from "node:os";
import { renderUnicodeCompact } from "uqr";
import { codeOf, Fault } from "./fault";

/**
 * The address by which others in the room reach this machine: of its IPv4 addresses one of a real network first, those
 * that containers, virtual machines and tunnels bring along last.
 *
 * @returns undefined when the machine is on no network
 */
export function networkAddress(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces()): string | undefined {
  const outer = Object.entries(interfaces).flatMap(([name, found]) => (found ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => ({ address, last: /^(docker|br-|veth|virbr|vmnet|vboxnet|tun|utun|tap|tailscale|wg|zt)/.test(name) || address.startsWith("169.254.") })));
  return (outer.find(({ last }) => !last) ?? outer[0])?.address;
}

/**
 * A QR code of half blocks, with a quiet border.
 *
 * @param coloured black on white whatever the colours of the terminal are; without, for a file or a pipe, plain
 */
export function qrCode(text: string, coloured: boolean): string {
  const lines = renderUnicodeCompact(text, { border: 2 }).split("\n");
  return lines.map((line) => (coloured ? `\u001b[40;97m${line}\u001b[0m` : line)).join("\n");
}

/** @throws Fault when nothing can listen there */
export async function refuseTakenPort(port: number, host: string): Promise<void> {
  const error = await new Promise<Error | undefined>((resolve) => {
    const probe = createServer().once("error", resolve).listen(port, host, () => probe.close(() => resolve(undefined)));
  });
  if (error) throw portFault(error, port, host);
}

/** What keeps a server from listening, in a sentence that says what to do. */
export function portFault(error: unknown, port: number, host: string): Fault {
  const code = codeOf(error);
  if (code === "EADDRINUSE") return new Fault(`Port ${port} is taken by another program. End that one, or choose another port: PORT=${port < 65535 ? port + 1 : 3000} npm start.`);
  if (code === "EACCES") return new Fault(`Port ${port} is kept for the administrator of this machine. Choose one from 1024 on: PORT=3000 npm start.`);
  return new Fault(`Nothing can listen on ${host} (${code}). Set HOST to an address of this machine, or leave it out.`);
}
