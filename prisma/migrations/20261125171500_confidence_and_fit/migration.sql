-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN "confidence" TEXT;

-- CreateTable
CREATE TABLE "Fit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "reviews" INTEGER NOT NULL,
    "result" JSONB,
    "before" JSONB,
    CONSTRAINT "Fit_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Fit_learnerId_at_idx" ON "Fit"("learnerId", "at");
