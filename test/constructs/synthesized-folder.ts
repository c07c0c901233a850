import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type TerraformStack } from 'cdktf';
import { newStack } from '../support/synth';

/** What the tests of a file synthesize, in a folder of its own for each test. */
export interface SynthesizedFolder {
  /** Output folder of the test that runs. */
  readonly outdir: string;
  /** Folder of a stack that a function fills. */
  readonly synthesized: (build: (stack: TerraformStack) => void) => string;
}

/** Makes a folder before each test of a file, and removes it afterwards. */
export function synthesizedFolder(): SynthesizedFolder {
  let outdir: string;
  beforeEach(() => { outdir = mkdtempSync(join(tmpdir(), 'synthesized-')); });
  afterEach(() => rmSync(outdir, { recursive: true, force: true }));
  return {
    get outdir() { return outdir; },
    synthesized: (build) => {
      const app = new App({ outdir });
      build(newStack('edge', app));
      app.synth();
      return join(outdir, 'stacks/edge');
    },
  };
}
