import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const GUIDE = resolve(__dirname, '../../lib/guide');

/** A fact of the guide that is on no page of its tables: typed, with who says it. */
export interface GuideFact {
  readonly id: string;
  readonly confidence: string;
  readonly source: string;
  readonly doubt?: string;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]));
}

function isFact(value: unknown): value is GuideFact {
  return typeof value === 'object' && value !== null && 'id' in value && 'confidence' in value && 'source' in value;
}

/** The facts that each file of the guide exports, by its path without ending: `hybrid/microsoft-365`. */
export async function factsByFile(): Promise<ReadonlyMap<string, readonly GuideFact[]>> {
  const found: [string, GuideFact[]][] = [];
  for (const file of filesIn(GUIDE)) {
    const exported = Object.values(await import(file) as Record<string, unknown>);
    const facts = exported.flatMap((value) => (Array.isArray(value) ? value as unknown[] : [value])).filter(isFact);
    if (facts.length > 0) found.push([relative(GUIDE, file).replace(/\.ts$/, ''), facts]);
  }
  return new Map(found);
}
