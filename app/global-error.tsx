'use client';

/** What breaks the frame of every page. It stands alone, so it carries no style of the app. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <h1>Redrive cannot show this page</h1>
        <p>The server noted what went wrong. Your answers so far are saved.</p>
        <button type="button" onClick={retry}>
          Try again
        </button>
      </body>
    </html>
  );
}
