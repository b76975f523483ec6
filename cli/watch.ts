import { watch } from 'node:fs';

/** Editors write a file in several steps; they are one change. */
const quietTime = 50;

/** Calls back when something in the folders changes, until the returned function is called. */
export function watchFolders(folders: readonly string[], onChange: () => unknown): () => void {
  let waiting: NodeJS.Timeout | undefined;
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, () => {
      clearTimeout(waiting);
      waiting = setTimeout(onChange, quietTime);
    }),
  );
  return () => {
    clearTimeout(waiting);
    for (const one of watchers) one.close();
  };
}
