import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { KERNEL_FOLDER } from './kernel-packages';

/** What the kernel answers to a request: a result, an error, or a question of its own that must be answered first. */
interface Answer {
  readonly hello?: string;
  readonly ok?: unknown;
  readonly error?: string;
  readonly name?: string;
  readonly callback?: KernelCallback;
}

/** A method of a class in the host language that the kernel wants the result of. */
export interface KernelCallback {
  readonly cbid: string;
  readonly cookie: string;
  readonly invoke?: { readonly method: string; readonly args: readonly unknown[] };
  readonly get?: { readonly property: string };
}

/** An error as a program in another language gets it: a kind, from which the language makes its exception, and the message. */
export class KernelError extends Error {
  public constructor(public readonly kind: string, message: string) {
    super(message);
  }
}

/** The program of jsii that a program in another language starts and talks to, in lines of JSON. */
export class KernelProcess {
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly lines: AsyncIterator<string, undefined>;
  private printed = '';

  public constructor(private readonly answered: (callback: KernelCallback) => Promise<unknown>) {
    this.child = spawn(process.execPath, [join(KERNEL_FOLDER, 'runtime/bin/jsii-runtime.js')], {
      env: {
        ...process.env,
        JSII_RUNTIME_PACKAGE_CACHE_ROOT: join(KERNEL_FOLDER, 'unpacked'),
        JSII_NOSTACK: '1',
        JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split('.')[0],
      },
    });
    this.child.stderr.on('data', (chunk: Buffer) => {
      this.printed += chunk.toString();
    });
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]() as AsyncIterator<string, undefined>;
  }

  /** What the kernel says first: its name and version. */
  public async hello(): Promise<string> {
    return String((await this.read()).hello);
  }

  /** @throws KernelError for what the kernel refuses or the library throws. */
  public async ask(api: string, request: object = {}): Promise<unknown> {
    this.write({ api, ...request });
    for (;;) {
      const answer = await this.read();
      if (answer.callback !== undefined) await this.answer(answer.callback);
      else if (answer.error !== undefined) throw new KernelError(String(answer.name), answer.error);
      else return answer.ok;
    }
  }

  /** Ends the process. */
  public async exit(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.write({ exit: 0 });
    this.child.stdin.end();
    await ended;
  }

  private async answer(callback: KernelCallback): Promise<void> {
    const { cbid } = callback;
    try {
      this.write({ complete: { cbid, result: await this.answered(callback) } });
    } catch (error) {
      this.write({ complete: { cbid, err: error instanceof Error ? error.message : String(error) } });
    }
  }

  private write(message: object): void {
    this.child.stdin.write(`${JSON.stringify(message)}\n`);
  }

  private async read(): Promise<Answer> {
    const line = await this.lines.next();
    if (line.done === true) throw new Error(`the kernel has ended:\n${this.printed}`);
    return JSON.parse(line.value) as Answer;
  }
}
