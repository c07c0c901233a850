// One measurement in a separate process: node child.js <variant> <output folder> <load as JSON>, or only the variant to
// measure the import.
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import type { Load, Program, Sample } from './load';

const [variant = '', outdir, load] = process.argv.slice(2);
const requireFrom = createRequire(__filename);

const importing = clock();
const { App } = requireFrom('cdktf') as typeof import('cdktf');
const program = requireFrom(`./${variant}-program`) as Program;
const imported = importing();
const synthesized = outdir === undefined || load === undefined ? {} : synthesize(outdir, JSON.parse(load) as Load);

const sample: Sample = {
  importMs: imported.ms,
  importCpuMs: imported.cpuMs,
  constructMs: 0,
  synthMs: 0,
  synthCpuMs: 0,
  ...synthesized,
  peakMb: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(JSON.stringify(sample));

function synthesize(folder: string, given: Load): Partial<Sample> {
  const constructing = clock();
  const app = new App({ outdir: folder });
  program.build(app, given);
  const constructed = constructing();
  app.synth();
  const { ms, cpuMs } = constructing();
  return { constructMs: constructed.ms, synthMs: ms - constructed.ms, synthCpuMs: cpuMs };
}

/** Starts a measurement; the returned function returns the elapsed time. */
function clock(): () => { readonly ms: number; readonly cpuMs: number } {
  const started = performance.now();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return { ms: performance.now() - started, cpuMs: (user + system) / 1000 };
  };
}
