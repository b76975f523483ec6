-- CreateTable
CREATE TABLE "Diagnosis" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "Diagnosis_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DiagnosisQuestion" (
    "diagnosisId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "attemptId" TEXT NOT NULL,
    "probe" JSONB NOT NULL,
    "given" JSONB,

    PRIMARY KEY ("diagnosisId", "place"),
    CONSTRAINT "DiagnosisQuestion_diagnosisId_fkey" FOREIGN KEY ("diagnosisId") REFERENCES "Diagnosis" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DiagnosisQuestion_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Diagnosis_learnerId_startedAt_idx" ON "Diagnosis"("learnerId", "startedAt");

-- CreateIndex
CREATE UNIQUE INDEX "DiagnosisQuestion_attemptId_key" ON "DiagnosisQuestion"("attemptId");
