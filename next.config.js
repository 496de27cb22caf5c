/** @type {import("next").NextConfig} */
export default {
  // Our own server (lib/server) speaks to the world; a proxy in front compresses what is not kept (docs/decisions).
  compress: false,
  poweredByHeader: false,
  // npm test checks the types; a build must not need the tests' own packages.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  // Server actions refuse a foreign Origin by themselves; a body is a form of text, never a file larger than a brief.
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
  serverExternalPackages: ["@node-rs/argon2", "pg", "@prisma/client", "@prisma/adapter-pg", "nodemailer"],
};
