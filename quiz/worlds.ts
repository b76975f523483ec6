import { lazy } from '../base/memo';
import { childSeed, type Seed } from '../base/random';
import {
  catalogue,
  type MisconceptionId,
  misconceptions,
  type RuleId,
  type RuleSet,
  type Run,
  type Scenario,
} from '../engine';
import type { Ask, Bench, Found } from './asks';
import { OneRun } from './one-run';

/**
 * One scenario in many worlds. What cannot differ is not run again: a world whose rules were not read by the true run
 * is the true one, and a template is deployed once for all worlds whose rules deploying does not read.
 */
export class Worlds {
  /** Whether any true run drew what AWS leaves open; if none did, every seed gives the same. */
  drewLots = false;
  private readonly engineSeed: Seed;
  private readonly true: OneRun;
  readonly truth: Run;

  constructor(
    readonly scenario: Scenario,
    private readonly seed: Seed,
    readonly rules: RuleSet,
    private readonly ask: Ask,
  ) {
    // The engine's seed is not the question's, or the choices would follow the run's draws.
    this.engineSeed = childSeed(seed, 'engine');
    this.true = new OneRun(scenario, rules, this.engineSeed);
    this.truth = this.true.run;
    this.note(this.true);
  }

  /** The rules that any true run read. */
  readonly rulesRead = new Set<RuleId>();

  /** True runs of changed set-ups, by template and then by engine seed. */
  private readonly changedRuns = new Map<string, Map<Seed, OneRun>>();

  /** What the ask finds in truth. */
  readonly key = lazy((): Found | undefined => this.find(this.truth, {}, this.engineSeed));

  believed(belief: MisconceptionId): Found | undefined {
    return this.patched(misconceptions[belief].patch);
  }

  /** The run under a belief; the true one if it changes nothing that was read. */
  runUnder(belief: MisconceptionId): Run {
    return this.run(misconceptions[belief].patch);
  }

  withoutRule(id: RuleId): Found | undefined {
    return this.patched({ [id]: catalogue[id].off });
  }

  /** What the ask finds in truth when what AWS leaves open is drawn from another seed. */
  withSeed(name: string): Found | undefined {
    const seed = childSeed(this.seed, name);
    return this.find(this.true.withSeed(seed), {}, seed);
  }

  private note(one: OneRun): void {
    this.drewLots ||= one.run.drewLots;
    for (const id of one.readRules()) this.rulesRead.add(id);
  }

  private patched(patch: Partial<RuleSet>): Found | undefined {
    return this.find(this.run(patch), patch, this.engineSeed);
  }

  private run(patch: Partial<RuleSet>): Run {
    return this.true.under(patch);
  }

  /** Where the ask may try changed set-ups: in truth with a seed by name, or under a belief. */
  bench({ belief, seedName = 'engine' }: { belief?: MisconceptionId; seedName?: string } = {}): Bench {
    return this.benchOf(belief ? misconceptions[belief].patch : {}, childSeed(this.seed, seedName));
  }

  private benchOf(patch: Partial<RuleSet>, seed: Seed): Bench {
    return { scenario: this.scenario, run: (scenario) => this.changedRun(scenario, seed).under(patch) };
  }

  private changedRun(scenario: Scenario, seed: Seed): OneRun {
    const template = JSON.stringify(scenario.template);
    const bySeed = this.changedRuns.get(template) ?? new Map<Seed, OneRun>();
    this.changedRuns.set(template, bySeed);
    const known = bySeed.get(seed);
    if (known) return known;
    // Whatever the seed, it is deployed alike.
    const [other] = bySeed.values();
    const fresh = new OneRun(scenario, this.rules, seed, other?.deployed);
    this.note(fresh);
    bySeed.set(seed, fresh);
    return fresh;
  }

  private find(run: Run, patch: Partial<RuleSet>, seed: Seed): Found | undefined {
    return this.ask.find(run, this.benchOf(patch, seed));
  }
}
