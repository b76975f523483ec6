/** What a pipe of EventBridge does with a batch that a mapping of Lambda does not. */
export interface PipeSettings {
  readonly arn: string;
  readonly name: string;
  /** The role that reads the source and invokes: its logical id, or the ARN of one from elsewhere. */
  readonly role: string;
  /** Whether the pipe waits for its target. */
  readonly invocation: 'REQUEST_RESPONSE' | 'FIRE_AND_FORGET';
  readonly target: PipeStage;
  /** The function that is asked first, and whose answer the target gets. */
  readonly enrichment?: PipeStage;
}

/** A function that a pipe invokes, and what it makes of each record for it. */
export interface PipeStage {
  readonly functionArn: string;
  readonly inputTemplate?: string;
}
