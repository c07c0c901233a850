import { FindingSeverity } from '../../../plan/findings/finding';
import { type InterruptionRule, stayingHosts } from './reverse-proxy-interruption';

/** A host name whose requests go to another pool or server. */
export const webRequestsMoved: InterruptionRule = {
  id: 'web-requests-moved',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-configure-web-publishing-rules-for-a-single-internal-pool.md',
  check: (transition) => stayingHosts(transition).filter(({ was, is }) => was.target !== is.target).map(({ was, is }) => {
    const { host, target } = is;
    const hasName = transition.before.pools.some(({ fqdn, certificateNames }) => fqdn === target && certificateNames.includes(host));
    return {
      subject: host,
      message: `requests go to ${target} instead of ${was.target}: web sessions in progress end${hasName
        ? ''
        : `, and requests fail unless the certificate of ${target} has the name`}`,
      fix: hasName
        ? 'make the change while few people are connected'
        : `install a certificate with ${host} on ${target} first; then make the change while few people are connected`,
    };
  }),
};
