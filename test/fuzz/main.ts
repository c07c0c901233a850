import { fork } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { casesOf, type Outcome, type Share } from './work';

const PROCESSES = 2;

const { values } = parseArgs({
  options: { plans: { type: 'string', default: '10000' }, syntheses: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' } },
});

type Message = { readonly tried: number } | { readonly outcomes: readonly Outcome[] };

void main({ plans: count(values.plans), syntheses: count(values.syntheses), seed: count(values.seed) });

function count(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  console.error(`Usage: npm run fuzz -- [--plans 10000] [--syntheses 300] [--seed 1]\n${text} is not a number.`);
  process.exit(2);
}

async function main(all: Share): Promise<void> {
  const started = Date.now();
  const shares = Array.from({ length: PROCESSES }, (_, index) => ({
    plans: part(all.plans, index), syntheses: part(all.syntheses, index),
    // Searches start apart, and a share of its own repeats what another run does.
    seed: all.seed * PROCESSES + index,
  }));
  const tried = shares.map(() => 0);
  const total = shares.reduce((sum, share) => sum + casesOf(share), 0);
  const outcomes = await Promise.all(shares.map((share, index) => inProcess(share, (done) => {
    tried[index] = done;
    if (process.stdout.isTTY) process.stdout.write(`\r${tried.reduce((sum, each) => sum + each, 0)} of ${total}`);
  })));
  if (process.stdout.isTTY) process.stdout.write('\r\u001b[K');
  process.exitCode = report(outcomes.flat(), Math.round((Date.now() - started) / 1000), all.seed);
}

function part(number: number, index: number): number {
  return Math.floor((number + index) / PROCESSES);
}

async function inProcess(share: Share, onProgress: (tried: number) => void): Promise<readonly Outcome[]> {
  const child = fork(join(__dirname, 'worker.ts'), { execArgv: process.execArgv });
  return new Promise((resolve, reject) => {
    let outcomes: readonly Outcome[] | undefined;
    child.on('message', (message: Message) => {
      if ('tried' in message) onProgress(message.tried);
      else outcomes = message.outcomes;
    });
    child.once('exit', (code) => {
      if (outcomes === undefined) reject(new Error(`a worker ended with code ${String(code)}`));
      else resolve(outcomes);
    });
    child.send(share);
  });
}

/** Prints how many cases were tried, and the first counterexample of each invariant. */
function report(outcomes: readonly Outcome[], seconds: number, seed: number): number {
  for (const kind of new Set(outcomes.map((outcome) => outcome.kind))) {
    const sum = (key: 'tried' | 'accepted'): number => outcomes.filter((outcome) => outcome.kind === kind).reduce((all, each) => all + each[key], 0);
    console.log(`${kind}: ${sum('tried')} tried, ${sum('accepted')} accepted (${Math.round(100 * sum('accepted') / Math.max(1, sum('tried')))} %)`);
  }
  const found = new Map(outcomes.flatMap((outcome) => outcome.found.map((each) => [each.invariant, each])));
  for (const { invariant, message, counterexample, seed: own, path } of found.values()) {
    console.log(`\n${invariant} does not hold (fast-check seed ${own}, path ${path})\n${message.split('\n').slice(0, 8).join('\n')}\n${counterexample}`);
  }
  console.log(`\n${found.size} invariants broken, ${seconds} s, seed ${seed}`);
  return found.size === 0 ? 0 : 1;
}
