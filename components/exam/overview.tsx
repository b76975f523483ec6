'use client';

import { useState } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { type ListedQuestion, QuestionRows } from './question-list';

interface Props {
  questions: readonly ListedQuestion[];
  onOpen: (place: number) => void;
  busy: boolean;
  trouble?: string;
  onHandIn: () => void;
}

const filters = {
  all: { name: 'All', holds: () => true },
  unanswered: { name: 'Not answered', holds: ({ standing }: ListedQuestion) => standing !== 'answered' },
  flagged: { name: 'Flagged', holds: ({ flagged }: ListedQuestion) => flagged },
  answered: { name: 'Answered', holds: ({ standing }: ListedQuestion) => standing === 'answered' },
};
type Filter = keyof typeof filters;

/** The review screen: all questions with their state, and the way out. */
export function Overview({ questions, onOpen, busy, trouble, onHandIn }: Props) {
  const [filter, setFilter] = useState<Filter>('all');
  const [asking, setAsking] = useState(false);
  const shown = questions.filter(filters[filter].holds);
  const open = questions.filter(filters.unanswered.holds).length;
  return (
    <div className="space-y-6">
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="sr-only">Show</legend>
        {(Object.keys(filters) as Filter[]).map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={filter === name}
            onClick={() => setFilter(name)}
            className="min-h-11 rounded-control border border-line px-4 text-sm hover:border-line-strong aria-pressed:border-accent aria-pressed:bg-accent-wash"
          >
            {filters[name].name}{' '}
            <span className="text-ink-soft tabular-nums">{questions.filter(filters[name].holds).length}</span>
          </button>
        ))}
      </fieldset>
      {shown.length > 0 ? (
        <QuestionRows questions={shown} onOpen={onOpen} />
      ) : (
        <p className="text-ink-soft">No question is {filters[filter].name.toLowerCase()}.</p>
      )}
      {trouble && <Notice>{trouble}</Notice>}
      <Button busy={busy} onClick={() => setAsking(true)}>
        {busy ? 'Handing in…' : 'Hand in'}
      </Button>
      <Dialog open={asking} onOpenChange={setAsking} title="Hand in?" description={inWords(open)}>
        <div className="flex flex-wrap gap-3">
          <Button
            onClick={() => {
              setAsking(false);
              onHandIn();
            }}
          >
            Hand in now
          </Button>
          <Button look="quiet" onClick={() => setAsking(false)}>
            Go back
          </Button>
        </div>
      </Dialog>
    </div>
  );
}

const inWords = (open: number): string =>
  open === 0
    ? 'Every question is answered. After this nothing can be changed.'
    : `${open === 1 ? 'One question is' : `${open} questions are`} not answered and would count as wrong; a guess costs nothing. After this nothing can be changed.`;
