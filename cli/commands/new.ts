import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Command, WrongUse } from '../command';
import { asTyped, ownContent, readText } from '../files';
import { cardTemplate, deckHead } from '../templates/card';
import { familyTemplate } from '../templates/family';
import { lessonTemplate } from '../templates/lesson';

interface Wanted {
  readonly id: string;
  readonly topic: string;
  /** Today, as lessons write it. */
  readonly day: string;
  readonly folder: string;
}

/** What can be made: the file that it goes to and the text of that file. */
const kinds: Readonly<Record<string, (wanted: Wanted) => { path: string; text: string }>> = {
  lesson: (wanted) => fresh(join(wanted.folder, 'lessons', `${wanted.id}.md`), lessonTemplate(wanted)),
  family: (wanted) => fresh(join(wanted.folder, 'families', `${wanted.id}.md`), familyTemplate(wanted)),
  card: ({ id, topic, folder }) => {
    const path = join(folder, 'cards', `${topic}.md`);
    const deck = existsSync(asTyped(path)) ? readText(path) : deckHead(topic);
    if (deck.split('\n').includes(`## ${id}`)) throw new WrongUse(`${path} has a card ${id} already.`);
    return { path, text: `${deck.trimEnd()}\n\n${cardTemplate({ id })}` };
  },
};

/** Makes a lesson, a question family or a card to be filled in. */
export const newCommand: Command = {
  names: ['KIND', 'ID'],
  summary: 'Make a lesson, family or card (KIND) that compiles, to be filled in. Its ID is for good.',
  options: {
    'topic ID': 'a topic of topics.yaml (retries)',
    'in DIR': 'the content folder (that of this project)',
  },
  run({ names: [kind = '', id = ''], values }, terminal) {
    const make = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (!make) throw new WrongUse(`KIND is one of ${Object.keys(kinds).join(', ')}, not "${kind}".`);
    for (const name of [id, values.topic ?? 'retries']) {
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
        throw new WrongUse(
          `"${name}" is not in kebab case: small letters and digits, with single hyphens between words.`,
        );
    }
    const folder = values.in ?? ownContent();
    const day = new Date().toISOString().slice(0, 10);
    const { path, text } = make({ id, topic: values.topic ?? 'retries', day, folder });
    mkdirSync(dirname(asTyped(path)), { recursive: true });
    writeFileSync(asTyped(path), text);
    const where = values.in === undefined ? '' : `CONTENT_DIRS=${folder} `;
    terminal.write(`${path} is there. Fill it in while \`${where}npm run --silent redrive -- check --watch\` runs.`);
    return 0;
  },
};

function fresh(path: string, text: string): { path: string; text: string } {
  if (existsSync(asTyped(path))) throw new WrongUse(`${path} is there already.`);
  return { path, text };
}
