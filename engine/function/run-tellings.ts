import type { Telling } from '../fact-log';
import type { Fact } from '../trace';
import type { RunAnswer } from './functions';

type Beginning = Pick<Fact, 'pool' | 'qualifier' | 'metric'>;
type Ending = Pick<Fact, 'qualifier' | 'settles' | 'error' | 'stage'> & {
  readonly result: RunAnswer['result'] | 'reported';
};

/** What is told of the runs of one function: few things in the end, whoever is run, and so each is put in words once. */
export class RunTellings {
  private readonly beginnings: Telling[] = [];
  private readonly endings: Telling[] = [];

  constructor(private readonly functionId: string) {}

  started(pool: Beginning['pool'], qualifier: Beginning['qualifier'], metric: Beginning['metric']): Telling {
    for (const told of this.beginnings)
      if (told.pool === pool && told.qualifier === qualifier && told.metric === metric) return told;
    const { functionId: place } = this;
    const told: Telling = {
      kind: 'run-started',
      rule: 'function.runs-when-invoked',
      owner: 'lambda',
      place,
      via: place,
      pool,
      qualifier,
      metric,
    };
    this.beginnings.push(told);
    return told;
  }

  ended(ending: Ending): Telling {
    const { result, qualifier, settles, error, stage } = ending;
    for (const told of this.endings) if (isSo(told, ending)) return told;
    const { functionId: place } = this;
    const told: Telling = {
      kind: 'run-ended',
      rule: result === 'timeout' ? 'function.timeout-is-an-error' : 'function.runs-when-invoked',
      owner: 'lambda',
      place,
      via: place,
      result,
      qualifier,
      settles,
      error,
      stage,
      ...(error && { metric: 'Errors' }),
    };
    if (this.endings.length < mostEndings) this.endings.push(told);
    return told;
  }
}

/** Errors and settlements that are made anew for each run would make a list without end. */
const mostEndings = 32;

const isSo = (told: Telling, { result, qualifier, settles, error, stage }: Ending): boolean =>
  told.result === result &&
  told.settles === settles &&
  told.error === error &&
  told.qualifier === qualifier &&
  told.stage === stage;
