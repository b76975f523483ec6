import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { build } from 'esbuild';
import { aws, misconceptions, simulate, withBelief } from '../../../engine';
import { replayFact, stageOf } from '../../../quiz';
import { parseScenario } from '../../../scenario';
import { lendHelper } from './in-page';

const root = join(import.meta.dirname, '../../..');
const styles = join(root, '.next-test/static');
/** How long it is watched, in milliseconds. */
const watched = 5000;

export interface Frames {
  readonly facts: number;
  readonly perSecond: number;
  /** What the page computes for a frame, on average, in milliseconds of its own thread: others on the machine do not add to it. */
  readonly work: number;
  /** Of the times between two frames, the one that 95 in 100 do not exceed. In milliseconds. */
  readonly slow: number;
}

/** Plays two worlds of 500 facts and more, one above the other, at the highest speed and in the pages' own styles, and counts frames. */
export async function framesOf(browser: Browser): Promise<Frames> {
  const props = twoWorlds();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await lendHelper(page);
  await page.goto('about:blank');
  await page.setContent('<div id="replay"></div>');
  for (const file of readdirSync(styles, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css')))
    await page.addStyleTag({ content: readFileSync(join(styles, file), 'utf8') });
  await page.evaluate((given) => Object.assign(globalThis, { props: given }), props as object);
  await page.addScriptTag({ content: await replayForThePage() });
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('8');
  await page.getByRole('button', { name: 'Play' }).click();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const working = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  const before = await working();
  const gaps = await page.evaluate(gapsBetweenFrames, watched);
  const work = ((await working()) - before) / gaps.length;
  await page.close();
  return {
    facts: props.aws.length,
    perSecond: (gaps.length * 1000) / gaps.reduce((sum, gap) => sum + gap, 0),
    work,
    slow: gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.95)] ?? Number.NaN,
  };
}

/** Runs in the page. */
const gapsBetweenFrames = (milliseconds: number): Promise<number[]> =>
  new Promise((resolve) => {
    const times: number[] = [];
    const look = (now: number) => {
      times.push(now);
      if (now - (times[0] ?? now) < milliseconds) requestAnimationFrame(look);
      else resolve(times.slice(1).map((time, at) => time - (times[at] ?? time)));
    };
    requestAnimationFrame(look);
  });

/** The component as a page has it, with its props in a global. */
async function replayForThePage(): Promise<string> {
  const contents = `
    import { createElement } from 'react';
    import { createRoot } from 'react-dom/client';
    import { Replay } from './components/replay/replay';
    createRoot(document.getElementById('replay')).render(createElement(Replay, globalThis.props));`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'tsx' },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    alias: { '@': root },
  });
  return outputFiles[0]?.text ?? '';
}

/** A function that always fails behind three doors, as often as makes 500 facts, and the same for somebody who counts retries. */
function twoWorlds() {
  const rounds = Array.from(
    { length: 22 },
    (_, round) => `  - {at: ${round * 30}, action: Publish, target: News, items: [{id: pushed-${round}, message: m}]}
  - {at: ${round * 30}, action: SendMessage, target: Orders, items: [{id: polled-${round}, body: b}]}`,
  );
  const { scenario, messages } = parseScenario(`
template:
  Transform: AWS::Serverless-2016-10-31
  Resources:
    Invoice:
      Type: AWS::Serverless::Function
      Properties:
        Runtime: nodejs22.x
        Handler: index.handler
        InlineCode: x
        Events:
          FromQueue: {Type: SQS, Properties: {Queue: !GetAtt Orders.Arn, BatchSize: 1}}
          FromTopic: {Type: SNS, Properties: {Topic: !Ref News}}
    News: {Type: AWS::SNS::Topic}
    Orders:
      Type: AWS::SQS::Queue
      Properties:
        VisibilityTimeout: 50
        RedrivePolicy: {deadLetterTargetArn: !GetAtt Unpaid.Arn, maxReceiveCount: 2}
    Unpaid: {Type: AWS::SQS::Queue}
stimuli:
${rounds.join('\n')}
handlers:
  Invoice: [{kind: throw, when: always}]
until: 3000
`);
  if (!scenario) throw new Error(JSON.stringify(messages));
  const belief = misconceptions['max-receive-count-counts-retries'];
  const truth = simulate(scenario, { rules: aws, seed: 1 });
  const world = simulate(scenario, { rules: withBelief(aws, belief), seed: 1 });
  return {
    name: 'bench',
    aws: truth.trace.map(replayFact),
    yours: world.trace.map(replayFact),
    stage: stageOf(scenario, [truth, world]),
  };
}
