import * as z from 'zod';
import { ask } from './ask';

/** Does the template deploy, and if not, which resource is refused? */
export const deploymentResult = ask({
  schema: z.strictObject({ name: z.literal('deployment-result') }),
  find({ outcome: { deployment } }) {
    return deployment.result === 'succeeds' ? 'succeeds' : `fails at ${deployment.resource}`;
  },
  say: (value) => (value === 'succeeds' ? 'The deployment succeeds' : `The deployment ${value}`),
  near: (_, { template }) => ['succeeds', ...Object.keys(template.Resources).map((id) => `fails at ${id}`)],
});
