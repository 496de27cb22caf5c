import { generateKeyPairSync, sign } from "node:crypto";

// As much of DER (ITU-T X.690) as a certificate needs.
const der = (tag: number, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};
const sequence = (...parts: Buffer[]) => der(0x30, ...parts);
const hex = (text: string) => Buffer.from(text, "hex");
const ecdsaWithSha256 = sequence(hex("06082a8648ce3d040302"));
const commonName = (name: string) => sequence(der(0x31, sequence(hex("0603550403"), der(0x0c, Buffer.from(name)))));
const time = (at: number) => der(0x17, Buffer.from(`${new Date(at).toISOString().replace(/\D/g, "").slice(2, 14)}Z`));

/**
 * A certificate that nobody else has signed, for a host, good for a day: a test's proxy has TLS without a file that would have to be
 * kept, or a program that would have to be there.
 *
 * @returns key and certificate as PEM
 * @see RFC 5280, section 4.1
 */
export function selfSigned(host: string): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const names = der(0x04, sequence(der(0x82, Buffer.from(host))));
  const body = sequence(
    der(0xa0, hex("020102")), hex("02020777"), ecdsaWithSha256, commonName(host), sequence(time(Date.now() - 3_600_000), time(Date.now() + 86_400_000)), commonName(host),
    publicKey.export({ type: "spki", format: "der" }), der(0xa3, sequence(sequence(hex("0603551d11"), names))),
  );
  const signature = sign("sha256", body, privateKey);
  const cert = sequence(body, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature));
  const lines = cert.toString("base64").replace(/.{64}/g, "$&\n").trim();
  return { key: String(privateKey.export({ type: "pkcs8", format: "pem" })), cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n` };
}
