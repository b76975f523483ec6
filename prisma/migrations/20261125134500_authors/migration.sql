-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN "counts" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "Attempt" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;
UPDATE "Attempt" SET "counts" = false WHERE "alarm" = true;

-- AlterTable
ALTER TABLE "StudyEvent" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "StudyEvent" ADD COLUMN "regraded" JSONB;
ALTER TABLE "StudyEvent" ADD COLUMN "setAside" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "CardState" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "QuestionReport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "attemptId" TEXT NOT NULL,
    "familyId" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "proof" JSONB NOT NULL,
    "at" DATETIME NOT NULL,
    "outcome" TEXT,
    "reply" TEXT,
    "decidedAt" DATETIME,
    "decidedById" TEXT,
    CONSTRAINT "QuestionReport_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "QuestionReport_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Learner" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Retirement" (
    "familyId" TEXT NOT NULL,
    "variant" TEXT NOT NULL,
    "seed" BIGINT,
    "reason" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "byId" TEXT,

    PRIMARY KEY ("familyId", "variant"),
    CONSTRAINT "Retirement_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Learner" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Regrading" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "familyId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "byId" TEXT,
    CONSTRAINT "Regrading_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Learner" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Regrade" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "regradingId" TEXT NOT NULL,
    "attemptId" TEXT NOT NULL,
    "verdict" JSONB,
    "engineDigest" TEXT NOT NULL,
    CONSTRAINT "Regrade_regradingId_fkey" FOREIGN KEY ("regradingId") REFERENCES "Regrading" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Regrade_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Share" (
    "token" TEXT NOT NULL PRIMARY KEY,
    "attemptId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Share_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "at" DATETIME NOT NULL,
    "seenAt" DATETIME,
    CONSTRAINT "Notice_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LessonRead" (
    "learnerId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("learnerId", "lessonId"),
    CONSTRAINT "LessonRead_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Attempt_familyId_state_idx" ON "Attempt"("familyId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionReport_attemptId_key" ON "QuestionReport"("attemptId");

-- CreateIndex
CREATE INDEX "QuestionReport_outcome_at_idx" ON "QuestionReport"("outcome", "at");

-- CreateIndex
CREATE INDEX "QuestionReport_familyId_idx" ON "QuestionReport"("familyId");

-- CreateIndex
CREATE INDEX "QuestionReport_decidedById_idx" ON "QuestionReport"("decidedById");

-- CreateIndex
CREATE INDEX "Retirement_byId_idx" ON "Retirement"("byId");

-- CreateIndex
CREATE INDEX "Regrading_familyId_at_idx" ON "Regrading"("familyId", "at");

-- CreateIndex
CREATE INDEX "Regrading_byId_idx" ON "Regrading"("byId");

-- CreateIndex
CREATE UNIQUE INDEX "Regrade_regradingId_attemptId_key" ON "Regrade"("regradingId", "attemptId");

-- CreateIndex
CREATE INDEX "Regrade_attemptId_idx" ON "Regrade"("attemptId");

-- CreateIndex
CREATE UNIQUE INDEX "Share_attemptId_key" ON "Share"("attemptId");

-- CreateIndex
CREATE INDEX "Notice_learnerId_seenAt_idx" ON "Notice"("learnerId", "seenAt");
