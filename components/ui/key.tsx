interface Props {
  name: string;
  /** In a list of keys it is what is told, also to whoever cannot see it and where there is no keyboard. */
  always?: boolean;
}

/** A key of the keyboard, as a reminder beside what it does; hidden where there is no keyboard to speak of. */
export const Key = ({ name, always = false }: Props) => (
  <kbd
    aria-hidden={!always}
    className={`rounded border border-current px-1.5 font-mono text-xs ${always ? 'inline-block' : 'hidden sm:inline'}`}
  >
    {name}
  </kbd>
);
