/** A flashcard to be filled in. */
export const cardTemplate = ({ id }: { id: string }): string => `## ${id}

One question, one idea?

---

The **answer**, short.

[How Lambda handles errors and retries with asynchronous invocation](https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html) \`async.retry-delays\`
`;

/** The head of a file of cards. */
export const deckHead = (topic: string): string => `---\ntopic: ${topic}\n---\n`;
