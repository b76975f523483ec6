import { childSeed, type Seed } from '../base/random';
import {
  catalogue,
  type Deployment,
  deployment,
  type MisconceptionId,
  misconceptions,
  type RuleId,
  type RuleSet,
  type Run,
  type Scenario,
  simulate,
} from '../engine';
import type { Ask, Bench, Found } from './asks';

/**
 * One scenario in many worlds. What cannot differ is not run again: a world whose rules were not read by the true run
 * is the true one, and a template is deployed once for all worlds whose rules deploying does not read.
 */
export class Worlds {
  /** Whether any true run drew what AWS leaves open; if none did, every seed gives the same. */
  drewLots = false;
  private readonly engineSeed: Seed;
  private readonly deployed: Deployment;
  readonly truth: Run;

  constructor(
    readonly scenario: Scenario,
    private readonly seed: Seed,
    readonly rules: RuleSet,
    private readonly ask: Ask,
  ) {
    // The engine's seed is not the question's, or the choices would follow the run's draws.
    this.engineSeed = childSeed(seed, 'engine');
    this.deployed = deployment(scenario, rules);
    this.truth = simulate(scenario, { rules, seed: this.engineSeed, deployed: this.deployed });
    this.note(this.truth);
  }

  /** The rules that any true run read. */
  readonly rulesRead = new Set<RuleId>();

  /** True runs of changed set-ups, by engine seed and template: under a belief that changes nothing they read, they are its runs too. */
  private readonly changedRuns = new Map<string, Run>();

  /** What the ask finds in truth. */
  readonly key = (): Found | undefined => this.find(this.truth, this.rules, this.engineSeed);

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
    return this.find(simulate(this.scenario, { rules: this.rules, seed, deployed: this.deployed }), this.rules, seed);
  }

  private note({ drewLots, rulesRead }: Run): void {
    this.drewLots ||= drewLots;
    for (const id of rulesRead) this.rulesRead.add(id);
  }

  private patched(patch: Partial<RuleSet>): Found | undefined {
    const rules = { ...this.rules, ...patch };
    return this.find(this.run(patch), rules, this.engineSeed);
  }

  private run(patch: Partial<RuleSet>): Run {
    const changed = Object.keys(patch) as RuleId[];
    if (!changed.some((id) => this.truth.rulesRead.has(id))) return this.truth;
    const rules = { ...this.rules, ...patch };
    const redeploys = changed.some((id) => this.deployed.rulesRead.has(id));
    const deployed = redeploys ? deployment(this.scenario, rules) : this.deployed;
    return simulate(this.scenario, { rules, seed: this.engineSeed, deployed });
  }

  /** Where the ask may try changed set-ups: in truth with a seed by name, or under a belief. */
  bench({ belief, seedName = 'engine' }: { belief?: MisconceptionId; seedName?: string } = {}): Bench {
    const rules = belief ? { ...this.rules, ...misconceptions[belief].patch } : this.rules;
    return this.benchOf(rules, childSeed(this.seed, seedName));
  }

  private benchOf(rules: RuleSet, seed: Seed): Bench {
    return {
      scenario: this.scenario,
      run: (scenario) => {
        const name = `${seed} ${JSON.stringify(scenario.template)}`;
        const truly = this.changedRuns.get(name);
        if (truly && ![...truly.rulesRead].some((id) => rules[id] !== this.rules[id])) return truly;
        const changed = simulate(scenario, { rules, seed });
        if (rules !== this.rules) return changed;
        this.note(changed);
        this.changedRuns.set(name, changed);
        return changed;
      },
    };
  }

  private find(run: Run, rules: RuleSet, seed: Seed): Found | undefined {
    return this.ask.find(run, this.benchOf(rules, seed));
  }
}
