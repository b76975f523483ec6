-- CreateTable
CREATE TABLE "Learner" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "guest" BOOLEAN NOT NULL DEFAULT true,
    "email" TEXT,
    "passwordHash" TEXT,
    "role" TEXT NOT NULL DEFAULT 'learner',
    "sessionVersion" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "familyId" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "seed" BIGINT NOT NULL,
    "variant" JSONB,
    "hintsTaken" INTEGER NOT NULL DEFAULT 0,
    "answer" JSONB,
    "verdict" JSONB,
    "correct" BOOLEAN,
    "belief" TEXT,
    "alarm" BOOLEAN NOT NULL DEFAULT false,
    "familyDigest" TEXT NOT NULL,
    "engineDigest" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "answeredAt" DATETIME,
    CONSTRAINT "Attempt_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attempt_familyDigest_fkey" FOREIGN KEY ("familyDigest") REFERENCES "FamilySource" ("digest") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FamilySource" (
    "digest" TEXT NOT NULL PRIMARY KEY,
    "familyId" TEXT NOT NULL,
    "family" JSONB NOT NULL
);

-- CreateTable
CREATE TABLE "FlashcardReview" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "rating" TEXT NOT NULL,
    "reviewedAt" DATETIME NOT NULL,
    "zone" TEXT NOT NULL,
    "learningDay" TEXT NOT NULL,
    "log" JSONB NOT NULL,
    CONSTRAINT "FlashcardReview_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CardState" (
    "learnerId" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "due" DATETIME NOT NULL,
    "card" JSONB NOT NULL,

    PRIMARY KEY ("learnerId", "cardId"),
    CONSTRAINT "CardState_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "learnerId" TEXT,
    "action" TEXT NOT NULL,
    "detail" JSONB,
    CONSTRAINT "AuditEntry_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Learner_email_key" ON "Learner"("email");

-- CreateIndex
CREATE INDEX "Learner_guest_createdAt_idx" ON "Learner"("guest", "createdAt");

-- CreateIndex
CREATE INDEX "Attempt_learnerId_state_answeredAt_idx" ON "Attempt"("learnerId", "state", "answeredAt");

-- CreateIndex
CREATE INDEX "Attempt_learnerId_familyId_state_idx" ON "Attempt"("learnerId", "familyId", "state");

-- CreateIndex
CREATE INDEX "Attempt_familyDigest_idx" ON "Attempt"("familyDigest");

-- CreateIndex
CREATE INDEX "FlashcardReview_learnerId_cardId_reviewedAt_idx" ON "FlashcardReview"("learnerId", "cardId", "reviewedAt");

-- CreateIndex
CREATE INDEX "FlashcardReview_learnerId_learningDay_idx" ON "FlashcardReview"("learnerId", "learningDay");

-- CreateIndex
CREATE INDEX "CardState_learnerId_due_idx" ON "CardState"("learnerId", "due");

-- CreateIndex
CREATE INDEX "AuditEntry_learnerId_idx" ON "AuditEntry"("learnerId");

