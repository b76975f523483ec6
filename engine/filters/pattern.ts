import { own } from '../json';
import type { ReadRule } from '../rules';
import type { Json } from '../scenario';
import { type Fields, isFields, nest, nestAll } from './dotted-keys';
import { type Semantics, semanticsOf } from './semantics';

/** Whether an event matches a pattern. The pattern must be free of faults. */
export function matches(pattern: Json, event: Json, read: ReadRule): boolean {
  if (!isFields(pattern)) return false;
  const semantics = semanticsOf(read);
  const joined = read('filter.dots-join-names');
  return matchFields(semantics, joined ? nest(pattern) : pattern, joined ? nestAll(event) : event);
}

/** What stands in for a value that is made elsewhere is no pattern, and matches nothing. */
function matchFields(semantics: Semantics, pattern: Json, event: Json | undefined): boolean {
  if (!isFields(pattern)) return false;
  const holds = ([key, wanted]: readonly [string, Json]): boolean =>
    key === '$or'
      ? matchBranches(semantics, wanted as readonly Json[], event)
      : matchField(semantics, wanted, event !== undefined && isFields(event) ? own(event, key) : undefined);
  const fields = Object.entries(pattern);
  return semantics.keysAreAnded ? fields.every(holds) : fields.some(holds);
}

function matchBranches(semantics: Semantics, branches: readonly Json[], event: Json | undefined): boolean {
  const holds = (branch: Json): boolean => matchFields(semantics, nest(branch as Fields), event);
  return semantics.orTriesBranches ? branches.some(holds) : branches.every(holds);
}

function matchField(semantics: Semantics, wanted: Json, value: Json | undefined): boolean {
  if (Array.isArray(wanted)) return matchLeaf(semantics, wanted as readonly Json[], value);
  // Of a list of objects, one must match as a whole.
  if (Array.isArray(value) && value.length > 0)
    return (value as readonly Json[]).some((entry) => matchFields(semantics, wanted, entry));
  return matchFields(semantics, wanted, value);
}

function matchLeaf(semantics: Semantics, wanted: readonly Json[], value: Json | undefined): boolean {
  const found = leaves(value);
  const holds = (entry: Json): boolean => {
    const [name, argument] = isFields(entry) ? (Object.entries(entry)[0] as [string, Json]) : ['equals', entry];
    if (name === 'exists') return argument === (semantics.existsAsksLeaves ? found.length > 0 : value !== undefined);
    if (found.length === 0) return !semantics.fieldMustBeThere;
    const fits = (leaf: Json): boolean => semantics.compare(name, argument, leaf);
    return semantics.oneElementIsEnough ? found.some(fits) : found.every(fits);
  };
  return semantics.valuesAreOred ? wanted.some(holds) : wanted.every(holds);
}

/** The values at a place: an array stands for each of its elements, an object for none. */
function leaves(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(leaves);
  return isFields(value) ? [] : [value];
}
