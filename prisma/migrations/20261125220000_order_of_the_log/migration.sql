-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_StudyEvent" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "zone" TEXT NOT NULL,
    "learningDay" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "event" JSONB NOT NULL,
    "durationMs" INTEGER,
    "undoneAt" DATETIME,
    "regraded" JSONB,
    "setAside" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "StudyEvent_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
-- What was written before keeps the order that it had.
INSERT INTO "new_StudyEvent" ("id", "learnerId", "cardId", "kind", "at", "zone", "learningDay", "revision", "event", "durationMs", "undoneAt", "regraded", "setAside")
SELECT "id", "learnerId", "cardId", "kind", "at", "zone", "learningDay", "revision", "event", "durationMs", "undoneAt", "regraded", "setAside" FROM "StudyEvent" ORDER BY "at", "id";
DROP TABLE "StudyEvent";
ALTER TABLE "new_StudyEvent" RENAME TO "StudyEvent";
CREATE UNIQUE INDEX "StudyEvent_id_key" ON "StudyEvent"("id");
CREATE INDEX "StudyEvent_learnerId_cardId_idx" ON "StudyEvent"("learnerId", "cardId");
CREATE INDEX "StudyEvent_learnerId_learningDay_idx" ON "StudyEvent"("learnerId", "learningDay");
CREATE INDEX "StudyEvent_learnerId_idx" ON "StudyEvent"("learnerId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
