import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { PROXY_TIMEOUT_SECONDS } from '../../guide/web';
import { FindingSeverity } from '../../plan/findings/finding';
import { counted } from '../counted';
import type { ReverseProxyRule } from '../rule';

/** The proxy gives up before the pool answers. */
export const proxyTimeoutTooShort: ReverseProxyRule = {
  id: 'proxy-timeout-too-short',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-configure-web-publishing-rules-for-a-single-internal-pool.md',
  meaning: 'Requests that wait for events are cut off: mobile clients lose their connection and reconnect again and again.',
  remedy: 'Set the timeout to 960 seconds with mobile clients, whose requests stay open for 900 seconds, and to at least '
    + '200 seconds without them.',
  check: ({ conditions, publishing }) => {
    const hasMobileClients = conditions.includes(PlanningCondition.MOBILITY);
    const wanted = PROXY_TIMEOUT_SECONDS[hasMobileClients ? 'withMobileClients' : 'withoutMobileClients'];
    const seconds = publishing[0]?.timeoutSeconds ?? wanted;
    return seconds >= wanted ? [] : [{
      subject: 'request timeout',
      message: `the proxy waits ${counted(seconds, 'second')} for an answer; the guide requires `
        + (hasMobileClients ? `${wanted} with mobile clients` : `at least ${wanted}`),
      fix: `omit requestTimeoutSeconds, or set it to ${wanted} or more`,
    }];
  },
};
