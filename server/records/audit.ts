import type { Database } from '../db';
import { json } from './json';

export type AuditAction =
  | 'account-created'
  | 'password-changed'
  | 'signed-out-everywhere'
  | 'account-deleted'
  | 'guest-merged'
  | 'admin-claimed'
  | 'key-disagreed'
  | 'question-reported'
  | 'report-answered'
  | 'family-retired'
  | 'variant-retired'
  | 'retirement-lifted'
  | 'answers-regraded'
  | 'question-shared'
  | 'share-revoked'
  | 'role-changed';

/** Notes who did what. A deleted learner's entries stay, without the learner. */
export const insertAuditEntry = (
  db: Database,
  entry: { readonly learnerId?: string; readonly action: AuditAction; readonly detail?: unknown; readonly now: Date },
) =>
  db.auditEntry.create({
    data: {
      at: entry.now,
      action: entry.action,
      ...(entry.learnerId === undefined ? {} : { learnerId: entry.learnerId }),
      ...(entry.detail === undefined ? {} : { detail: json(entry.detail) }),
    },
    select: { id: true },
  });
