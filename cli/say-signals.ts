import { inSeconds, sayDuration } from '../base/time';
import { type LogLine, metricStatistic, type Outcome } from '../engine';

/** One line a metric: which resource, which metric, and its value. */
export const sayMetrics = ({ metrics }: Outcome): string[] =>
  Object.entries(metrics).flatMap(([id, own]) =>
    Object.entries(own).map(([name, value]) => `metric ${id} ${name}: ${sayValue(name, value)}`),
  );

/** One line a log line, with the function that left it. */
export const sayLogs = (lines: readonly LogLine[]): string[] =>
  lines.map(({ at, functionId, text }) => {
    const second = `${inSeconds(at)} s`.padStart(10);
    return `${second}  ${functionId}  ${text.replaceAll('\t', '  ')}`;
  });

const isTime = (name: string): boolean => /Age|Duration/.test(name);

function sayValue(name: string, value: number): string {
  const said = isTime(name) ? sayDuration(value) : String(value);
  const words = { Sum: said, Maximum: `at most ${said}`, Last: `${said} at the end` };
  return words[metricStatistic(name)];
}
