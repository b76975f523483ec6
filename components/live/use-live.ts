import { useEffect, useRef, useState } from 'react';
import type { Scenario } from '@/engine';
import type { Knob, Turned } from '@/scenario/knobs';
import type { LiveReply, LiveRequest } from './live.worker';
import type { Lived } from './run.lazy';

export interface Live {
  readonly knobs: readonly Knob[];
  readonly before?: Lived;
  readonly after?: Lived;
  /** Counts the runs. */
  readonly turn: number;
  readonly running: boolean;
  readonly failed: boolean;
  readonly run: (values: Turned) => void;
}

/** The engine in a worker of its own: the page stays quick, and no network is needed once it is there. */
export function useLive(scenario: Scenario): Live {
  const worker = useRef<Worker>(undefined);
  const asked = useRef(0);
  const [known, setKnown] = useState<{ knobs: readonly Knob[]; before?: Lived }>({ knobs: [] });
  const [latest, setLatest] = useState<{ id: number; after: Lived }>();
  const [running, setRunning] = useState(true);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const engine = new Worker(new URL('./live.worker.ts', import.meta.url), { type: 'module' });
    worker.current = engine;
    engine.onmessage = ({ data }: MessageEvent<LiveReply>) => {
      if (data.id !== asked.current) return;
      setRunning(false);
      if ('knobs' in data) setKnown(data);
      else setLatest(data);
    };
    engine.onerror = () => {
      setRunning(false);
      setFailed(true);
    };
    asked.current = 0;
    engine.postMessage({ id: 0, scenario } satisfies LiveRequest);
    return () => engine.terminate();
  }, [scenario]);

  const run = (values: Turned) => {
    asked.current += 1;
    setRunning(true);
    worker.current?.postMessage({ id: asked.current, scenario, values } satisfies LiveRequest);
  };
  return { ...known, after: latest?.after, turn: latest?.id ?? 0, running, failed, run };
}
