import { accept } from '../../values/boundary/accept';
import { instanceOf, wordOf } from '../../values/boundary/kinds';
import { onDemand } from '../../values/on-demand';
import type { IPlanDocument } from '../../values/plan-document';
import { EdgeImport, type ImportedPool } from '../edge-import';
import { ImportNoteKind } from '../import-note';
import type * as programText from './program-text';

// Most programs write no other.
const writing = onDemand(() => require('./program-text') as typeof programText);

const IMPORT = instanceOf(EdgeImport, 'EdgeImport', 'use EdgeImport.of');

/** Engine that a program is for. */
export enum ProgramEngine {
  CDKTF = 'cdktf',
  /** The fork of cdktf. */
  CDKTN = 'cdktn',
}

const ENGINE = wordOf('ProgramEngine', ProgramEngine);

/**
 * A program with the constructs for the pools of an import, to start from: the same names, partners and settings on new machines in
 * Azure, in a network of their own. The passwords of the machines are variables of Terraform.
 */
export class EdgeProgram implements IPlanDocument {
  /**
   * The program, `edge.ts`. It has the pools for which there is a request that the planner accepts, and names the others.
   *
   * @param engine the engine that it is for
   */
  public static of(imported: EdgeImport, engine: ProgramEngine = ProgramEngine.CDKTF): EdgeProgram {
    const { pools } = accept(IMPORT, imported, 'imported');
    engine = accept(ENGINE, engine, 'engine');
    const isPlanned = ({ request, notes }: ImportedPool): boolean => request !== undefined && notes.every(({ kind }) => kind !== ImportNoteKind.REFUSED);
    const requests = pools.filter(isPlanned).flatMap(({ request }) => request ?? []);
    const leftOut = pools.filter((pool) => !isPlanned(pool)).map(({ fqdn }) => fqdn);
    return new EdgeProgram(writing().programText(requests, leftOut, engine));
  }

  public readonly fileName = 'edge.ts';

  private constructor(public readonly text: string) {}
}
