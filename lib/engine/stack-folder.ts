import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { ISynthesisSession, TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';

/** What a synthesis has already cleared, by path. */
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

  /** Removes the files of an earlier synthesis whose names match: their constructs may be gone. */
  public removeOutdated(files: RegExp): void {
    if (this.isCleared(this.path)) return;
    for (const name of readdirSync(this.path)) {
      if (files.test(name)) rmSync(join(this.path, name));
    }
  }

  /** Empties a folder that an earlier synthesis wrote. */
  public clear(folder: string): void {
    const path = join(this.path, folder);
    if (!this.isCleared(path)) rmSync(path, { recursive: true, force: true });
  }

  /** Writes a whole file or none. A relative path is in the folder of the stack. */
  public write(file: string, text: string): void {
    const path = resolve(this.path, file);
    const folder = dirname(path);
    // cdktf has made the folder of the stack.
    if (folder !== this.path) mkdirSync(folder, { recursive: true });
    writeFileSync(`${path}.unfinished`, text);
    renameSync(`${path}.unfinished`, path);
  }

  /** False the first time that a synthesis asks for a path. */
  private isCleared(path: string): boolean {
    const cleared = CLEARED.get(this.session) ?? new Set();
    CLEARED.set(this.session, cleared);
    return cleared.size === cleared.add(path).size;
  }
}
