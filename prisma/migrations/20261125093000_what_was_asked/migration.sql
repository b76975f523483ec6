-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN "stem" TEXT;
ALTER TABLE "Attempt" ADD COLUMN "traceDigest" TEXT;
