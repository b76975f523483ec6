import type { Command } from './command';

const table = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`).join('\n');
};

export function helpOfAll(commands: Readonly<Record<string, Command>>): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => [name, summary] as const);
  return [
    'npm run --silent redrive -- COMMAND [OPTIONS]',
    '',
    table(rows),
    '',
    'redrive COMMAND --help tells more. Exit codes: 0 good, 1 findings, 2 wrong use.',
  ].join('\n');
}

export function helpOf(name: string, { names, summary, options }: Command): string {
  const rows = Object.entries(options).map(([option, text]) => [`--${option}`, text] as const);
  const usage = ['redrive', name, ...names, ...rows.map(([option]) => `[${option}]`)].join(' ');
  return [usage, '', summary, ...(rows.length > 0 ? ['', table(rows)] : [])].join('\n');
}
