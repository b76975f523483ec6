import type { ComponentProps } from 'react';

/** A named part of a page that takes the focus: it scrolls, or it listens to keys, so it must be reachable by keyboard (WCAG 2.1.1). */
export function FocusRegion({ label, ...rest }: ComponentProps<'section'> & { label: string }) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: it does interact, by scrolling or by keys
  return <section tabIndex={0} aria-label={label} {...rest} />;
}
