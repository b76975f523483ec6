import { problem } from '../problem';
import { isRuleId } from '../rule-id';
import type { CourseRule } from './rule';

/** A card may only name rules that the engine has. */
export const ruleExists: CourseRule = ({ cards }) =>
  cards.flatMap(({ rules, urlPlace }) =>
    rules
      .filter((id) => !isRuleId(id))
      .map((id) =>
        problem(
          'rule-exists',
          urlPlace,
          `The engine has no rule "${id}".`,
          '`redrive rules` lists the ids; correct it or leave it out.',
        ),
      ),
  );
