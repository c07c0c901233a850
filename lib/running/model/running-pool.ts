import { listOf, text } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import { RUNNING_INTERFACE_SHAPE, type RunningInterface } from './running-interface';

/** A computer of a pool. */
export interface RunningComputer {
  readonly fqdn: string;
  /** In the order of sides and numbers; empty if the topology was not read as XML. */
  readonly interfaces: RunningInterface[];
}

/** A pool, or a single server, which is a pool of its own. */
export interface RunningPool {
  readonly fqdn: string;
  /** Site that it belongs to, by {@link RunningSite.id}; absent if it was not read. */
  readonly siteId?: string;
  /** Roles by their names in the topology, in alphabetical order: `EdgeServer`, `Registrar`, `WebServices`. */
  readonly roles: string[];
  /** In alphabetical order. */
  readonly computers: RunningComputer[];
}

const RUNNING_COMPUTER_SHAPE = objectOf<RunningComputer>('RunningComputer', {
  fqdn: text, interfaces: listOf(RUNNING_INTERFACE_SHAPE),
});

/** What {@link RunningPool} holds. */
export const RUNNING_POOL_SHAPE = objectOf<RunningPool>('RunningPool', {
  fqdn: text, siteId: optional(text), roles: listOf(text), computers: listOf(RUNNING_COMPUTER_SHAPE),
});
