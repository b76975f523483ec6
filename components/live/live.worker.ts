import type { Scenario } from '@/engine';
import type { Knob, Turned } from '@/scenario/knobs';
import { type Lived, live, openKnobs } from './run.lazy';

export type LiveRequest = { readonly id: number; readonly scenario: Scenario; readonly values?: Turned };
export type LiveReply =
  | { readonly id: number; readonly knobs: readonly Knob[]; readonly before: Lived }
  | { readonly id: number; readonly after: Lived };

const scope = self as unknown as {
  onmessage: (event: MessageEvent<LiveRequest>) => void;
  postMessage: (reply: LiveReply) => void;
};

scope.onmessage = ({ data: { id, scenario, values } }) =>
  scope.postMessage(
    values ? { id, after: live(scenario, values) } : { id, knobs: openKnobs(scenario), before: live(scenario, {}) },
  );
