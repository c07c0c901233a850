import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { PlanFile } from '../../lib/plan/stored/plan-file';

/** A folder for the files that options of the command name. */
export class PlanFolder {
  private readonly folder = mkdtempSync(join(tmpdir(), 'lync-edge-plan-'));

  /** Path of a file with a text. */
  public file(name: string, text: string): string {
    writeFileSync(join(this.folder, name), text);
    return join(this.folder, name);
  }

  /** Path of the file of a plan. */
  public plan(plan: EdgePlan): string {
    const { fileName, text } = PlanFile.ofEdge(plan);
    return this.file(fileName, text);
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
