import { defineConfig } from "prisma/config";

// `prisma generate` only checks that a schema engine exists; migrations run in ours (scripts/migrations.ts), so any file will do.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma", migrations: { path: "prisma/migrations" } });
