import type { Owner } from '../owner';

/** One service that can run a function, and how: what exams ask to be matched. */
export interface EventSource<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
  /** A pushing service invokes the function itself; of a polled one Lambda's own pollers read. */
  readonly way: 'push' | 'poll';
  /** As the function is invoked; `either` where the configuration decides. */
  readonly invocation: 'synchronous' | 'asynchronous' | 'either';
  /** Where the trigger is kept. */
  readonly holder: string;
  /** The API that makes it. */
  readonly madeBy: string;
  readonly checkedAgainst: 'function-policy' | 'execution-role' | 'role-of-the-source';
  /** Who the function policy must name, or who must be able to assume the source's own role. */
  readonly principal?: string;
  /** What a function policy can be limited to with SourceArn. */
  readonly sourceArn?: string;
  /** Who tries a failed run again; `caller` where nobody does but the client itself. */
  readonly retries: Owner;
  /** CloudFormation types that a template makes it with. */
  readonly types: readonly string[];
  /** Its names in the Events of a serverless function. */
  readonly samEvents: readonly string[];
  readonly facts: readonly string[];
}

/** Writes a row down with its literal id. */
export const source = <const Id extends string>(written: EventSource<Id>): EventSource<Id> => written;
