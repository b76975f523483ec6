/** Virtual time as a clock shows it: `0:05`, `1:30`, and from an hour on `6 h 00`. */
export function clock(milliseconds: number): string {
  const sign = milliseconds < 0 ? '−' : '';
  const total = Math.abs(milliseconds);
  if (total < 1000 && total > 0) return `${sign}${total} ms`;
  const seconds = Math.round(total / 1000);
  const two = (count: number) => String(count).padStart(2, '0');
  if (seconds >= 86_400)
    return `${sign}${Math.floor(seconds / 86_400)} d ${two(Math.floor((seconds % 86_400) / 3600))} h`;
  if (seconds >= 3600) return `${sign}${Math.floor(seconds / 3600)} h ${two(Math.floor((seconds % 3600) / 60))}`;
  return `${sign}${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}
