import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ISynthesisSession, TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { IPlanDocument } from '../values/plan-document';

/** Folder for the plans of a stack, beside its `cdk.tf.json`. */
const FOLDER = 'plans';

/** Folders that a synthesis has written to. Files of an earlier synthesis are removed, because their constructs may be gone. */
const CLEARED = new WeakMap<object, Set<string>>();

/** Writes the plan of a construct: `plans/Edge.edge-plan.json` for `edge-plan.json` of a construct `Edge`. */
export function writePlanFile(
  session: ISynthesisSession, stack: TerraformStack, construct: IConstruct, { fileName, text }: IPlanDocument,
): void {
  const folder = join(session.outdir, session.manifest.forStack(stack).workingDirectory, FOLDER);
  const cleared = CLEARED.get(session) ?? new Set();
  CLEARED.set(session, cleared);
  if (!cleared.has(folder)) clear(folder);
  cleared.add(folder);
  write(join(folder, `${fileNameOf(construct, stack)}.${fileName}`), text);
}

/** The construct's path below the stack: no other construct of the stack has this name. */
function fileNameOf(construct: IConstruct, stack: IConstruct): string {
  const ids = construct.node.scopes.slice(construct.node.scopes.indexOf(stack) + 1).map(({ node }) => node.id);
  return ids.map((id) => id.replace(/[^\w-]/g, (character) => encodeURIComponent(character).replace('.', '%2E'))).join('.');
}

function clear(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (name.endsWith('-plan.json')) rmSync(join(folder, name));
  }
}

/** Writes a whole file or none. */
function write(file: string, text: string): void {
  const unfinished = `${file}.unfinished`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}
