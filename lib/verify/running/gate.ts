import type { Bounds } from './bounds';

const SECOND_MS = 1000;

/** A timer that is late is made up for by this much. */
const LATE_MS = 50;

/** Lets so many tasks run at the same time, and so many begin in a second, in the order in which they came. */
export class Gate {
  private running = 0;
  private nextBeginMs = 0;
  private timer: NodeJS.Timeout | undefined;
  private readonly waiting: (() => void)[] = [];
  /** Waiting tasks before it have begun: an array without its first elements is copied, thousands of times. */
  private first = 0;

  /** @param signal once it is aborted, every task begins at once, so that it can tell that it was stopped */
  public constructor(private readonly bounds: Pick<Bounds, 'parallel' | 'perSecond'>, private readonly signal: AbortSignal) {
    signal.addEventListener('abort', () => this.beginAll(), { once: true });
  }

  /** What the task results in, once it was let in. */
  public async run<Value>(task: () => Promise<Value>): Promise<Value> {
    await this.admitted();
    try {
      return await task();
    } finally {
      this.running -= 1;
      this.beginNext();
    }
  }

  private admitted(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.beginNext();
    });
  }

  private beginNext(): void {
    while (this.first < this.waiting.length && (this.signal.aborted || this.running < this.bounds.parallel)) {
      const now = performance.now();
      if (!this.signal.aborted && now < this.nextBeginMs) {
        this.timer ??= setTimeout(() => { this.timer = undefined; this.beginNext(); }, this.nextBeginMs - now);
        return;
      }
      this.nextBeginMs = Math.max(now - LATE_MS, this.nextBeginMs) + SECOND_MS / this.bounds.perSecond;
      this.begin();
    }
  }

  private beginAll(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.beginNext();
  }

  private begin(): void {
    const next = this.waiting[this.first];
    this.first += 1;
    if (this.first === this.waiting.length) {
      this.waiting.length = 0;
      this.first = 0;
    }
    this.running += 1;
    next?.();
  }
}
