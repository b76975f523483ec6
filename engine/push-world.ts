import type { PushingServiceId } from './sources/pushing-services';

/** A resource by which a service invokes functions: a filter, a rule, a user pool, a pipeline … */
export interface TriggerSettings {
  readonly service: PushingServiceId;
  /** What the function policy sees as SourceArn. */
  readonly sourceArn: string;
  readonly invocation: 'synchronous' | 'asynchronous';
  /** The functions that it invokes, in the order of the template; `name` tells the triggers of a user pool apart. */
  readonly calls: readonly { readonly name: string; readonly functionArn: string }[];
  /** The role of the service that invokes, where there is one. */
  readonly roleArn?: string;
  /** What a function policy can ask of an Alexa skill. */
  readonly token?: string;
}
