import type { ArchitectureEdge, ArchitectureNode } from './architecture';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a layout puts a resource: its centre and its size, in pixels. */
export interface PlacedNode extends ArchitectureNode, Point {
  readonly width: number;
  readonly height: number;
}

export interface PlacedEdge extends ArchitectureEdge {
  readonly points: readonly Point[];
  /** The centre of its label. */
  readonly labelAt: Point;
}

/** An architecture as it is drawn. */
export interface PlacedArchitecture {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** The same architecture from left to right, and from top to bottom for narrow pages. */
export interface Diagram {
  readonly wide: PlacedArchitecture;
  readonly narrow: PlacedArchitecture;
}
