/** Metrics by the logical id of the resource that they are about. */
export type Metrics = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Adds metrics up. */
export class Tally {
  private readonly values: Record<string, Record<string, number>> = {};

  /** A resource is listed although nothing happened to it. */
  list(id: string): void {
    this.values[id] ??= {};
  }

  add(id: string, name: string, count = 1): void {
    if (count > 0) this.of(id)[name] = (this.values[id]?.[name] ?? 0) + count;
  }

  /** Keeps the largest value that was seen. */
  most(id: string, name: string, value: number): void {
    this.of(id)[name] = Math.max(this.values[id]?.[name] ?? 0, value);
  }

  result(): Metrics {
    return this.values;
  }

  private of(id: string): Record<string, number> {
    this.list(id);
    return this.values[id] as Record<string, number>;
  }
}
