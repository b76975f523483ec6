/** What is asked: complete in prose, as an exam item is. */
export function QuestionHead({ id, title, stem }: { id: string; title: string; stem: string }) {
  return (
    <header className="space-y-4">
      <h1 id={id} className="text-3xl sm:text-4xl">
        {title}
      </h1>
      {paragraphs(stem).map((text) => (
        <p key={text} className="max-w-2xl text-lg whitespace-pre-line">
          {text}
        </p>
      ))}
    </header>
  );
}

const paragraphs = (stem: string): string[] => stem.split(/\n{2,}/).flatMap((text) => text.trim() || []);
