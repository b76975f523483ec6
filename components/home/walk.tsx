const steps = [
  { title: 'Predict', text: 'A consumer throws on every event. How often does Lambda run it?' },
  { title: 'Run', text: 'The set-up is simulated, with the real timeouts, retries and permissions.' },
  { title: 'Compare', text: 'The first moment where your world and AWS part, and the rule behind it.' },
  { title: 'Remember', text: 'What you missed comes back on a schedule, as a fresh variant.' },
];

/** The four steps of the course: a line that is walked down, and turns back at its end. */
export function Walk() {
  return (
    <ol className="relative space-y-8 border-l-2 border-line pl-8 lg:mt-4">
      {steps.map((step, at) => (
        <li key={step.title} className="relative">
          <span
            aria-hidden
            className="absolute top-0.5 -left-8 grid size-7 -translate-x-1/2 place-items-center rounded-full border-2 border-accent bg-paper font-mono text-xs text-accent"
          >
            {at + 1}
          </span>
          <h2 className="text-lg">{step.title}</h2>
          <p className="text-ink-soft">{step.text}</p>
        </li>
      ))}
    </ol>
  );
}
