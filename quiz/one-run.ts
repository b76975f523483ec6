import { type Deployment, deployment, type RuleId, type RuleSet, type Run, type Scenario, simulate } from '../engine';

/** A scenario and a seed in one world of rules, and the cheapest way to the same in another: what cannot differ is not run again. */
export class OneRun {
  readonly run: Run;
  /** The rules that the run read when everything stood. */
  private readonly readRunning: ReadonlySet<RuleId>;
  private standing: string | undefined;

  constructor(
    private readonly scenario: Scenario,
    private readonly rules: RuleSet,
    private readonly seed: number,
    /** What deploying it gives, if that is known already. */
    readonly deployed: Deployment = deployment(scenario, rules),
  ) {
    this.run = this.runOn(this.deployed, rules);
    this.readRunning = this.run.rulesRead;
  }

  /** Every rule that was read, in deploying and in running. */
  readRules(): readonly RuleId[] {
    return [...new Set([...this.deployed.rulesRead, ...this.readRunning])];
  }

  /** The run where some rules are others; this very run if they change nothing that it read. */
  under(patch: Partial<RuleSet>): Run {
    const changed = (Object.keys(patch) as RuleId[]).filter((id) => patch[id] !== this.rules[id]);
    const runs = changed.some((id) => this.readRunning.has(id));
    const deploys = changed.some((id) => this.deployed.rulesRead.has(id));
    if (!runs && !deploys) return this.run;
    const rules = { ...this.rules, ...patch };
    if (!deploys) return this.runOn(this.deployed, rules);
    const deployed = deployment(this.scenario, rules);
    return runs || !this.standsTheSame(deployed) ? this.runOn(deployed, rules) : this.run;
  }

  /** The same in truth, with what AWS leaves open drawn from another seed. */
  withSeed(seed: number): Run {
    return simulate(this.scenario, { rules: this.rules, seed, deployed: this.deployed });
  }

  private standsTheSame({ result }: Deployment): boolean {
    this.standing ??= JSON.stringify(this.deployed.result);
    return JSON.stringify(result) === this.standing;
  }

  /** Handed no rules that deploying read, a run tells of its own alone. */
  private runOn({ result }: Deployment, rules: RuleSet): Run {
    return simulate(this.scenario, { rules, seed: this.seed, deployed: { result, rulesRead: new Set() } });
  }
}
