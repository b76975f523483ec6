interface Props {
  label: string;
  value: number;
  max: number;
  /** The figure in words, such as "3 of 8 topics". */
  text: string;
}

/** How much of something is done. Drawn as an SVG: a style attribute would break the Content-Security-Policy. */
export function Meter({ label, value, max, text }: Props) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <svg
      role="img"
      aria-label={`${label}: ${text}`}
      viewBox="0 0 100 2"
      preserveAspectRatio="none"
      className="block h-1.5 w-full"
    >
      <rect width="100" height="2" className="fill-line forced-colors:fill-[GrayText]" />
      <rect width={100 * share} height="2" className="fill-accent forced-colors:fill-[Highlight]" />
    </svg>
  );
}
