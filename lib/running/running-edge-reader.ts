import { onDemand } from '../values/on-demand';
import type { IPlanDocument } from '../values/plan-document';
import type { RunningEdge } from './model/running-edge';
import type * as reader from './read-running-edge';

// Most programs read no exports.
const reading = onDemand(() => require('./read-running-edge') as typeof reader);

/**
 * Reads what runs now from the files of the scripts of `CollectionScripts`, and from other exports: a topology as XML or a file of
 * Topology Builder, zone files and answers of dig, rules of a firewall as CSV, `az network nic list-effective-nsg`.
 */
export class RunningEdgeReader {
  /**
   * What runs now, as a value. The order of the documents does not matter.
   *
   * @param documents names and texts of the files; zone files and CSV files are told by the ends of their names, and the sides of
   *   zones and firewalls by `external` or `internal` in them
   * @throws EdgeValidationError with everything that is wrong with the files: the property names the file and the place
   */
  public static read(documents: IPlanDocument[]): RunningEdge {
    return reading().readRunningEdge(documents);
  }

  private constructor() {}
}
