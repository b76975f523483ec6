import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseTemplate } from '../../../scenario';
import { deployText } from './fixture';

const folder = new URL('../../corpus/templates/', import.meta.url);
const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));

type Loaded = 'deployed' | 'unreadable' | 'NotModelled' | 'refused';

/** How a template loads; whatever is not deployed must say why. */
function load(file: string): Loaded {
  const text = readFileSync(new URL(file, folder), 'utf8');
  const { template, messages } = parseTemplate(text);
  if (!template) {
    expect(messages.filter(({ severity, text: words }) => severity === 'error' && words !== '')).not.toEqual([]);
    return 'unreadable';
  }
  const deployed = deployText(text);
  if (!('result' in deployed)) return 'deployed';
  expect(deployed.message).toMatch(/\w+ \w+/);
  expect(deployed.resource).toMatch(/^\w+$/);
  return deployed.code === 'NotModelled' ? 'NotModelled' : 'refused';
}

describe('public templates load, or are refused with a reason', () => {
  const loaded = new Map<string, Loaded>();

  test.each(files)('%s', (file) => {
    loaded.set(file, load(file));
    expect(loaded.get(file)).toBeDefined();
  });

  test('all that can be read deploy, but for the one whose role cannot read its queue', () => {
    const of = (how: Loaded) => files.filter((file) => loaded.get(file) === how);
    expect(files).toHaveLength(150);
    expect(of('deployed').length).toBeGreaterThanOrEqual(142);
    expect(of('NotModelled')).toEqual([]);
    expect(of('refused')).toEqual([
      'aws-samples+step-functions-workflows-collection__wait-for-callback__template.yaml',
    ]);
  });
});
