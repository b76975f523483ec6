import { existsSync } from 'node:fs';
import { catalogue, ownerName, type Rule, ruleIds } from '../../engine';
import { type Case, parseCases } from '../../scenario';
import { asJson, type Command } from '../command';
import { filesIn, ownTests, readText } from '../files';

/** Lists what the engine knows of AWS. */
export const rules: Command = {
  names: [],
  summary:
    'List the rules of AWS that the engine follows: what each says, whose doing it is, the facts it rests on, the page that says so, and the conformance cases and tests that cite it.',
  options: { json: 'print one JSON document' },
  run({ flags }, terminal) {
    const tests = readTests();
    const all = ruleIds.map((id) => ({ ...catalogue[id], tests: citing(catalogue[id], tests) }));
    if (flags.has('json')) terminal.write(asJson(all));
    else
      for (const { id, statement, owner, facts, url, tests } of all) {
        terminal.write(`${id}: ${statement}`);
        terminal.write(`  ${ownerName(owner)}; ${[...facts, url].join(', ')}`);
        if (tests.length > 0) terminal.write(`  held by ${tests.join(', ')}`);
      }
    return 0;
  },
};

interface Tests {
  readonly cases: readonly Case[];
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** The tests of the project; where it runs without them, none. */
function readTests(): Tests {
  const folder = ownTests();
  if (!existsSync(`${folder}/engine`)) return { cases: [], files: [] };
  const cases = filesIn(`${folder}/conformance`, /\.yaml$/).flatMap((path) => parseCases(readText(path), path).cases);
  const files = filesIn(`${folder}/engine`, /\.ts$/).map((path) => ({ path, text: readText(path) }));
  return { cases, files };
}

/** The ids of the cases that rest on a fact of the rule, and the files that name the rule or such a fact. */
function citing({ id, facts }: Rule, { cases, files }: Tests): string[] {
  return [
    ...cases.filter((one) => one.facts.some((fact) => facts.includes(fact))).map((one) => one.id),
    ...files
      .filter(({ text }) => text.includes(`'${id}'`) || facts.some((fact) => text.includes(fact)))
      .map(({ path }) => path),
  ];
}
