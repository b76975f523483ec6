import { Check, X } from 'lucide-react';
import type { Verdict } from '@/quiz';
import { Tag } from '../ui/tag';

type Options = Extract<Verdict, { type: 'graded' }>['options'];

/** Each option with what is right or wrong about it: the world in which it would have been true, and where that world parts from AWS. */
export function OptionReview({ title, options }: { title: string; options: Options }) {
  return (
    <section aria-labelledby="options-title" className="space-y-3">
      <h2 id="options-title" className="text-xl">
        {title}
      </h2>
      <ul className="divide-y divide-line rounded-card border border-line bg-raised">
        {options.map((option) => (
          <li key={option.id} className="flex gap-3 px-4 py-3">
            {option.correct ? (
              <Check aria-hidden className="mt-1 size-4.5 shrink-0 text-good" />
            ) : (
              <X aria-hidden className="mt-1 size-4.5 shrink-0 text-bad" />
            )}
            <div className="min-w-0 space-y-1">
              <p>
                <span className="sr-only">{option.correct ? 'Right: ' : 'Wrong: '}</span>
                <span className="font-medium">{option.text}</span>
                {option.chosen && (
                  <span className="ml-2">
                    <Tag>your answer</Tag>
                  </span>
                )}
              </p>
              {option.belief && <p className="text-ink-soft">Would be true if: {option.belief}</p>}
              {option.refutation && <p>{option.refutation}</p>}
              {option.parts && <p className="text-sm text-ink-soft">{option.parts}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
