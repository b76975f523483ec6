/** A moment of virtual time, in whole milliseconds; 0 is the moment of deployment. */
export type Instant = number;
/** A span of time, in whole milliseconds. */
export type Duration = number;

export const seconds = (count: number): Duration => Math.round(count * 1000);
export const minutes = (count: number): Duration => seconds(count * 60);
export const hours = (count: number): Duration => minutes(count * 60);
export const days = (count: number): Duration => hours(count * 24);

export const inSeconds = (duration: Duration): number => duration / 1000;

/** A span in words, largest two units: `90 s` is "1 min 30 s", `0` is "0 s". */
export function sayDuration(duration: Duration): string {
  const total = Math.abs(duration);
  if (total < 1000 && total > 0) return `${duration} ms`;
  const whole = Math.round(total / 1000);
  const parts: [number, string][] = [
    [Math.floor(whole / 86_400), 'd'],
    [Math.floor((whole % 86_400) / 3600), 'h'],
    [Math.floor((whole % 3600) / 60), 'min'],
    [whole % 60, 's'],
  ];
  const said = parts
    .filter(([count]) => count > 0)
    .slice(0, 2)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
  return `${duration < 0 ? '-' : ''}${said || '0 s'}`;
}
