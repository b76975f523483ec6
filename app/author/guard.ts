import { notFound } from 'next/navigation';
import { optionalLearner, requireLearner } from '@/server/auth/learner';
import { AppError } from '@/server/errors';

/** Loads what only authors may see. The use case decides by the database; for anybody else the page is not there. */
export const forAuthors = async <T>(load: (learnerId: string) => Promise<T>): Promise<T> =>
  orNothing(load((await requireLearner()).id));

/** The same for pages that show keys without acting: in development they are open to whoever runs the server. */
export const forReaders = async <T>(load: (learnerId: string | undefined) => Promise<T>): Promise<T> =>
  orNothing(load((await optionalLearner())?.id));

async function orNothing<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (fault) {
    if (fault instanceof AppError && (fault.code === 'AUTHORS_ONLY' || fault.code === 'ADMINISTRATORS_ONLY'))
      notFound();
    throw fault;
  }
}
