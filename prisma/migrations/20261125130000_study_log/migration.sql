-- AlterTable
ALTER TABLE "Learner" ADD COLUMN "settings" JSONB;

-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN "purpose" TEXT NOT NULL DEFAULT 'practice';
ALTER TABLE "Attempt" ADD COLUMN "rules" JSONB;
ALTER TABLE "Attempt" ADD COLUMN "guess" REAL;
ALTER TABLE "Attempt" ADD COLUMN "undoneAt" DATETIME;

-- CreateTable
CREATE TABLE "StudyEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "zone" TEXT NOT NULL,
    "learningDay" TEXT NOT NULL,
    "event" JSONB NOT NULL,
    "durationMs" INTEGER,
    "undoneAt" DATETIME,
    CONSTRAINT "StudyEvent_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- The reviews of flashcards become events of the log.
INSERT INTO "StudyEvent" ("id", "learnerId", "cardId", "kind", "at", "zone", "learningDay", "event")
SELECT "id", "learnerId", "cardId", 'review', "reviewedAt", "zone", "learningDay",
    json_object('kind', 'review', 'rating', "rating", 'at', json_extract("log", '$.at'))
FROM "FlashcardReview";

-- DropTable
DROP TABLE "FlashcardReview";

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_CardState" (
    "learnerId" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "due" DATETIME NOT NULL,
    "state" JSONB NOT NULL,

    PRIMARY KEY ("learnerId", "cardId"),
    CONSTRAINT "CardState_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_CardState" ("learnerId", "cardId", "due", "state")
SELECT "learnerId", "cardId", "due",
    json_object('card', json("card"), 'suspended', json('false'), 'flagged', json('false'), 'leech', json('false'), 'missesInARow', 0)
FROM "CardState";
DROP TABLE "CardState";
ALTER TABLE "new_CardState" RENAME TO "CardState";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "CardState_learnerId_due_idx" ON "CardState"("learnerId", "due");

-- CreateIndex
CREATE INDEX "StudyEvent_learnerId_cardId_at_idx" ON "StudyEvent"("learnerId", "cardId", "at");

-- CreateIndex
CREATE INDEX "StudyEvent_learnerId_learningDay_idx" ON "StudyEvent"("learnerId", "learningDay");

-- CreateIndex
CREATE INDEX "StudyEvent_learnerId_at_idx" ON "StudyEvent"("learnerId", "at");
