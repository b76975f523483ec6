import type { ArchitectureNode, Fact } from '../engine';

/** What a lane of a replay stands for. */
export type LaneKind = 'caller' | 'source' | 'waiting' | 'poller' | 'function' | 'store';

export interface Lane {
  readonly id: string;
  readonly kind: LaneKind;
  readonly title: string;
  /** What it is, below its name. */
  readonly note: string;
}

type Nodes = ReadonlyMap<string, ArchitectureNode>;

interface Place {
  readonly id: string;
  readonly make: (nodes: Nodes) => Lane;
}

const order: readonly LaneKind[] = ['caller', 'source', 'waiting', 'poller', 'function', 'store'];

/** Lanes stand in the order in which an event meets them. */
export const laneOrder = ({ kind }: Lane): number => order.indexOf(kind);

/** Whoever calls from outside. */
export const outside: Place = lane('outside', { kind: 'caller', title: 'Caller', note: 'outside' });

/** The lane on which a fact is drawn: whose turn it was. */
export function laneOf({ kind, owner, place, via, from }: Fact): Place {
  switch (kind) {
    case 'answered':
    case 'refused':
      return outside;
    case 'received':
      return poller(via ?? place, place);
    case 'delivered':
    case 'not-delivered':
      return owner === 'event-source-mapping' ? poller(via ?? place, place) : resource(from ?? place);
    case 'moved':
    case 'recorded':
    case 'run-started':
    case 'run-ended':
    case 'throttled':
    case 'deleted':
      return resource(place);
    case 'filtered':
    case 'skipped':
    case 'checkpointed':
      return owner === 'event-source-mapping' ? poller(via ?? place, place) : resource(from ?? place);
    default:
      if (owner === 'lambda-async-queue') return waiting(place);
      return owner === 'event-source-mapping' ? poller(via ?? place, place) : resource(place);
  }
}

const waiting = (functionId: string): Place =>
  lane(`waiting ${functionId}`, { kind: 'waiting', title: "Lambda's queue", note: `async, for ${functionId}` });

const poller = (functionId: string, sourceId: string): Place =>
  lane(`poller ${functionId} ${sourceId}`, { kind: 'poller', title: 'Poller', note: `${sourceId} → ${functionId}` });

const resource = (id: string): Place => ({
  id: `at ${id}`,
  make: (nodes) => {
    const node = nodes.get(id);
    return { id: `at ${id}`, kind: kindOf(node), title: id, note: node?.type ?? 'outside the template' };
  },
});

const kindOf = (node: ArchitectureNode | undefined): LaneKind =>
  node?.role === 'function' ? 'function' : node?.role === 'store' || !node ? 'store' : 'source';

function lane(id: string, rest: Omit<Lane, 'id'>): Place {
  return { id, make: () => ({ id, ...rest }) };
}
