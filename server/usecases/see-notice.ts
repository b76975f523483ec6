import { db } from '../db';
import { type Notice, selectUnseenNotices, updateNoticeSeen } from '../records/notices';

export type { Notice };

/** More wait until these have been seen. */
const most = 3;

/** What the learner has not been told yet. */
export const loadNotices = ({ learnerId }: { readonly learnerId: string }): Promise<Notice[]> =>
  selectUnseenNotices(db(), { learnerId, most });

/** The learner has read a notice; it does not come again. */
export const seeNotice = (seen: {
  readonly learnerId: string;
  readonly noticeId: string;
  readonly now: Date;
}): Promise<void> => updateNoticeSeen(db(), seen);
