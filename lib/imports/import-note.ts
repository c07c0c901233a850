import type { RunningSource } from '../running/model/running-source';
import { EdgeValidationError } from '../values/edge-validation-error';

/** What an import has to say about a value of a request. */
export enum ImportNoteKind {
  /** A value that a plan needs, and that no file tells: no request is made without it. */
  MISSING = 'missing',
  /** What the planner refuses: the request is as what runs, and no plan is made of it until somebody corrects it. */
  REFUSED = 'refused',
  /** Files say different things. The request has one of them, which the note names. */
  CONTRADICTION = 'contradiction',
  /** A value that a file should have and none does, and what the request has in its place. */
  ASSUMED = 'assumed',
  /** A value that no export ever tells, and what the request has in its place: somebody who knows it must look. */
  TO_CONFIRM = 'to-confirm',
  /** Something that runs and that a request cannot hold, or that is not valid. */
  LEFT_OUT = 'left-out',
}

/** Something that somebody must know about an imported request. */
export interface ImportNote {
  readonly kind: ImportNoteKind;
  /** Property of the request: `internal.networks`. */
  readonly property: string;
  /** What is the matter, in one sentence. */
  readonly message: string;
  /** Where to look, or whom to ask. */
  readonly usualPlace: string;
  /** Where it was read: `topology.xml, line 12`. Empty if it was not. */
  readonly sources: string[];
}

/** The notes of an import, in the order in which they are found, each once. */
export class ImportNotes {
  private readonly found = new Map<string, ImportNote>();

  /** Everything that was noted. */
  public get all(): ImportNote[] {
    return [...this.found.values()];
  }

  /** @param sources where it was read */
  public add(kind: ImportNoteKind, property: string, message: string, usualPlace: string, sources: readonly RunningSource[] = []): void {
    const key = `${kind}\n${property}\n${message}`;
    const places = sources.map(({ file, place }) => `${file}, ${place}`);
    const known = this.found.get(key);
    this.found.set(key, { kind, property, message, usualPlace, sources: [...new Set([...known?.sources ?? [], ...places])] });
  }

  /** What a factory makes of values that were read; undefined, and a note, for those that it refuses. */
  public accepted<Value>(property: string, what: string, sources: readonly RunningSource[], make: () => Value): Value | undefined {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof EdgeValidationError)) throw error;
      const reasons = error.problems.map(({ given, expected }) => `${given} is not ${expected}`).join('; ');
      this.add(ImportNoteKind.LEFT_OUT, property, `${what} is left out: ${reasons}`, 'correct it where it runs, or add it to the request', sources);
      return undefined;
    }
  }
}
