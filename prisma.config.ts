import { defineConfig } from 'prisma/config';

// Prisma's own commands open the database here; the server opens it through server/env.ts.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'file:data/redrive.db' },
});
