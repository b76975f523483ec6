import { StartButton } from '@/app/_client/start-button';
import { ReadTag } from '@/components/course/read-tag';
import type { Reading } from '@/server/usecases/read-lesson';
import { setRead } from '../../actions';

interface Props {
  lessonId: string;
  reading: Reading | undefined;
  signedIn: boolean;
}

/** Says that a lesson was read, with one click, and takes it back with another. */
export function ReadMark({ lessonId, reading, signedIn }: Props) {
  const isRead = reading === 'read';
  return (
    <div className="mt-10 flex flex-wrap items-center gap-3 border-t border-line pt-6">
      {reading && <ReadTag reading={reading} />}
      <StartButton
        key={reading}
        look={isRead ? 'plain' : 'quiet'}
        signedIn={signedIn}
        start={setRead.bind(null, { lessonId, isRead: !isRead })}
      >
        {isRead ? 'Not read after all' : 'I have read this'}
      </StartButton>
    </div>
  );
}
