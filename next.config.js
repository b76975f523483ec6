/** @type {import('next').NextConfig} */
export default {
  // Tests build elsewhere, so that they never overwrite the build that a running server serves.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  serverExternalPackages: ['better-sqlite3', '@prisma/adapter-better-sqlite3', '@node-rs/argon2', 'pino'],
  poweredByHeader: false,
};
