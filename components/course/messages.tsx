import type { Message } from '@/base/message';

/** What an author has to mend, on the page while they write. A built server has none: it never serves a broken course. */
export function CourseMessages({ messages }: { messages: readonly Message[] }) {
  if (messages.length === 0) return null;
  return (
    <section aria-label="Course messages" className="border-b border-bad bg-bad-wash">
      <ul className="mx-auto max-w-5xl space-y-2 px-5 py-4 text-sm">
        {messages.map((message) => (
          <li key={`${message.file}:${message.line}:${message.column}:${message.rule}`}>
            <span className="font-mono">
              {message.file}:{message.line}:{message.column}
            </span>{' '}
            <strong className="font-semibold">{message.severity}</strong> {message.text} {message.remedy}
          </li>
        ))}
      </ul>
    </section>
  );
}
