import type { RunningEdgeService } from '../../model/running-edge-service';
import type { RunningPool } from '../../model/running-pool';
import type { RunningSite } from '../../model/running-site';
import type { RunningSource } from '../../model/running-source';
import type { RunningSimpleUrl, RunningWebServices } from '../../model/running-web-names';

/** The SIP domains of an organization. */
export interface SipDomains {
  readonly names: readonly string[];
  readonly defaultName?: string;
}

/** A topology as one source tells it. A part that is absent was not read. */
export interface TopologyParts {
  readonly source: RunningSource;
  readonly sites?: readonly RunningSite[];
  readonly sipDomains?: SipDomains;
  readonly pools?: readonly RunningPool[];
  readonly edgeServices?: readonly RunningEdgeService[];
  readonly simpleUrls?: readonly RunningSimpleUrl[];
  readonly webServices?: readonly RunningWebServices[];
}
