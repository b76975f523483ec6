import { parseArgs } from 'node:util';
import { type Command, type ExitCode, type Given, type Terminal, WrongUse } from './command';
import { backup } from './commands/backup';
import { check } from './commands/check';
import { conformance } from './commands/conformance';
import { question } from './commands/question';
import { restore } from './commands/restore';
import { rules } from './commands/rules';
import { simulate } from './commands/simulate';
import { helpOf, helpOfAll } from './help';

const commands: Readonly<Record<string, Command>> = { check, simulate, conformance, question, rules, backup, restore };

/** Runs one command line. What goes wrong becomes a sentence and an exit code. */
export async function main(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name = '', ...rest] = words;
  if (name === '--help' || name === '-h' || name === 'help') return say(terminal, helpOfAll(commands));
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    terminal.complain(name ? `There is no command "${name}".` : 'A command is missing.');
    terminal.complain(helpOfAll(commands));
    return 2;
  }
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
