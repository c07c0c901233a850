import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { ISynthesisSession, TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';

/** Folders that a synthesis has cleared. */
const CLEARED = new WeakMap<object, Set<string>>();

/** The folder of a stack while its `cdk.tf.json` is written. */
export class StackFolder {
  private readonly path: string;

  public constructor(private readonly session: ISynthesisSession, private readonly stack: TerraformStack) {
    this.path = join(session.outdir, session.manifest.forStack(stack).workingDirectory);
  }

  /** A construct's path below the stack, as a file name that no other construct of the stack has. */
  public nameOf(construct: IConstruct): string {
    const { scopes } = construct.node;
    const ids = scopes.slice(scopes.indexOf(this.stack) + 1).map(({ node }) => node.id);
    return ids.map((id) => id.replace(/[^\w-]/g, (character) => encodeURIComponent(character).replace('.', '%2E'))).join('.');
  }

  /** A folder without the files of an earlier synthesis whose names match: their constructs may be gone. */
  public clear(folder: string, files: RegExp): void {
    const path = join(this.path, folder);
    const cleared = CLEARED.get(this.session) ?? new Set();
    CLEARED.set(this.session, cleared);
    if (cleared.has(path)) return;
    cleared.add(path);
    if (mkdirSync(path, { recursive: true }) !== undefined) return;
    for (const name of readdirSync(path)) {
      if (files.test(name)) rmSync(join(path, name), { recursive: true });
    }
  }

  /** Writes a whole file or none. A relative path is in the folder of the stack. */
  public write(file: string, text: string): void {
    const path = resolve(this.path, file);
    const folder = dirname(path);
    if (CLEARED.get(this.session)?.has(folder) !== true) mkdirSync(folder, { recursive: true });
    writeFileSync(`${path}.unfinished`, text);
    renameSync(`${path}.unfinished`, path);
  }
}
