/** The sign of the house: an arrow that turns back, a redrive. */
export function Mark() {
  return (
    <svg
      viewBox="0 0 32 32"
      aria-hidden
      className="size-6 fill-none stroke-accent"
      strokeWidth={3.2}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M5 12h14a6.5 6.5 0 0 1 0 13h-8" />
      <path d="M10 6l-6 6 6 6" />
    </svg>
  );
}
