import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { IPlanDocument } from 'cdktf-lync-edge';
import { runCommandLine } from '../../lib/cli/command-line';

/** The example of an Edge that runs already: exports, and a page with the commands that read them. */
export const RUNNING_EDGE = resolve(__dirname, '../../examples/running-edge');

const COMMAND = /^npx lync-edge (.+?)(?: > (\S+))?(?:\s+#.*)?$/gm;

/** A command of the example, and what it printed. */
export interface ExampleRun {
  /** `drift plans exports`, as it is written. */
  readonly command: string;
  readonly code: number;
  readonly out: string;
  /** File that it is written into; undefined if it is only shown. */
  readonly file: string | undefined;
}

/** The commands of the example, one after the other in a folder of their own, and the files that are there afterwards. */
export function runningEdgeRuns(): { readonly runs: readonly ExampleRun[]; readonly written: readonly IPlanDocument[] } {
  const folder = mkdtempSync(join(tmpdir(), 'running-edge-'));
  const before = process.cwd();
  try {
    cpSync(join(RUNNING_EDGE, 'exports'), join(folder, 'exports'), { recursive: true });
    process.chdir(folder);
    const runs = [...readFileSync(join(RUNNING_EDGE, 'README.md'), 'utf8').matchAll(COMMAND)]
      .map(([, command = '', file]) => ({ command, file, ...ran(command) }));
    rmSync('exports', { recursive: true });
    return { runs, written: filesIn(folder) };
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The results of the example for docs/examples: what each command prints, and what it writes. */
export function runningEdgeReports(): IPlanDocument[] {
  const { runs, written } = runningEdgeRuns();
  return [
    ...runs.filter(({ out }) => out !== '').map(({ command, file, out }) => (
      { fileName: `running-edge/${file ?? `${command.split(' ', 1)[0]}.txt`}`, text: out })),
    // Plans are long, and the other documents are made of them.
    ...written.filter(({ fileName }) => !fileName.startsWith('plans/')).map(({ fileName, text }) => ({ fileName: `running-edge/${fileName}`, text })),
  ];
}

function ran(command: string): { readonly code: number; readonly out: string } {
  let out = '';
  const code = runCommandLine(command.split(' '), { out: (text) => { out += text; }, err: () => undefined });
  if (typeof code !== 'number') throw new Error(`lync-edge ${command} asks the network`);
  return { code, out };
}

function filesIn(folder: string): IPlanDocument[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)).sort()
    .map((path) => ({ fileName: relative(folder, path), text: readFileSync(path, 'utf8') }));
}
