import { join } from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';

/** A command in a PowerShell script. */
export interface PowerShellCommand {
  readonly name: string;
  /** Names of its parameters, without the hyphen. */
  readonly parameters: readonly string[];
  /** Variables whose entries are its parameters. */
  readonly splats: readonly string[];
  readonly text: string;
  /** Commands in the conditions around it. */
  readonly guards: readonly string[];
}

/** What the syntax tree of a PowerShell script tells. */
export interface PowerShellContents {
  readonly commands: readonly PowerShellCommand[];
  /** Hashtables in the first assignment to each variable: their entries as PowerShell text. */
  readonly data: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  readonly assigned: readonly string[];
  readonly used: readonly string[];
  readonly functions: readonly string[];
  /** Parameters of each function, without the dollar sign. */
  readonly functionParameters: Readonly<Record<string, readonly string[]>>;
  /** Methods of .NET: `[IO.File]::Delete` of a type, `.ToString` of an object. */
  readonly methods: readonly string[];
  /** Output that goes to files: `> a.txt`. */
  readonly redirections: readonly string[];
}

/** What the scripts call, and which variables they use. */
export function readPowerShell(scripts: readonly string[]): readonly PowerShellContents[] {
  return answerOf('contentsOf', scripts) as PowerShellContents[];
}

/** For each script, the places that the grammar of PowerShell does not understand; empty lists for well-formed ones. */
export function powerShellProblems(scripts: readonly string[]): readonly (readonly string[])[] {
  return answerOf('problemsOf', scripts) as string[][];
}

/** A thread that loads the grammar once. */
interface Parser {
  readonly port: MessagePort;
  readonly answered: Int32Array;
}

const LONGEST_WAIT_MS = 60_000;

let parser: Parser | undefined;

function answerOf(question: 'contentsOf' | 'problemsOf', scripts: readonly string[]): unknown {
  parser ??= newParser();
  const { port, answered } = parser;
  Atomics.store(answered, 0, 0);
  port.postMessage({ question, scripts });
  if (Atomics.wait(answered, 0, 0, LONGEST_WAIT_MS) === 'timed-out') throw new Error('the parser of PowerShell does not answer');
  const received = receiveMessageOnPort(port);
  return received?.message;
}

function newParser(): Parser {
  const { port1, port2 } = new MessageChannel();
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(join(__dirname, 'parser-worker.mjs'), {
    workerData: { port: port2, answered }, transferList: [port2], execArgv: [],
  });
  // The thread ends with the tests.
  worker.unref();
  port1.unref();
  return { port: port1, answered };
}
