import type { ReverseProxyPlan } from '../../plan/reverse-proxy-plan';
import { AppProtocol } from '../../values/vocabulary/traffic';
import { httpFromInternet } from './internet-rules';
import { basedOnRules, ScannerCheck, type Suppression } from './suppression';

/** What the code of a reverse proxy fails as planned; nothing for an appliance, because there is no code. */
export function reverseProxySuppressions(
  { gateway, listenerCertificate, firewall, publishing }: ReverseProxyPlan,
): Suppression[] {
  if (gateway === undefined) return [];
  const subject = `Reverse proxy ${listenerCertificate.subject}`;
  const http = httpFromInternet(firewall);
  const hosts = publishing
    .filter(({ bridges }) => bridges.some(({ protocol }) => protocol === AppProtocol.HTTP))
    .map(({ host }) => host);
  return [
    ...(http.length === 0 ? [] : [{
      check: ScannerCheck.HTTP_FROM_INTERNET,
      subject,
      reason: 'Requests on port 80 are redirected to HTTPS, or are unencrypted Autodiscover requests.',
      basis: basedOnRules(http),
    }]),
    ...(hosts.length === 0 ? [] : [{
      check: ScannerCheck.HTTP_LISTENER,
      subject,
      reason: `Published on port 80: ${hosts.join(', ')}.`,
      basis: basedOnRules(http),
    }]),
  ];
}
