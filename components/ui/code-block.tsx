import { FocusRegion } from './focus-region';

/** Text in its own lines. It can be wider than the page, so it scrolls. */
export function CodeBlock({ text, label }: { text: string; label: string }) {
  return (
    <FocusRegion label={label} className="max-h-112 overflow-auto">
      <pre className="px-4 py-3 font-mono text-[0.8125rem] leading-relaxed">
        <code>{text}</code>
      </pre>
    </FocusRegion>
  );
}
