import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import * as path from 'node:path';
import type { Load, Sample, Variant } from './load';

/** Result of several pairs of runs, one run of each program per pair. */
export interface Comparison {
  readonly library: Sample;
  readonly plain: Sample;
  /** Median of the ratios of elapsed time, library to plain, of the pairs. */
  readonly ratio: number;
  /** The same for processor time, which does not include other load on the machine. */
  readonly cpuRatio: number;
}

/** The compared times of a sample. */
export interface Measure {
  readonly ms: (sample: Sample) => number;
  readonly cpuMs: (sample: Sample) => number;
}

/** Runs the program in a new process; with a load, into a new folder. */
export async function run(variant: Variant, folder?: string, load?: Load): Promise<Sample> {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  const what = folder === undefined ? [] : [folder, JSON.stringify(load)];
  const child = spawn(process.execPath, [path.join(__dirname, 'child.js'), variant, ...what], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => { output += text; });
  const [status] = await once(child, 'close') as [number | null];
  if (status !== 0) throw new Error(`the ${variant} program failed`);
  return JSON.parse(output) as Sample;
}

/**
 * Pairs of runs. The two runs of a pair run at the same time, so that other load on the machine and the current speed of its
 * processors affect both equally. The program that starts first alternates.
 */
export async function compare(
  pairs: number, measure: Measure, runOf: (variant: Variant) => Promise<Sample>, afterPair = (): void => undefined,
): Promise<Comparison> {
  const library: Sample[] = [];
  const plain: Sample[] = [];
  const ratios: number[] = [];
  const cpuRatios: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const order: readonly Variant[] = pair % 2 === 0 ? ['library', 'plain'] : ['plain', 'library'];
    const samples = new Map(await Promise.all(
      order.map(async (variant): Promise<[Variant, Sample]> => [variant, await runOf(variant)]),
    ));
    const ours = samples.get('library') as Sample;
    const theirs = samples.get('plain') as Sample;
    library.push(ours);
    plain.push(theirs);
    ratios.push(measure.ms(ours) / measure.ms(theirs));
    cpuRatios.push(measure.cpuMs(ours) / measure.cpuMs(theirs));
    afterPair();
  }
  return {
    library: medianSample(library), plain: medianSample(plain), ratio: median(ratios), cpuRatio: median(cpuRatios),
  };
}

/** Medians of each measure. */
export function medianSample(samples: readonly Sample[]): Sample {
  const of = (measure: keyof Sample): number => median(samples.map((sample) => sample[measure]));
  return {
    importMs: of('importMs'),
    importCpuMs: of('importCpuMs'),
    constructMs: of('constructMs'),
    synthMs: of('synthMs'),
    synthCpuMs: of('synthCpuMs'),
    peakMb: of('peakMb'),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? Number(sorted[middle])
    : (Number(sorted[middle - 1]) + Number(sorted[middle])) / 2;
}

/** The first difference between the Terraform code in two folders, byte by byte; undefined if there is none. */
export function firstDifference(one: string, other: string): string | undefined {
  const filesOf = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true })
    // The library also writes its plans, which plain cdktf does not have.
    .filter((entry) => entry.isFile() && !entry.name.endsWith('-plan.json'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
  const files = filesOf(one);
  if (files.join('\n') !== filesOf(other).join('\n')) return `files: ${files.join(', ')} / ${filesOf(other).join(', ')}`;
  for (const file of files) {
    const left = readFileSync(path.join(one, file));
    const right = readFileSync(path.join(other, file));
    if (left.equals(right)) continue;
    const lines = left.toString().split('\n');
    const others = right.toString().split('\n');
    const line = lines.findIndex((text, index) => text !== others[index]);
    return `${file}:${line + 1}\n  library: ${String(lines[line])}\n  plain:   ${String(others[line])}`;
  }
  return undefined;
}
