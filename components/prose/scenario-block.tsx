'use client';

import { lazy, Suspense, useState } from 'react';
import type { Diagram as Drawn, Scenario } from '@/engine';
import type { Prediction, ReplayFact, Stage } from '@/quiz';
import { Diagram } from '../diagram/diagram';
import { Button } from '../ui/button';
import { CodeBlock } from '../ui/code-block';
import { Disclosure } from '../ui/disclosure';

const Workbench = lazy(() => import('../live/workbench'));
const Replay = lazy(() => import('../replay/replay').then(({ Replay }) => ({ default: Replay })));

interface Props {
  id: string;
  scenarioText: string;
  /** What the engine runs. */
  scenario: Scenario;
  facts: readonly ReplayFact[];
  stage: Stage;
  predictions: readonly Prediction[];
  /** Whether the diagram is shown at once. */
  drawn: boolean;
  diagram: Drawn;
  /** The page of its replay. */
  link: string;
}

/** A worked example: its architecture, the set-up, and what happens to it when the reader runs it. */
export function ScenarioBlock({ id, scenarioText, scenario, facts, stage, predictions, drawn, diagram, link }: Props) {
  const [running, setRunning] = useState(false);
  const [changing, setChanging] = useState(false);
  return (
    <section
      aria-label={`Worked example: ${id.replaceAll('-', ' ')}`}
      className="not-prose space-y-4 rounded-card border border-line bg-sunken p-4 text-base sm:p-5"
    >
      {drawn ? (
        <Diagram diagram={diagram} />
      ) : (
        <Disclosure summary="The architecture">
          <div className="p-3">
            <Diagram diagram={diagram} />
          </div>
        </Disclosure>
      )}
      <Disclosure summary="The set-up">
        <CodeBlock text={scenarioText} label="The set-up of this example" />
      </Disclosure>
      {running ? (
        <Suspense fallback={<p role="status">Loading the replay …</p>}>
          <Replay plays name={id} aws={facts} stage={stage} predictions={predictions} link={link} />
        </Suspense>
      ) : (
        <div className="flex flex-wrap items-center gap-4">
          <Button onClick={() => setRunning(true)}>Run it</Button>
          <p className="text-ink-soft">First say to yourself what will happen.</p>
        </div>
      )}
      {changing ? (
        <div className="border-t border-line pt-4">
          <h3 className="mb-4 text-lg">What if …</h3>
          <Suspense fallback={<p role="status">Loading the engine …</p>}>
            <Workbench name={id} scenario={scenario} diagram={diagram} />
          </Suspense>
        </div>
      ) : (
        <Button look="quiet" onClick={() => setChanging(true)}>
          Change it and run it here
        </Button>
      )}
    </section>
  );
}
