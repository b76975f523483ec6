'use client';

import { type FormEvent, useState, useTransition } from 'react';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { Notice } from '../ui/notice';
import { TextArea } from '../ui/text-area';
import { outcomeWords, type ReportOutcome } from './report-words';

export interface OwnReport {
  readonly note: string;
  /** When, as the learner's clock shows it. */
  readonly at: string;
  readonly decided?: { readonly outcome: ReportOutcome; readonly reply: string };
}

interface Props {
  report?: OwnReport;
  /** Carries the note out; a sentence comes back when it was refused. */
  onReport: (note: string) => Promise<string | undefined>;
}

/** "Something wrong?": what the learner says of a question, and what became of it. */
export function ReportBox({ report, onReport }: Props) {
  const [trouble, setTrouble] = useState<string>();
  const [busy, startTransition] = useTransition();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get('note') ?? '');
    startTransition(async () => setTrouble(await onReport(note)));
  };
  return (
    <div aria-live="polite">
      {report ? (
        <Reported {...report} />
      ) : (
        <Disclosure summary="Something wrong?">
          <form onSubmit={send} className="space-y-4 p-4">
            <TextArea
              name="note"
              label="What is wrong with this question?"
              hint="An author sees the question, your answer and your note, not your name. You are told what comes of it."
              maxLength={2000}
              required
            />
            {trouble && <Notice>{trouble}</Notice>}
            <Button type="submit" look="quiet" disabled={busy}>
              Report
            </Button>
          </form>
        </Disclosure>
      )}
    </div>
  );
}

function Reported({ note, at, decided }: OwnReport) {
  return (
    <section aria-label="Your report" className="space-y-2 rounded-card border border-line bg-raised p-4">
      <p className="font-medium">{decided ? outcomeWords[decided.outcome] : 'Reported. An author will look at it.'}</p>
      {decided?.reply && <p>{decided.reply}</p>}
      <p className="text-sm text-ink-soft">
        You wrote on {at}: “{note}”
      </p>
    </section>
  );
}
