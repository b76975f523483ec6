import { sayDuration } from '../base/time';
import { type Fact, type FactKind, type MisconceptionId, misconceptions, type Run, sayFact } from '../engine';

/** A stop of a replay: what comes next for an item? */
export interface Prediction {
  /** How many facts of the true run stand before the stop. */
  readonly after: number;
  readonly question: string;
  readonly choices: readonly PredictionChoice[];
}

export interface PredictionChoice {
  readonly text: string;
  readonly right: boolean;
  /** Whose world it is, in that learner's words. */
  readonly belief?: string;
}

/** A run under a belief. */
export interface BelievedRun {
  readonly belief: MisconceptionId;
  readonly run: Run;
}

const mostStops = 4;
const mostChoices = 4;
const fewestChoices = 3;

/** After these one can wonder. */
const wonderful: readonly FactKind[] = ['run-ended', 'throttled', 'answered'];
/** These are answers; what lies between is how it comes to that. */
const telling: readonly FactKind[] = [
  'run-started',
  'throttled',
  'moved',
  'recorded',
  'dropped',
  'expired',
  'filtered',
  'not-delivered',
];

/** The stops of a run, the first of each kind. Every choice comes from the run or from that of a belief. */
export function predictionsOf(truth: Run, believed: readonly BelievedRun[]): readonly Prediction[] {
  const found: Prediction[] = [];
  const asked = new Set<string>();
  for (const [index, fact] of truth.trace.entries()) {
    if (found.length === mostStops) break;
    const [item] = fact.items;
    if (item === undefined || fact.items.length > 1 || !isWonderful(fact)) continue;
    const next = nextOf(truth.trace, index, item);
    if (!next || (fact.kind === 'answered' && next.kind === 'run-started')) continue;
    const kind = `${fact.kind} ${next.kind}`;
    if (asked.has(kind)) continue;
    const choices = choicesOf({ later: truth.trace.slice(index + 1), fact, next, item }, believed);
    if (choices.length < fewestChoices) continue;
    asked.add(kind);
    found.push({ after: index + 1, question: `${sayFact(fact)} What comes next for ${item}?`, choices });
  }
  return found;
}

const isWonderful = ({ kind, result }: Fact): boolean => wonderful.includes(kind) && result !== 'ok';

const nextOf = (trace: readonly Fact[], index: number, item: string): Fact | undefined =>
  trace.slice(index + 1).find((fact) => telling.includes(fact.kind) && fact.items.includes(item));

interface Stop {
  readonly later: readonly Fact[];
  readonly fact: Fact;
  readonly next: Fact;
  readonly item: string;
}

interface Offer extends PredictionChoice {
  readonly at: number;
}

function choicesOf({ later, fact, next, item }: Stop, believed: readonly BelievedRun[]): readonly PredictionChoice[] {
  const offers: Offer[] = [{ ...said(next), right: true }];
  const offer = (one: Offer) => {
    if (offers.length < mostChoices && offers.every(({ text }) => text !== one.text)) offers.push(one);
  };
  for (const { belief, run } of believed) {
    const other = afterTwin(run.trace, fact, item);
    if (other) offer({ ...said(other), right: false, belief: misconceptions[belief].belief });
  }
  if (next.kind === 'run-started' && next.at > fact.at)
    offer({ text: `At once: ${sayFact(next)}`, at: fact.at, right: false });
  for (const other of later)
    if (telling.includes(other.kind) && other.items.includes(item)) offer({ ...said(other), right: false });
  offer({ text: `Nothing more happens to ${item}.`, right: false, at: Number.POSITIVE_INFINITY });
  return offers
    .sort((one, other) => one.at - other.at || one.text.localeCompare(other.text))
    .map(({ at: _at, ...choice }) => choice);
}

/** What follows in another world upon the same fact. */
function afterTwin(trace: readonly Fact[], { key, at }: Fact, item: string): Fact | undefined {
  const index = trace.findIndex((fact) => fact.key === key && fact.at === at);
  return index < 0 ? undefined : nextOf(trace, index, item);
}

const said = (fact: Fact): { readonly text: string; readonly at: number } => ({
  text: `After ${sayDuration(fact.at)}: ${sayFact(fact)}`,
  at: fact.at,
});
