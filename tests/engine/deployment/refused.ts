import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../../engine/rules';
import { deployText } from './fixture';

/** A template that AWS refuses, and what it says. */
export interface Refused {
  readonly behaviour: string;
  readonly template: string;
  readonly resource: string;
  readonly operation: string;
  readonly message: string;
  readonly code?: string;
  readonly statusCode?: number;
  readonly rule: RuleId;
}

/** Each template is refused as its row says, and is not once its rule is off. */
export function areRefused(rows: readonly Refused[]): void {
  describe('what AWS refuses to deploy', () => {
    test.each(rows)('$behaviour', ({ template, resource, operation, message, code, statusCode, rule }) => {
      const deployed = deployText(template);
      expect(deployed).toMatchObject({
        result: 'fails',
        resource,
        operation,
        code: code ?? 'InvalidParameterValueException',
        statusCode: statusCode ?? 400,
        rule,
      });
      expect(deployed).toHaveProperty('message', expect.stringContaining(message));
    });

    test.each(rows)('without its rule it is not refused so: $behaviour', ({ template, rule }) => {
      expect(deployText(template, rule)).not.toMatchObject({ rule });
    });
  });
}
