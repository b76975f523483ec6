import { describe, expect, test } from 'vitest';
import { architectureOf, aws, bare, type Scenario } from '../../../engine';
import { threeDoors } from '../../quiz/three-doors';

const linesOf = (scenario: Scenario) =>
  architectureOf(scenario, aws).edges.map(({ from, to, way, label }) => `${from} ${way} ${to} (${label})`);

describe('the architecture of a scenario', () => {
  test('tells push from poll, and synchronous from asynchronous (F-010, F-020)', () => {
    expect(linesOf(threeDoors)).toEqual([
      'caller sync Invoice (sync · Invoke, RequestResponse)',
      'caller send News (Publish)',
      'caller send Orders (SendMessage)',
      'News async Invoice (async · subscription)',
      'Orders poll InvoiceFromQueue (poll)',
      'InvoiceFromQueue sync Invoice (sync · batches)',
      'Orders failure Unpaid (failed · after 2 receives)',
    ]);
  });

  test('who is asked for permission: the function policy for a push, the role for a poll', () => {
    const asked = architectureOf(threeDoors, aws).edges.flatMap(({ way, permission }) =>
      permission ? [`${way}: ${permission.text} ${permission.allowed}`] : [],
    );
    expect(asked).toEqual([
      'async: The function policy has to let sns.amazonaws.com in true',
      expect.stringMatching(/^poll: The execution role has to allow sqs:ReceiveMessage, .* true$/),
    ]);
  });

  test('a setting that decides about delivery is told with its resource', () => {
    const orders = architectureOf(threeDoors, aws).nodes.find(({ id }) => id === 'Orders');
    expect(orders?.settings).toEqual(['visibility timeout 50 s', 'maxReceiveCount 2']);
  });

  test('what is drawn for an open question tells what is connected, and nothing of how', () => {
    const { nodes, edges } = bare(architectureOf(threeDoors, aws));
    expect(edges.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'caller Invoice',
      'caller News',
      'caller Orders',
      'News Invoice',
      'Orders Invoice',
      'Orders Unpaid',
    ]);
    expect(edges.every(({ label, way, permission }) => label === '' && way === 'send' && !permission)).toBe(true);
    expect(nodes.flatMap(({ settings }) => settings)).toEqual([]);
  });

  test('a template that AWS refuses is drawn all the same', () => {
    const { Orders, ...others } = threeDoors.template.Resources;
    const Resources = {
      ...others,
      Orders: { ...Orders, Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 1 } },
    };
    expect(linesOf({ ...threeDoors, template: { ...threeDoors.template, Resources } })).toContain(
      'Orders poll InvoiceFromQueue (poll)',
    );
  });
});
