import { EdgeService } from '../../values/vocabulary/edge-service';
import { publicImInService } from '../../guide/federation/public-im-in-service';
import { PROVISIONING_SITE_CLOSED } from '../../guide/federation/public-im-providers';
import { FindingSeverity } from '../../plan/findings/finding';
import { serviceOf } from '../../plan/servers/service-of';
import type { EdgeRule } from '../rule';

/** Longest time that a request takes. */
const LONGEST_DAYS = 30;

/** The other side of a public IM connection, which Microsoft sets up. */
export const publicImProvisioning: EdgeRule = {
  id: 'public-im-provisioning',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-accessing-the-lync-server-public-im-connectivity-provisioning-site.md',
  meaning: 'Until Microsoft has set up its side, contacts of the provider stay offline, whatever is configured here.',
  remedy: 'Have the other side set up in time, in the way that is available on the planning date.',
  check: (plan) => {
    const { planningDate, sipDomains } = plan;
    const names = publicImInService(plan).map(({ displayName }) => displayName).join(', ');
    if (planningDate === undefined || names === '') return [];
    const accessEdge = serviceOf(plan, EdgeService.ACCESS_EDGE).fqdn;
    return [planningDate < PROVISIONING_SITE_CLOSED ? {
      subject: names,
      message: `Microsoft sets up its side on request, which takes up to ${LONGEST_DAYS} days; the request asks for the `
        + `agreement number, the Access Edge (${accessEdge}), and the SIP domain${sipDomains.length === 1 ? '' : 's'} `
        + `(${sipDomains.join(', ')})`,
      fix: `request the connection ${LONGEST_DAYS} days ahead, with the Access Edge reachable from the Internet`,
    } : {
      subject: names,
      message: `Microsoft closed its provisioning site on ${PROVISIONING_SITE_CLOSED} and no longer takes requests: its `
        + `side relies on the federation SRV record of each SIP domain (${sipDomains.join(', ')})`,
      fix: 'point the record of each SIP domain to a host directly below that domain whose name is in the external '
        + 'certificate',
    }];
  },
};
