'use client';

import { useState } from 'react';
import type { ReplayFact } from '@/quiz';
import { Timeline } from '../timeline/timeline';
import { Button } from '../ui/button';
import { CodeBlock } from '../ui/code-block';
import { Disclosure } from '../ui/disclosure';

type Props = { name: string; scenarioText: string; facts: readonly ReplayFact[]; unseen?: string };

/** A worked example: the set-up, and what happens to it when the reader runs it. */
export function ScenarioBlock({ name, scenarioText, facts, unseen }: Props) {
  const [running, setRunning] = useState(false);
  return (
    <section
      aria-label={`Worked example: ${name}`}
      className="not-prose space-y-4 rounded-card border border-line bg-sunken p-4 text-base sm:p-5"
    >
      <Disclosure summary="The set-up">
        <CodeBlock text={scenarioText} label="The set-up of this example" />
      </Disclosure>
      {running ? (
        <Timeline aws={facts} />
      ) : (
        <div className="flex flex-wrap items-center gap-4">
          <Button onClick={() => setRunning(true)}>Run it</Button>
          <p className="text-ink-soft">{unseen ?? 'First say to yourself what will happen.'}</p>
        </div>
      )}
    </section>
  );
}
