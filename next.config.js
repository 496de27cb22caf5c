/** @type {import("next").NextConfig} */
export default {
  // Our own server (lib/server) speaks to the world; a proxy in front compresses what is not kept (docs/decisions).
  compress: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // Server actions refuse a foreign Origin by themselves; a body is a form of text, never a file larger than a brief.
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
  serverExternalPackages: ["@node-rs/argon2", "pg", "@prisma/client", "@prisma/adapter-pg"],
};
