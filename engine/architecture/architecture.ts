/** The part that a resource plays in a delivery. */
export type NodeRole = 'caller' | 'source' | 'mapping' | 'function' | 'store';

/** A resource of a set-up, or the caller outside it. */
export interface ArchitectureNode {
  /** The logical id; `caller` is whoever stands outside. */
  readonly id: string;
  readonly role: NodeRole;
  /** What it is, for example "SQS queue". */
  readonly type: string;
  /** The settings that decide about delivery, in words. */
  readonly settings: readonly string[];
}

/** How something gets from one resource to the next. */
export type EdgeWay = 'sync' | 'async' | 'push' | 'poll' | 'failure' | 'success' | 'send';

export interface ArchitectureEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly way: EdgeWay;
  /** What travels, or when. */
  readonly label: string;
  readonly permission?: PermissionShown;
}

/** What has to allow an edge, and whether it does. */
export interface PermissionShown {
  readonly text: string;
  readonly allowed: boolean;
}

/** Who hands what to whom in a deployed template. */
export interface Architecture {
  readonly nodes: readonly ArchitectureNode[];
  readonly edges: readonly ArchitectureEdge[];
}
