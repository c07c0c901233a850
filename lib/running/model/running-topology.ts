import { listOf, text, wordOf } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import { ProductKey } from '../../values/vocabulary/product-key';
import { RUNNING_EDGE_SERVICE_SHAPE, type RunningEdgeService } from './running-edge-service';
import { RUNNING_POOL_SHAPE, type RunningPool } from './running-pool';
import { RUNNING_SITE_SHAPE, type RunningSite } from './running-site';
import { RUNNING_SOURCE_SHAPE, type RunningSource } from './running-source';
import { RUNNING_WEB_NAMES_SHAPE, type RunningWebNames } from './running-web-names';

/** The topology of an organization. */
export interface RunningTopology {
  /** Product, by the builds that were seen; absent if they do not name one. */
  readonly product?: ProductKey;
  /** In alphabetical order of their names. */
  readonly sites: RunningSite[];
  /** SIP domains in alphabetical order. */
  readonly sipDomains: string[];
  /** Absent if it was not read. */
  readonly defaultSipDomain?: string;
  /** Every pool, in alphabetical order. */
  readonly pools: RunningPool[];
  /** The Edge role of each Edge pool, in alphabetical order. */
  readonly edgeServices: RunningEdgeService[];
  readonly webNames: RunningWebNames;
  readonly source: RunningSource;
}

/** What {@link RunningTopology} holds. */
export const RUNNING_TOPOLOGY_SHAPE = objectOf<RunningTopology>('RunningTopology', {
  product: optional(wordOf('ProductKey', ProductKey)),
  sites: listOf(RUNNING_SITE_SHAPE),
  sipDomains: listOf(text),
  defaultSipDomain: optional(text),
  pools: listOf(RUNNING_POOL_SHAPE),
  edgeServices: listOf(RUNNING_EDGE_SERVICE_SHAPE),
  webNames: RUNNING_WEB_NAMES_SHAPE,
  source: RUNNING_SOURCE_SHAPE,
});
