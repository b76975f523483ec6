import type { Edit, Marks } from '@/study';

/** Where the journal is kept: localStorage, or what a test has in its place. */
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

type Reply =
  | { readonly state: 'ended' }
  | {
      readonly state: 'open';
      readonly remainingMs: number;
      readonly marks: readonly { readonly place: number; readonly marks: Marks }[];
    };

interface Options {
  readonly sittingId: string;
  /** A name for this tab that no other has. */
  readonly writer: string;
  readonly store: Store;
  /** Throws when the server was not reached; nobody knows then whether it heard. */
  readonly send: (edits: readonly Edit[]) => Promise<Reply>;
  readonly questions: readonly { readonly place: number; readonly marks: Marks }[];
  /** Called after each change. */
  readonly tell: (standing: Standing) => void;
}

export interface Standing {
  readonly marks: ReadonlyMap<number, Marks>;
  /** `waiting`: kept here until the server can be reached. */
  readonly state: 'saved' | 'saving' | 'waiting' | 'ended';
  /** As the server said it last. */
  readonly remainingMs?: number;
  /** The question at which a later change from another tab or device stands instead of ours. */
  readonly overruled?: number;
}

export type Change = { readonly place: number } & (
  | Pick<Extract<Edit, { field: 'answer' }>, 'field' | 'value'>
  | Pick<Extract<Edit, { field: 'flagged' }>, 'field' | 'value'>
  | Pick<Extract<Edit, { field: 'struck' }>, 'field' | 'value'>
);

export interface Journal {
  readonly record: (change: Change) => void;
  /** Sends what waits; without anything to send it asks how things stand. */
  readonly sync: () => Promise<void>;
}

/**
 * Every change of an exam is written down in the browser before it is sent, and struck out when the server has it. So a
 * lost connection, a closed tab or a crash loses nothing: whoever opens the sitting here again sends what was left.
 */
export function openJournal({ sittingId, writer, store, send, questions, tell }: Options): Journal {
  const marks = new Map(questions.map((question) => [question.place, question.marks]));
  const waiting = new Map<string, Edit>();
  let clock = Math.max(0, ...questions.flatMap((question) => clocksOf(question.marks)));
  let standing: Standing = { marks, state: 'saved' };
  let busy: Promise<void> | undefined;

  const say = (change: Partial<Standing>) => {
    standing = { ...standing, marks: new Map(marks), ...change };
    tell(standing);
  };
  const keep = () => write(store, keyOf(sittingId, writer), [...waiting.values()]);
  const take = (edit: Edit) => {
    clock = Math.max(clock, edit.clock);
    const { place, field } = edit;
    const known = waiting.get(`${place} ${field}`);
    if (!known || isLater(edit, known)) waiting.set(`${place} ${field}`, edit);
    overlay(edit);
  };
  const overlay = ({ place, field, value, clock: at, writer: by }: Edit) => {
    const before = marks.get(place);
    if (!before) return;
    const stands = before[field];
    if (!stands || isLater({ clock: at, writer: by }, stands))
      marks.set(place, { ...before, [field]: { value, clock: at, writer: by } });
  };

  const adopt = (reply: Extract<Reply, { state: 'open' }>, sent: readonly (readonly [string, Edit])[]) => {
    for (const { place, marks: stands } of reply.marks) {
      marks.set(place, stands);
      clock = Math.max(clock, ...clocksOf(stands));
    }
    for (const [key, edit] of sent) if (waiting.get(key) === edit) waiting.delete(key);
    for (const edit of waiting.values()) overlay(edit);
    keep();
    const lost = sent.find(([, { place, field, writer: by }]) => (marks.get(place)?.[field]?.writer ?? by) !== by);
    say({ remainingMs: reply.remainingMs, ...(lost && { overruled: lost[1].place }) });
  };

  const sendAll = async () => {
    try {
      do {
        const batch = [...waiting];
        if (batch.length > 0) say({ state: 'saving' });
        const reply = await send(batch.map(([, edit]) => edit));
        if (reply.state === 'ended') return say({ state: 'ended' });
        adopt(reply, batch);
      } while (waiting.size > 0);
      say({ state: 'saved' });
    } catch {
      say({ state: waiting.size > 0 ? 'waiting' : 'saved' });
    }
  };
  const sync = () => {
    busy ??= sendAll().finally(() => {
      busy = undefined;
    });
    return busy;
  };

  const left = leftBehind(store, sittingId);
  for (const { edits } of left) edits.forEach(take);
  // Written down as ours before the pages of other tabs are torn out.
  if (waiting.size > 0) keep();
  for (const { key } of left) if (key !== keyOf(sittingId, writer)) remove(store, key);
  if (waiting.size > 0) say({ state: 'waiting' });

  return {
    record: (change) => {
      if (standing.state === 'ended') return;
      const { overruled: _, ...rest } = standing;
      standing = rest;
      take({ ...change, clock: clock + 1, writer } as Edit);
      keep();
      say({ state: 'saving' });
      void sync();
    },
    sync,
  };
}

/** What this browser keeps; nothing where it keeps nothing for us. */
export function browserStore(): Store {
  try {
    return window.localStorage;
  } catch {
    return { length: 0, key: () => null, getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  }
}

/** How many answers of a sitting never reached the server in time. They are forgotten. */
export function forgetLate(store: Store, sittingId: string): number {
  const left = leftBehind(store, sittingId);
  for (const { key } of left) remove(store, key);
  return new Set(left.flatMap(({ edits }) => edits.filter(({ field }) => field === 'answer').map(({ place }) => place)))
    .size;
}

interface Stamp {
  readonly clock: number;
  readonly writer: string;
}

const isLater = (a: Stamp, b: Stamp): boolean => a.clock > b.clock || (a.clock === b.clock && a.writer > b.writer);

const clocksOf = ({ answer, flagged, struck }: Marks): number[] =>
  [answer, flagged, struck].flatMap((mark) => (mark ? [mark.clock] : []));

const prefix = 'redrive-exam';
const keyOf = (sittingId: string, writer: string): string => `${prefix} ${sittingId} ${writer}`;

/** What tabs that are gone wrote down of this sitting and did not strike out. */
function leftBehind(store: Store, sittingId: string): { readonly key: string; readonly edits: readonly Edit[] }[] {
  try {
    const keys = Array.from({ length: store.length }, (_, at) => store.key(at)).filter((key) => key !== null);
    return keys
      .filter((key) => key.startsWith(keyOf(sittingId, '')))
      .map((key) => ({ key, edits: read(store.getItem(key)) }));
  } catch {
    return [];
  }
}

function read(text: string | null): readonly Edit[] {
  try {
    const edits: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(edits) ? edits.filter(isEdit) : [];
  } catch {
    return [];
  }
}

/** What an earlier version of the app wrote down may look otherwise. */
const isEdit = (edit: Partial<Edit> | null): edit is Edit =>
  typeof edit?.place === 'number' &&
  typeof edit.clock === 'number' &&
  typeof edit.writer === 'string' &&
  ['answer', 'flagged', 'struck'].includes(edit.field ?? '');

/** A browser may refuse to keep anything; answers are then sent all the same. */
function write(store: Store, key: string, edits: readonly Edit[]): void {
  try {
    if (edits.length > 0) store.setItem(key, JSON.stringify(edits));
    else store.removeItem(key);
  } catch {
    // Full, or forbidden.
  }
}

function remove(store: Store, key: string): void {
  try {
    store.removeItem(key);
  } catch {
    // It is read again, and sent again, which changes nothing.
  }
}
