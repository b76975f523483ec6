import { catalogue, ownerName, ruleIds } from '../../engine';
import { asJson, type Command } from '../command';

/** Lists what the engine knows of AWS. */
export const rules: Command = {
  names: [],
  summary:
    'List the rules of AWS that the engine follows: what each says, whose doing it is, and the page that says so.',
  options: { json: 'print one JSON document' },
  run({ flags }, terminal) {
    const all = ruleIds.map((id) => catalogue[id]);
    if (flags.has('json')) terminal.write(asJson(all));
    else
      for (const { id, statement, owner, facts, url } of all) {
        terminal.write(`${id}: ${statement}`);
        terminal.write(`  ${ownerName(owner)}; ${[...facts, url].join(', ')}`);
      }
    return 0;
  },
};
