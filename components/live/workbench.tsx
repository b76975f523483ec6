'use client';

import { Check, X } from 'lucide-react';
import { lazy, Suspense, useId, useState } from 'react';
import type { Diagram as Drawn, Scenario } from '@/engine';
import type { Turned } from '@/scenario/knobs';
import { Diagram } from '../diagram/diagram';
import { Button } from '../ui/button';
import { ToolButton } from '../ui/tool-button';
import { Changes } from './changes';
import { KnobField } from './knob-field';
import { merged } from './merge';
import { useLive } from './use-live';

const Replay = lazy(() => import('../replay/replay').then(({ Replay }) => ({ default: Replay })));

interface Props {
  name: string;
  scenario: Scenario;
  diagram: Drawn;
}

/** Change a value, say what will come of it, and run it here. */
export default function Workbench({ name, scenario, diagram }: Props) {
  const { knobs, before, after, turn, running, failed, run } = useLive(scenario);
  const [values, setValues] = useState<Turned>({});
  const [guess, setGuess] = useState<number>();
  const [guessed, setGuessed] = useState<number>();
  const guessId = useId();
  const changed = knobs.some(({ id, value }) => (values[id] ?? value) !== value);
  const complete = Object.values(values).every((value) => Number.isInteger(value) && value >= 0);

  if (failed) return <p role="alert">The engine could not be loaded. Reload the page to try again.</p>;
  if (!before) return <p role="status">Loading the engine …</p>;
  return (
    <div className="space-y-5">
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!complete) return;
          setGuessed(guess);
          run(values);
        }}
      >
        <fieldset className="space-y-2">
          <legend className="mb-2 font-medium">1. Change something</legend>
          <div className="grid gap-2 sm:grid-cols-2">
            {knobs.map((knob) => (
              <KnobField
                key={knob.id}
                knob={knob}
                value={values[knob.id] ?? knob.value}
                onChange={(value) => setValues({ ...values, [knob.id]: value })}
              />
            ))}
          </div>
        </fieldset>
        <div className="space-y-2">
          <label htmlFor={guessId} className="block font-medium">
            2. Predict: how many runs will there be in all?{' '}
            <span className="font-normal text-ink-soft">As it stands there are {before.runs}.</span>
          </label>
          <input
            id={guessId}
            type="number"
            inputMode="numeric"
            min={0}
            className="h-11 w-28 rounded-lg border border-line-strong bg-raised px-3 tabular-nums"
            value={guess === undefined || Number.isNaN(guess) ? '' : guess}
            onChange={(event) => setGuess(event.target.value === '' ? undefined : event.target.valueAsNumber)}
          />
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" disabled={running || !complete}>
            3. Run it
          </Button>
          {changed && <ToolButton onClick={() => setValues({})}>As it was</ToolButton>}
        </div>
      </form>
      <div role="status">
        {after && !running && <Said guessed={guessed} runs={after.runs} refused={after.refused} />}
      </div>
      {after && (
        <>
          <Diagram diagram={merged(diagram, after.architecture)} />
          {!after.refused && (
            <>
              <Changes before={before.rows} after={after.rows} />
              {after.facts.length > 0 && (
                <Suspense fallback={<p role="status">Loading the replay …</p>}>
                  <Replay key={turn} name={`${name}-changed`} aws={after.facts} stage={after.stage} />
                </Suspense>
              )}
            </>
          )}
        </>
      )}
    </div>
  );
}

function Said({ guessed, runs, refused }: { guessed?: number; runs: number; refused?: string }) {
  if (refused !== undefined)
    return (
      <p className="rounded-card border border-bad bg-bad-wash px-4 py-3">
        <span className="font-semibold">AWS refuses to deploy this.</span> {refused}
      </p>
    );
  const right = guessed === runs;
  return (
    <p
      className={`flex items-center gap-2 rounded-card border px-4 py-3 ${
        guessed === undefined ? 'border-line bg-raised' : right ? 'border-good bg-good-wash' : 'border-bad bg-bad-wash'
      }`}
    >
      {guessed !== undefined &&
        (right ? <Check aria-hidden className="size-5 text-good" /> : <X aria-hidden className="size-5 text-bad" />)}
      <span>
        {guessed === undefined ? '' : right ? 'As you said: ' : `You said ${guessed}. `}
        <span className="font-semibold">{runs === 1 ? '1 run' : `${runs} runs`}</span> in all.
      </span>
    </p>
  );
}
