import { parseArgs } from 'node:util';
import { type Command, type ExitCode, type Given, type Terminal, WrongUse } from './command';
import { helpOf, helpOfAll } from './help';

/** Loaded when asked for: copying a database needs no course. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check')).check,
  new: async () => (await import('./commands/new')).newCommand,
  coverage: async () => (await import('./commands/coverage')).coverage,
  simulate: async () => (await import('./commands/simulate')).simulate,
  conformance: async () => (await import('./commands/conformance')).conformance,
  question: async () => (await import('./commands/question')).question,
  rules: async () => (await import('./commands/rules')).rules,
  replay: async () => (await import('./commands/replay')).replay,
  backup: async () => (await import('./commands/backup')).backup,
  restore: async () => (await import('./commands/restore')).restore,
};

/** Runs one command line. What goes wrong becomes a sentence and an exit code. */
export async function main(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name = '', ...rest] = words;
  if (['--help', '-h', 'help'].includes(name)) return say(terminal, await helpOfCommands());
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    terminal.complain(name ? `There is no command "${name}".` : 'A command is missing.');
    terminal.complain(await helpOfCommands());
    return 2;
  }
  const command = await load();
  if (rest.includes('--help') || rest.includes('-h')) return say(terminal, helpOf(name, command));
  try {
    return await command.run(read(command, rest), terminal);
  } catch (fault) {
    if (!(fault instanceof WrongUse) && (fault as Error).name !== 'StartError') throw fault;
    terminal.complain((fault as Error).message);
    if (fault instanceof WrongUse) terminal.complain(`See: redrive ${name} --help`);
    return 2;
  }
}

async function helpOfCommands(): Promise<string> {
  const loaded = await Promise.all(Object.entries(commands).map(async ([name, load]) => [name, await load()] as const));
  return helpOfAll(Object.fromEntries(loaded));
}

function say(terminal: Terminal, text: string): ExitCode {
  terminal.write(text);
  return 0;
}

function read(command: Command, words: readonly string[]): Given {
  const options = Object.fromEntries(
    Object.keys(command.options).map((written) => {
      const [name = '', value] = written.split(' ');
      return [name, { type: value === undefined ? ('boolean' as const) : ('string' as const) }];
    }),
  );
  const { values, positionals } = parse(words, options);
  const least = command.names.filter((name) => !name.startsWith('[')).length;
  const most = command.names.some((name) => name.endsWith('...')) ? Infinity : command.names.length;
  if (positionals.length < least) throw new WrongUse(`${command.names[positionals.length]} is missing.`);
  if (positionals.length > most) throw new WrongUse(`"${positionals[most]}" is one word too many.`);
  const entries = Object.entries(values);
  return {
    names: positionals,
    flags: new Set(entries.flatMap(([name, value]) => (value === true ? [name] : []))),
    values: Object.fromEntries(entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
  };
}

function parse(words: readonly string[], options: Record<string, { type: 'boolean' | 'string' }>) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (fault) {
    throw new WrongUse((fault as Error).message);
  }
}
