import { asNumber, asObject, asText } from '../../json';
import { mappingResources } from '../mappings';
import { type Check, firstOf, refuse } from './check';

/** Provisioned pollers of a mapping of a queue: enough of them, and no MaximumConcurrency beside them. */
export const pollersFit: Check = (deployment) =>
  firstOf(mappingResources(deployment), ([id, { properties }]) => {
    const { ProvisionedPollerConfig, ScalingConfig, EventSourceArn } = properties;
    const ofQueue = (asText(EventSourceArn) ?? '').startsWith('arn:aws:sqs:');
    if (!ofQueue || ProvisionedPollerConfig === undefined) return undefined;
    const rule = 'deployment.provisioned-pollers';
    const { least } = deployment.read(rule);
    if (least === 0) return undefined;
    if (asObject(ScalingConfig).MaximumConcurrency !== undefined) {
      const message = 'MaximumConcurrency and ProvisionedPollerConfig cannot be set together.';
      return refuse(rule, id, 'CreateEventSourceMapping', message);
    }
    const { MinimumPollers, MaximumPollers } = asObject(ProvisionedPollerConfig);
    const fewest = Math.min(asNumber(MinimumPollers) ?? least, asNumber(MaximumPollers) ?? least);
    if (fewest >= least) return undefined;
    const message = `MinimumPollers and MaximumPollers must be at least ${least} for SQS event source mappings.`;
    return refuse(rule, id, 'CreateEventSourceMapping', message);
  });
