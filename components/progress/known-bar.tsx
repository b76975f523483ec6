'use client';

interface Props {
  /** From 0 to 1. */
  known: number;
  atLeast: number;
  atMost: number;
}

/** How likely something is known, as a tick, within what is uncertain, as a band. */
export function KnownBar({ known, atLeast, atMost }: Props) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <svg
        role="img"
        aria-label={`known with ${percent(known)}, between ${percent(atLeast)} and ${percent(atMost)}`}
        viewBox="0 0 100 12"
        preserveAspectRatio="none"
        className="h-3 w-24"
      >
        <rect y="5" width="100" height="2" className="fill-line forced-colors:fill-[GrayText]" />
        <rect
          {...{ x: 100 * atLeast, y: 3, height: 6, width: Math.max(1, 100 * (atMost - atLeast)) }}
          className="fill-accent opacity-35 forced-colors:fill-[Highlight]"
        />
        <rect
          {...{ x: Math.min(97, Math.max(0, 100 * known - 1.5)), y: 0, height: 12, width: 3 }}
          className="fill-accent forced-colors:fill-[CanvasText]"
        />
      </svg>
      <span aria-hidden className="w-10 text-right text-sm tabular-nums">
        {percent(known)}
      </span>
    </span>
  );
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;
