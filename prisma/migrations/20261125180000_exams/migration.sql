-- CreateTable
CREATE TABLE "ExamSitting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "packId" TEXT NOT NULL,
    "pack" JSONB NOT NULL,
    "missedOf" TEXT,
    "startedAt" DATETIME NOT NULL,
    "deadline" DATETIME NOT NULL,
    "extraTime" INTEGER NOT NULL DEFAULT 0,
    "savedAt" DATETIME,
    "lastPlace" INTEGER NOT NULL DEFAULT 1,
    "endedAt" DATETIME,
    "endedBy" TEXT,
    CONSTRAINT "ExamSitting_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ExamQuestion" (
    "sittingId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "attemptId" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "variant" TEXT NOT NULL,
    "marks" JSONB NOT NULL,
    "outcome" TEXT,

    PRIMARY KEY ("sittingId", "place"),
    CONSTRAINT "ExamQuestion_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "ExamSitting" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ExamQuestion_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ExamSitting_learnerId_startedAt_idx" ON "ExamSitting"("learnerId", "startedAt");

-- CreateIndex
CREATE INDEX "ExamSitting_learnerId_endedAt_idx" ON "ExamSitting"("learnerId", "endedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ExamQuestion_attemptId_key" ON "ExamQuestion"("attemptId");
