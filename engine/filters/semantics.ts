import type { ReadRule } from '../rules';
import type { Json } from '../scenario';
import { operators } from './operators';

/** How patterns are read, in one world of rules. */
export interface Semantics {
  readonly keysAreAnded: boolean;
  readonly valuesAreOred: boolean;
  readonly orTriesBranches: boolean;
  readonly fieldMustBeThere: boolean;
  readonly existsAsksLeaves: boolean;
  readonly oneElementIsEnough: boolean;
  /** Whether a value of the event is what an operator with its argument asks for; `equals` is a bare value. */
  readonly compare: (operator: string, argument: Json, value: Json) => boolean;
}

export function semanticsOf(read: ReadRule): Semantics {
  const withCase = read('filter.texts-compare-with-case');
  const numbersOnly = read('filter.numeric-takes-numbers-only');
  const plain = (value: Json): Json => (withCase || typeof value !== 'string' ? value : value.toLowerCase());
  return {
    keysAreAnded: read('filter.keys-are-anded'),
    valuesAreOred: read('filter.values-are-ored'),
    orTriesBranches: read('filter.or-tries-branches'),
    fieldMustBeThere: read('filter.named-field-must-be-there'),
    existsAsksLeaves: read('filter.exists-asks-leaves'),
    oneElementIsEnough: read('filter.one-element-is-enough'),
    compare(operator, argument, value) {
      if (operator === 'equals') return plain(argument) === plain(value);
      const seen = operator === 'numeric' && !numbersOnly ? asNumber(value) : plain(value);
      return operators[operator]?.matches(plain(argument), seen) ?? false;
    },
  };
}

/** The number that a text writes. */
const asNumber = (value: Json): Json =>
  typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
