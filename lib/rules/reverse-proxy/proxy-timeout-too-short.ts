import { PROXY_TIMEOUT_SECONDS } from '../../guide/web';
import type { ReverseProxyRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';

/** The proxy gives up before the pool answers. */
export const proxyTimeoutTooShort: ReverseProxyRule = {
  id: 'proxy-timeout-too-short',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-configure-web-publishing-rules-for-a-single-internal-pool.md',
  meaning: 'Requests that wait for news are cut off: mobile clients lose their connection and connect again, '
    + 'over and over.',
  remedy: 'Wait 960 seconds with mobile clients, whose requests stay open for 900, and at least 200 without.',
  check: (plan) => {
    const { withMobileClients, withoutMobileClients } = PROXY_TIMEOUT_SECONDS;
    const wanted = plan.conditions.includes(PlanningCondition.MOBILITY) ? withMobileClients : withoutMobileClients;
    const seconds = plan.publishing[0]?.timeoutSeconds ?? wanted;
    return seconds >= wanted ? [] : [{
      subject: 'request timeout',
      message: `the proxy waits ${seconds} seconds for an answer; the guide has ${wanted} `
        + (wanted === withMobileClients ? 'with mobile clients' : 'at least'),
      fix: `leave requestTimeoutSeconds out, or give ${wanted} or more`,
    }];
  },
};
