import { expect, test } from 'vitest';
import { run } from '../push/run';
import { refusals } from './refusals';

test.each(refusals)(
  '$behaviour',
  ({ rule, message, code = 'InvalidParameterValueException', statusCode = 400, ...setUp }) => {
    expect(run(setUp).outcome.deployment).toMatchObject({
      result: 'fails',
      operation: 'CreateEventSourceMapping',
      rule,
      code,
      statusCode,
      message: expect.stringContaining(message),
    });
  },
);

test.each(refusals)('without its rule it is not refused so: $behaviour', ({ rule, ...setUp }) => {
  expect(run(setUp, rule).outcome.deployment).not.toMatchObject({ rule });
});
