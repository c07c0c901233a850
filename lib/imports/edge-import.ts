import type { EdgePlanRequest } from '../request/edge-plan-request';
import { RUNNING_EDGE_SHAPE, type RunningEdge } from '../running/model/running-edge';
import type { UnreadValue } from '../running/model/unread-value';
import { accept } from '../values/boundary/accept';
import { text } from '../values/boundary/kinds';
import { objectOf, optional } from '../values/boundary/object-shape';
import { frozen } from '../values/frozen';
import { onDemand } from '../values/on-demand';
import { type ImportNote, ImportNoteKind } from './import-note';
import type * as importedPools from './imported-pools';

// Most programs import nothing.
const importing = onDemand(() => require('./imported-pools') as typeof importedPools);

/** What an import cannot read from files. */
export interface EdgeImportOptions {
  /**
   * Date that the plans are made for, `YYYY-MM-DD`.
   *
   * @default the day on which the exports were collected; without one, nothing that depends on a date is checked, and public IM providers are left out
   */
  readonly planningDate?: string;
}

const EDGE_IMPORT_OPTIONS = objectOf<EdgeImportOptions>('EdgeImportOptions', { planningDate: optional(text) });

/** A request for the plan of one Edge pool that runs. */
export interface ImportedPool {
  /** FQDN of the pool. */
  readonly fqdn: string;
  /** Absent if a value that every plan needs was not read. */
  readonly request?: EdgePlanRequest;
  /** What was assumed, contradicts, is refused, left out or missing. */
  readonly notes: ImportNote[];
}

/** Requests for plans of the Edge pools that an organization runs. The same files result in the same requests. */
export class EdgeImport {
  /**
   * A request for each Edge pool of the topology.
   *
   * @throws EdgeValidationError if the value is not what the readers of exports give.
   */
  public static of(running: RunningEdge, options: EdgeImportOptions = {}): EdgeImport {
    const read = accept(RUNNING_EDGE_SHAPE, running, 'running');
    const { planningDate } = accept(EDGE_IMPORT_OPTIONS, options, 'options');
    return new EdgeImport(importing().importedPools(read, planningDate ?? read.collectedAt?.slice(0, 10)), read.unread);
  }

  private constructor(
    /** In alphabetical order; empty if no topology was read. */
    public readonly pools: ImportedPool[],
    /** What could not be read, with where it usually is. */
    public readonly unread: UnreadValue[],
  ) {
    frozen(pools.map(({ notes }) => notes));
    frozen(unread);
  }

  /** Whether everything was read that exports can tell, nothing contradicts, and nothing is left out. */
  public get isComplete(): boolean {
    return this.unread.length === 0 && this.pools.length > 0
      && this.pools.every(({ notes }) => notes.every(({ kind }) => kind === ImportNoteKind.TO_CONFIRM));
  }
}
