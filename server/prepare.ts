import { setUpCode } from './auth/set-up-code';
import { now } from './clock';
import { compiledCourse } from './compiled-course';
import { db } from './db';
import { logger } from './logger';
import { countAdmins } from './records/learners';
import { pruneEmptyGuests } from './usecases/prune-empty-guests';

const hour = 60 * 60 * 1000;

/** Once, before the first request: the course is read, the set-up code is shown while it is of use, empty guests go. */
export async function prepareServer(): Promise<void> {
  compiledCourse();
  if ((await countAdmins(db())) === 0)
    console.log(`redrive: nobody administers this server yet; the one-time set-up code is ${setUpCode()}`);
  await prune();
  setInterval(() => void prune(), hour).unref();
}

async function prune(): Promise<void> {
  try {
    const gone = await pruneEmptyGuests({ now: now() });
    if (gone > 0) logger().info({ gone }, 'empty guests pruned');
  } catch (fault) {
    logger().error(fault);
  }
}
