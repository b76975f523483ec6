import type { Source } from './course';

/** A section of an exam that can be sat here. Plain data of content/packs. */
export interface ExamPack {
  readonly id: string;
  /** AWS's code, such as DVA-C02. */
  readonly code: string;
  readonly title: string;
  /** First and last day of the exam, such as `2026-11-30`. */
  readonly from?: string;
  readonly until?: string;
  readonly questions: number;
  readonly minutes: number;
  /** The whole exam at AWS. */
  readonly exam: {
    readonly questions: number;
    readonly scored: number;
    readonly minutes: number;
    /** On its scale from 100 to 1000. */
    readonly pass: number;
  };
  /** What of this nobody has verified with AWS. */
  readonly unverified?: string;
  readonly sources: readonly Source[];
  readonly domains: readonly ExamDomain[];
}

export interface ExamDomain {
  readonly id: string;
  readonly title: string;
  /** Of the whole exam, in percent. */
  readonly weight: number;
  readonly tasks: readonly { readonly title: string; readonly families: readonly string[] }[];
  /** What of the domain is not asked here. */
  readonly notCovered: string;
}

export const familiesOf = ({ tasks }: Pick<ExamDomain, 'tasks'>): readonly string[] =>
  tasks.flatMap(({ families }) => families);

/** How many questions each domain gets: by weight among those that are covered, the largest remainders first. */
export function questionsByDomain({
  questions,
  domains,
}: {
  readonly questions: number;
  readonly domains: readonly Pick<ExamDomain, 'id' | 'weight' | 'tasks'>[];
}): ReadonlyMap<string, number> {
  const covered = domains.filter((domain) => familiesOf(domain).length > 0);
  const whole = covered.reduce((sum, { weight }) => sum + weight, 0);
  const shares = covered.map(({ id, weight }) => ({ id, share: whole > 0 ? (questions * weight) / whole : 0 }));
  const left = whole > 0 ? questions - shares.reduce((sum, { share }) => sum + Math.floor(share), 0) : 0;
  const rounded = new Set(
    shares
      .toSorted((a, b) => (b.share % 1) - (a.share % 1))
      .slice(0, left)
      .map(({ id }) => id),
  );
  return new Map(shares.map(({ id, share }) => [id, Math.floor(share) + (rounded.has(id) ? 1 : 0)]));
}
