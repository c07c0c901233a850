import { EdgeSide } from '../../../values/vocabulary/edge-side';
import { FindingSeverity } from '../../../plan/findings/finding';
import { longestTtl } from '../interruption-rule';
import { type InterruptionRule, type ReverseProxyTransition, stayingHosts } from './reverse-proxy-interruption';

/** An address of a pool, or of Office Web Apps, that no longer gets requests. */
export const webServerWithdrawn: InterruptionRule = {
  id: 'web-server-withdrawn',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-load-balancing-requirements.md',
  check: (transition) => {
    const gone = new Map<string, { readonly withdrawn: readonly string[]; readonly isReplaced: boolean }>();
    for (const { was, is } of stayingHosts(transition)) {
      if (was.target !== is.target) continue;
      const withdrawn = was.addresses.filter((address) => !is.addresses.includes(address));
      if (withdrawn.length > 0) gone.set(is.target, { withdrawn, isReplaced: withdrawn.length === was.addresses.length });
    }
    return [...gone].map(([target, { withdrawn, isReplaced }]) => ({
      subject: target,
      message: `${withdrawn.join(', ')} no longer ${withdrawn.length === 1 ? 'gets' : 'get'} requests: web sessions through `
        + `${withdrawn.length === 1 ? 'it' : 'them'} end${inside(withdrawn, transition)}`,
      fix: isReplaced
        ? 'add the new addresses beside the old ones first, and deploy; stop the web services at the old ones gracefully, and remove '
          + 'them in a second deployment'
        : 'stop its web services gracefully first, and make the change when its sessions have ended',
    }));
  },
};

/** Internal records lead to the pools themselves. */
function inside(withdrawn: readonly string[], { before: { dnsRecords } }: ReverseProxyTransition): string {
  const records = dnsRecords.filter(({ side, addresses }) => side === EdgeSide.INTERNAL
    && addresses.some(({ address }) => address !== undefined && withdrawn.includes(address)));
  return records.length === 0
    ? ''
    : `, and users inside who have looked up ${records.map(({ name }) => name).join(', ')} cannot connect for up to `
      + `${longestTtl({ dnsRecords: records })} seconds`;
}
