import type { ReactNode } from 'react';
import type { CheckQuestion } from '@/course';
import { Disclosure } from '../ui/disclosure';
import { Prose } from './prose';

type Props = { questions: readonly CheckQuestion[]; practise: (familyId: string) => ReactNode };

/** The questions at the end of a lesson: answered in the head, then unfolded. */
export function SelfCheck({ questions, practise }: Props) {
  return (
    <section aria-labelledby="check" className="mt-14">
      <h2 id="check" className="mb-4 text-2xl">
        Did it come across?
      </h2>
      <ol className="space-y-6">
        {questions.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the questions of a lesson neither move nor change
          <li key={at} className="space-y-3">
            {one.kind === 'family' ? (
              practise(one.familyId)
            ) : (
              <>
                <Prose tree={one.question} />
                <Disclosure summary="The answer">
                  <Prose tree={one.answer} className="px-4 py-3" />
                </Disclosure>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
