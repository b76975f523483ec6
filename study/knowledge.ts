import type { Moment } from './fsrs';
import type { Level } from './mastery';

/** One answered question, as evidence about rules. */
export interface Evidence {
  /** The rules that its answer hangs on: all of them have to be known. */
  readonly rules: readonly string[];
  readonly correct: boolean;
  readonly at: Moment;
  /** The chance of a right answer without knowing, from 0 to 1. */
  readonly guess: number;
  /** The rule that the wrong answer's belief misses, where it gave one away. */
  readonly missed?: string;
}

/** What can be said of one rule at one moment. */
export interface RuleKnowledge {
  readonly rule: string;
  /** The chance that the learner knows it now. */
  readonly known: number;
  /** The chance lies above the one in about 9 of 10 cases, and as often below the other; the fewer answers, the further apart. */
  readonly atLeast: number;
  readonly atMost: number;
  /** Answers that said something about it. */
  readonly answers: number;
  readonly lastAt: Moment;
  readonly level: Level;
  /** The level it had, and what took it away; absent while it stands as high as it ever did. */
  readonly fallen?: { readonly from: Level; readonly because: 'missed' | 'faded' };
}

/**
 * The numbers of the model, fixed before anything was fitted to them. Knowing all needed rules gives a right answer but
 * for a slip; not knowing them, a guess (the conjunctive model of knowledge tracing: Corbett and Anderson 1995, Junker
 * and Sijtsma 2001). Each explained answer teaches; what was learned fades by a power of the time since.
 */
const model = { prior: 0.4, priorWeight: 4, slip: 0.1, teaches: 0.25, fadesFrom: 5, fadePower: 0.4 };
const secureFrom = { known: 0.7, answers: 3 };
const familiarFrom = { known: 0.45, answers: 2 };
const day = 86_400_000;

/** What is known of the rules that were asked, and what to expect of one that was not. */
export interface Knowledge {
  readonly prior: number;
  readonly rules: ReadonlyMap<string, RuleKnowledge>;
}

interface Track {
  known: number;
  /** What it falls back to when it fades. */
  base: number;
  /** How often it was met: what is met again fades more slowly. */
  met: number;
  lastAt: Moment;
  lastCorrect: boolean;
  best: Level;
}

/** What a learner knows of each rule that was asked, now. Answers in any order. */
export function knowledgeOf(answers: readonly Evidence[], now: Moment): Knowledge {
  const { tracks, prior } = tracksOf(answers);
  return { prior, rules: new Map([...tracks].map(([rule, track]) => [rule, atMoment(rule, track, now)])) };
}

/** The chance of a right answer to a question that needs these rules, before it is asked. */
export function chanceOfSuccess(knowledge: Knowledge, { rules, guess }: Pick<Evidence, 'rules' | 'guess'>): number {
  return mixed(product(rules.map((rule) => knowledge.rules.get(rule)?.known ?? knowledge.prior)), guess);
}

function tracksOf(answers: readonly Evidence[]): { tracks: Map<string, Track>; prior: number } {
  const tracks = new Map<string, Track>();
  const firsts: number[] = [];
  for (const answer of answers.toSorted((a, b) => a.at - b.at)) {
    const prior = priorFrom(firsts);
    const before = answer.rules.map((rule) => {
      const track = tracks.get(rule);
      return track ? faded(track, answer.at) : prior;
    });
    const all = product(before);
    for (const [at, rule] of answer.rules.entries()) {
      const track = tracks.get(rule);
      const seen = afterSeeing(answer, rule, before[at] ?? prior, all);
      if (!track) firsts.push(seen);
      const known = seen + (1 - seen) * model.teaches;
      const met = (track?.met ?? 0) + 1;
      const now = { known, base: track?.base ?? prior, met, lastAt: answer.at, lastCorrect: answer.correct };
      tracks.set(rule, { ...now, best: higher(track?.best ?? 'not-started', levelFor(known, met)) });
    }
  }
  return { tracks, prior: priorFrom(firsts) };
}

/** What a learner turned out to know of rules when they were first met says what to expect of the next. */
const priorFrom = (firsts: readonly number[]): number =>
  (model.prior * model.priorWeight + firsts.reduce((sum, one) => sum + one, 0)) / (model.priorWeight + firsts.length);

/** Bayes: the chance that a rule is known, after an answer. */
function afterSeeing({ correct, guess, missed }: Evidence, rule: string, known: number, allKnown: number): number {
  // With this rule known, the answer hangs on the others.
  const rightIfKnown = mixed(known === 0 ? 0 : allKnown / known, guess);
  const right = mixed(allKnown, guess);
  if (correct) return (known * rightIfKnown) / right;
  if (missed === undefined) return (known * (1 - rightIfKnown)) / (1 - right);
  return missed === rule ? known * model.slip : known;
}

const mixed = (known: number, guess: number): number => known * (1 - model.slip) + (1 - known) * guess;
const product = (list: readonly number[]): number => list.reduce((all, one) => all * one, 1);

/** Falls back towards what one knew before, the more slowly the more often it was met. */
function faded({ known, base, met, lastAt }: Track, now: Moment): number {
  const days = Math.max(0, now - lastAt) / day;
  const kept = (1 + days / (model.fadesFrom * met * met)) ** -model.fadePower;
  return known <= base ? known : base + (known - base) * kept;
}

function atMoment(rule: string, track: Track, now: Moment): RuleKnowledge {
  const known = faded(track, now);
  const level = levelFor(known, track.met);
  const fallen = rank(level) < rank(track.best);
  return {
    rule,
    known,
    atLeast: lowerBound(known, track.met),
    atMost: Math.min(1, known + spread(known, track.met)),
    answers: track.met,
    lastAt: track.lastAt,
    level,
    ...(fallen && { fallen: { from: track.best, because: track.lastCorrect ? 'faded' : 'missed' } as const }),
  };
}

/** One standard deviation and a third, as of a Beta distribution with so many answers behind it. */
const spread = (known: number, answers: number): number => 1.28 * Math.sqrt((known * (1 - known)) / (answers + 3));
const lowerBound = (known: number, answers: number): number => Math.max(0, known - spread(known, answers));

/** Few answers prove little, however right they were: it is the lower bound that counts. */
function levelFor(known: number, answers: number): Level {
  const sure = lowerBound(known, answers);
  if (sure >= secureFrom.known && answers >= secureFrom.answers) return 'secure';
  if (sure >= familiarFrom.known && answers >= familiarFrom.answers) return 'familiar';
  return answers === 0 ? 'not-started' : 'learning';
}

const ranks: Record<Level, number> = { 'not-started': 0, learning: 1, familiar: 2, secure: 3 };
const rank = (level: Level): number => ranks[level];
const higher = (a: Level, b: Level): Level => (rank(a) >= rank(b) ? a : b);
