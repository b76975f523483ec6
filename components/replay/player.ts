const millisecondsPerMoment = 620;
export const speeds = [0.5, 1, 2, 4, 8] as const;

/** What the buttons show. It changes with whole moments only, so that a frame renders nothing. */
export interface PlayerState {
  readonly moment: number;
  readonly playing: boolean;
  readonly speed: number;
}

/** A playhead over the moments of a replay. It stands outside React: frames move the drawing, whole moments render. */
export class Player {
  private position: number;
  private state: PlayerState;
  private frame = 0;
  private before = 0;
  private readonly frames = new Set<(position: number) => void>();
  private readonly changes = new Set<() => void>();
  /** Places at which playing pauses. */
  stops: readonly number[] = [];
  /** Without motion it goes from moment to moment. */
  still = false;

  constructor(
    readonly last: number,
    start: number,
  ) {
    this.position = Math.max(0, Math.min(last, start));
    this.state = { moment: this.position, playing: false, speed: 1 };
  }

  readonly read = (): PlayerState => this.state;

  readonly subscribe = (changed: () => void): (() => void) => {
    this.changes.add(changed);
    return () => this.changes.delete(changed);
  };

  /** Hears every frame, and at once where the playhead is. */
  onFrame(heard: (position: number) => void): () => void {
    this.frames.add(heard);
    heard(this.position);
    return () => this.frames.delete(heard);
  }

  play(): void {
    if (this.state.playing) return;
    if (this.position >= this.last) this.position = 0;
    this.before = 0;
    this.frame = requestAnimationFrame(this.advance);
    this.show(true);
  }

  pause(): void {
    cancelAnimationFrame(this.frame);
    if (this.state.playing) this.show(false);
  }

  toggle(): void {
    if (this.state.playing) this.pause();
    else this.play();
  }

  seek(moment: number): void {
    cancelAnimationFrame(this.frame);
    this.position = Math.max(0, Math.min(this.last, Math.round(moment)));
    this.show(false);
  }

  step(by: number): void {
    // Back from between two moments is to the one that was passed.
    const here = by < 0 ? Math.ceil(this.position) : Math.floor(this.position);
    this.seek(here + by);
  }

  setSpeed(speed: number): void {
    this.state = { ...this.state, speed };
    this.show(this.state.playing);
  }

  private readonly advance = (now: number): void => {
    const passed = this.before === 0 ? 0 : Math.min(100, now - this.before);
    this.before = now;
    const from = this.position;
    const to = Math.min(this.last, from + (passed * this.state.speed) / millisecondsPerMoment);
    const stop = this.stops.find((one) => one > from && one <= to);
    this.position = stop ?? to;
    const ended = stop !== undefined || this.position >= this.last;
    if (!ended) this.frame = requestAnimationFrame(this.advance);
    this.show(!ended);
  };

  private show(playing: boolean): void {
    const moment = Math.floor(this.position);
    const { state } = this;
    const same = state.moment === moment && state.playing === playing && state.speed === this.heardSpeed;
    this.heardSpeed = state.speed;
    if (!same) this.state = { ...state, moment, playing };
    // A frame that stops is drawn as one that stands still.
    for (const heard of this.frames) heard(this.still ? moment : this.position);
    if (!same) for (const changed of this.changes) changed();
  }

  private heardSpeed = 1;
}
