import { Gate } from '../../../lib/verify/running/gate';

/** A task that the test ends. */
class Task {
  public hasBegun = false;
  private end: () => void = () => undefined;

  public readonly run = (): Promise<void> => {
    this.hasBegun = true;
    return new Promise((resolve) => { this.end = resolve; });
  };

  public finish(): void {
    this.end();
  }
}

const turn = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

describe('a gate', () => {
  test('lets so many tasks run at the same time, and the next one when one has ended', async () => {
    const gate = new Gate({ parallel: 2, perSecond: 10_000 }, new AbortController().signal);
    const tasks = [new Task(), new Task(), new Task()];
    const ended = tasks.map((task) => gate.run(task.run));
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    expect(tasks.map(({ hasBegun }) => hasBegun)).toEqual([true, true, false]);
    tasks[1]!.finish();
    await ended[1];
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    expect(tasks.map(({ hasBegun }) => hasBegun)).toEqual([true, true, true]);
    tasks.forEach((task) => task.finish());
    await Promise.all(ended);
  });

  test('begins no more tasks in a second than it may', async () => {
    const gate = new Gate({ parallel: 100, perSecond: 50 }, new AbortController().signal);
    const begun: number[] = [];
    await Promise.all(Array.from({ length: 20 }, () => gate.run(() => Promise.resolve(begun.push(performance.now())))));
    // 20 tasks are 19 gaps of 20 ms; a late timer is made up for by two and a half of them.
    expect(begun.at(-1)! - begun[0]!).toBeGreaterThanOrEqual(16 * 20);
  });

  test('lets every task begin at once when it is aborted, in order', async () => {
    const stopping = new AbortController();
    const gate = new Gate({ parallel: 1, perSecond: 1 }, stopping.signal);
    const first = new Task();
    const order: number[] = [];
    const ended = [gate.run(first.run), ...[1, 2, 3].map((each) => gate.run(() => Promise.resolve(void order.push(each))))];
    await turn();
    expect(order).toEqual([]);
    stopping.abort();
    await Promise.all(ended.slice(1));
    expect(order).toEqual([1, 2, 3]);
    first.finish();
    await ended[0];
  });

  test('goes on after a task that fails', async () => {
    const gate = new Gate({ parallel: 1, perSecond: 10_000 }, new AbortController().signal);
    await expect(gate.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(gate.run(() => Promise.resolve('yes'))).resolves.toBe('yes');
  });

  test('lets 20,000 tasks through', async () => {
    const gate = new Gate({ parallel: 1000, perSecond: 10_000_000 }, new AbortController().signal);
    let count = 0;
    await Promise.all(Array.from({ length: 20_000 }, () => gate.run(() => { count += 1; return Promise.resolve(); })));
    expect(count).toBe(20_000);
  });
});
