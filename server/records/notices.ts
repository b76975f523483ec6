import type { Database } from '../db';
import { json } from './json';
import type { ReportOutcome } from './reports';

/** What a learner is told once: what became of a report, or that answers were graded again. */
export type NoticeData =
  | {
      readonly kind: 'report-answered';
      readonly attemptId: string;
      readonly title: string;
      readonly outcome: ReportOutcome;
      readonly reply: string;
    }
  | {
      readonly kind: 'answers-regraded';
      readonly attemptIds: readonly string[];
      readonly title: string;
      readonly reason: string;
    };

export interface Notice {
  readonly id: string;
  readonly data: NoticeData;
  readonly at: Date;
}

export const insertNotices = (
  db: Database,
  notices: readonly { readonly learnerId: string; readonly data: NoticeData }[],
  now: Date,
) =>
  db.notice.createMany({
    data: notices.map(({ learnerId, data }) => ({ learnerId, kind: data.kind, data: json(data), at: now })),
  });

/** What the learner has not been told yet, oldest first. */
export async function selectUnseenNotices(
  db: Database,
  { learnerId, most }: { readonly learnerId: string; readonly most: number },
): Promise<Notice[]> {
  const rows = await db.notice.findMany({
    where: { learnerId, seenAt: null },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true, data: true, at: true },
  });
  return rows.map(({ data, ...row }) => ({ ...row, data: data as unknown as NoticeData }));
}

export async function updateNoticeSeen(
  db: Database,
  { noticeId, learnerId, now }: { readonly noticeId: string; readonly learnerId: string; readonly now: Date },
): Promise<void> {
  await db.notice.updateMany({ where: { id: noticeId, learnerId, seenAt: null }, data: { seenAt: now } });
}

export const updateNoticesOwner = (db: Database, { from, to }: { readonly from: string; readonly to: string }) =>
  db.notice.updateMany({ where: { learnerId: from }, data: { learnerId: to } });
