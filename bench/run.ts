import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Load, Sample } from './load';
import { type Comparison, compare, firstDifference, type Measure, medianSample, run } from './paired-runs';

/** For processor time: other load on the machine makes elapsed time vary, and would fail the benchmark for no reason. */
const LIMITS = { synth: 1.08, import: 1.10 };
const SYNTH: Measure = { ms: total, cpuMs: (sample) => sample.synthCpuMs };
const IMPORT: Measure = { ms: (sample) => sample.importMs, cpuMs: (sample) => sample.importCpuMs };
const IMPORT_PAIRS = 41;

/**
 * Loads for both programs, with the number of pairs and, for some of them, the limit of the ratio. A single pair can easily be
 * 2 % off, so the loads with a limit have many pairs.
 */
const COMPARED: readonly { load: Load; pairs: number; limit?: number }[] = [
  { load: loadOf({ pools: 1 }), pairs: 15 },
  { load: loadOf({ pools: 10 }), pairs: 9 },
  { load: loadOf({ pools: 100 }), pairs: 31, limit: LIMITS.synth },
  { load: loadOf({ pools: 100, stackPerPool: true }), pairs: 21, limit: LIMITS.synth },
  { load: estateOf(50), pairs: 3, limit: LIMITS.synth },
];

/** Loads only for the library: does the time grow in proportion to the size? */
const GROWTH: readonly Load[] = [
  loadOf({ pools: 10, servers: 2 }),
  loadOf({ pools: 10, servers: 6 }),
  loadOf({ pools: 10, servers: 12 }),
  loadOf({ sipDomains: 10 }),
  loadOf({ sipDomains: 100 }),
  loadOf({ sipDomains: 1000 }),
  loadOf({ partners: 100 }),
  loadOf({ partners: 1000 }),
  loadOf({ partners: 10_000 }),
  estateOf(10),
  estateOf(25),
  estateOf(50),
];
const GROWTH_RUNS = 3;

const work = mkdtempSync(join(tmpdir(), 'edge-bench-'));
const problems: string[] = [];

void main().finally(() => rmSync(work, { recursive: true, force: true }));

async function main(): Promise<void> {
  installLibrary();
  await captureStartScript();
  await compareSynth();
  await compareImport();
  await measureGrowth();
  for (const problem of problems) console.error(`\nbench: ${problem}`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

/** An estate: pools of 12 servers with 20 SIP domains each, one stack per pool, and 10,000 partners in the first. */
function estateOf(pools: number): Load {
  return loadOf({ pools, servers: 12, sipDomains: 20, partners: 10_000, stackPerPool: true });
}

function loadOf(given: Partial<Load>): Load {
  return { pools: 1, servers: 2, sipDomains: 1, partners: 0, stackPerPool: false, ...given };
}

/** Copies the built package for the programs, so that a build in the meantime does not change it. */
function installLibrary(): void {
  const root = join(__dirname, '../..');
  const target = join(__dirname, 'node_modules/cdktf-lync-edge');
  rmSync(target, { recursive: true, force: true });
  cpSync(join(root, 'dist'), join(target, 'dist'), { recursive: true });
  cpSync(join(root, 'package.json'), join(target, 'package.json'));
  // A separate package: otherwise, the name of the library would refer to the folder above.
  writeFileSync(join(__dirname, 'package.json'), '{ "private": true }\n');
}

/**
 * Saves the body of the servers' start script next to the plain program, whose author would have it as a file. The benchmark
 * measures Terraform code, not a second copy of PowerShell.
 */
async function captureStartScript(): Promise<void> {
  const folder = join(work, 'start-script');
  await run('library', folder, loadOf({}));
  const json = readFileSync(join(folder, 'stacks/edge/cdk.tf.json'), 'utf8');
  const script = Buffer.from(/FromBase64String\('([^']+)'/.exec(json)?.[1] ?? '', 'base64').toString();
  const body = /^\$restart = /m.exec(script);
  if (body === null) throw new Error('the start script has no line that begins with "$restart = "');
  writeFileSync(join(__dirname, 'edge-start.ps1'), script.slice(body.index));
}

async function compareSynth(): Promise<void> {
  console.log('Construction and synth\n');
  console.log(row('pools', 'servers', 'stacks', 'library ms', 'plain ms', 'ratio', 'CPU ms', 'plain CPU', 'CPU ratio', 'MB', 'plain MB'));
  for (const { load, pairs, limit } of COMPARED) {
    const folders = { library: join(work, 'library'), plain: join(work, 'plain') };
    const compared = await compare(pairs, SYNTH, (variant) => run(variant, folders[variant], load), () => {
      const difference = firstDifference(folders.library, folders.plain);
      if (difference !== undefined) throw new Error(`the programs wrote different files (${name(load)}): ${difference}`);
    });
    console.log(row(load.pools, load.servers, load.stackPerPool ? load.pools : 1, ...cellsOf(compared, SYNTH)));
    check(`construction and synth of ${name(load)}`, compared, limit);
  }
  console.log('\nBoth programs wrote the same files, byte by byte, in every pair of runs.');
}

async function compareImport(): Promise<void> {
  const compared = await compare(IMPORT_PAIRS, IMPORT, (variant) => run(variant));
  console.log('\nImport, including cdktf and the provider\n');
  console.log(row('library ms', 'plain ms', 'ratio', 'CPU ms', 'plain CPU', 'CPU ratio', 'MB', 'plain MB'));
  console.log(row(...cellsOf(compared, IMPORT)));
  check('import', compared, LIMITS.import);
}

function cellsOf({ library, plain, ratio, cpuRatio }: Comparison, { ms, cpuMs }: Measure): (string | number)[] {
  return [
    ms(library), ms(plain), ratio.toFixed(3), cpuMs(library), cpuMs(plain), cpuRatio.toFixed(3), library.peakMb, plain.peakMb,
  ];
}

async function measureGrowth(): Promise<void> {
  console.log('\nGrowth of the library\n');
  console.log(row('pools', 'servers', 'domains', 'partners', 'library ms', 'construct', 'synth', 'CPU ms', 'MB'));
  for (const load of GROWTH) {
    const samples: Sample[] = [];
    while (samples.length < GROWTH_RUNS) samples.push(await run('library', join(work, 'growth'), load));
    const sample = medianSample(samples);
    console.log(row(
      load.pools, load.servers, load.sipDomains, load.partners, total(sample), sample.constructMs, sample.synthMs, sample.synthCpuMs,
      sample.peakMb,
    ));
  }
}

function total(sample: Sample): number {
  return sample.constructMs + sample.synthMs;
}

function name(load: Load): string {
  return `${load.pools} pool${load.pools === 1 ? '' : 's'} of ${load.servers} servers${load.stackPerPool ? ', one stack each' : ''}`;
}

function check(what: string, { cpuRatio }: Comparison, limit: number | undefined): void {
  if (limit === undefined || cpuRatio <= limit) return;
  problems.push(`${what}: ${cpuRatio.toFixed(3)} times the processor time of plain cdktf, more than ${limit}`);
}

function row(...cells: readonly (string | number)[]): string {
  return cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(0) : cell).padStart(11)).join('');
}
