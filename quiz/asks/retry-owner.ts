import * as z from 'zod';
import { type Owner, ownerName } from '../../engine';
import { ask, name } from './ask';

/** Those whom exams ask about; whoever else it is is told as well. */
const asked: readonly Owner[] = [
  'caller',
  'lambda-async-queue',
  'event-source-mapping',
  'sqs',
  'sns',
  'eventbridge',
  'pipes',
];
const nobody = 'nobody';

/** Who brings a failed item back for another run? The owner of the first fact that does, or nobody. */
export const retryOwner = ask({
  schema: z.strictObject({ name: z.literal('retry-owner'), item: name }),
  find(run, { item }) {
    const back = run.trace.find(
      ({ kind, items }) => (kind === 'retry-scheduled' || kind === 'returned') && items.includes(item),
    );
    return back?.owner ?? nobody;
  },
  say(value) {
    const said = value === nobody ? 'nobody: it is not tried again' : ownerName(value as Owner);
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
  },
  near: () => [nobody, ...asked],
});
