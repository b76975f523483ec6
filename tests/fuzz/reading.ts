import type { Message } from '../../base/message';
import { aws, simulate } from '../../engine';
import { parseScenario } from '../../scenario';

/** Milliseconds of computing that a text of a few kilobytes may cost; a busy machine is no fault. */
const mostMilliseconds = 5000;

/** What goes wrong when a text is read and run as a scenario: nothing may, whatever the text. Undefined when it is refused in words or runs. */
export function faultOfReading(text: string): string | undefined {
  const before = process.cpuUsage();
  try {
    const { scenario, messages } = parseScenario(text);
    if (!scenario && messages.length === 0) return 'neither a scenario nor a message';
    const unclear = messages.find((message) => !isClear(message));
    if (unclear) return `a message without place or remedy: ${JSON.stringify(unclear)}`;
    if (scenario) {
      const { deployment } = simulate(scenario, { rules: aws, seed: 1 }).outcome;
      if (deployment.result === 'fails' && (deployment.message === '' || deployment.resource === ''))
        return `a refusal without words or resource: ${JSON.stringify(deployment)}`;
    }
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const { user } = process.cpuUsage(before);
  return user / 1000 > mostMilliseconds ? `it took ${Math.round(user / 1000)} ms` : undefined;
}

const isClear = ({ line, column, text, remedy }: Message): boolean =>
  line >= 1 && column >= 1 && text !== '' && remedy !== '';
