/** A key of the keyboard, as a reminder beside what it does; hidden where there is no keyboard to speak of. */
export const Key = ({ name }: { name: string }) => (
  <kbd aria-hidden className="hidden rounded border border-current px-1.5 font-mono text-xs sm:inline">
    {name}
  </kbd>
);
