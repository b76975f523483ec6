const steps = [
  { title: 'Predict', text: 'A consumer throws on every event. How often does Lambda run it?' },
  { title: 'Run', text: 'The set-up is simulated, with the real timeouts, retries and permissions.' },
  { title: 'Compare', text: 'The first moment where your world and AWS part, and the rule behind it.' },
  { title: 'Remember', text: 'What you missed comes back on a schedule, as a fresh variant.' },
];

/** The four steps of the course. */
export function Walk() {
  return (
    <ol className="relative space-y-7 rounded-card border border-line bg-raised p-7 sm:p-9">
      {steps.map((step, at) => (
        <li key={step.title} className="flex gap-4">
          <span
            aria-hidden
            className="grid size-8 shrink-0 place-items-center rounded-full bg-accent-wash font-mono text-sm text-accent"
          >
            {at + 1}
          </span>
          <div>
            <h2 className="text-lg">{step.title}</h2>
            <p className="text-ink-soft">{step.text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
