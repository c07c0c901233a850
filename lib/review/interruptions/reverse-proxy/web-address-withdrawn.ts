import { EdgeSide } from '../../../values/vocabulary/edge-side';
import { ReverseProxyKind } from '../../../values/vocabulary/reverse-proxy';
import { FindingSeverity } from '../../../plan/findings/finding';
import { longestTtl, shorterTtlFirst } from '../interruption-rule';
import type { InterruptionRule, ReverseProxyTransition } from './reverse-proxy-interruption';

const NAMES_SHOWN = 3;

/** A public address of the reverse proxy that goes away while names lead to it. */
export const webAddressWithdrawn: InterruptionRule = {
  id: 'web-address-withdrawn',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-dns-summary-reverse-proxy.md',
  check: (transition) => {
    const { before } = transition;
    const ttl = longestTtl(before);
    const names = before.dnsRecords.filter(({ side, addresses }) => side === EdgeSide.EXTERNAL && addresses.length > 0)
      .map(({ name }) => name);
    const more = names.length - NAMES_SHOWN;
    const listed = `${names.slice(0, NAMES_SHOWN).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    if (names.length === 0) return [];
    return withdrawnAddresses(transition).map((subject) => ({
      subject,
      message: `the address no longer answers: users and partners who have looked up ${listed} cannot connect for up to ${ttl} seconds`,
      fix: shorterTtlFirst(ttl),
    }));
  },
};

/** The addresses of an appliance, or in words that of an Application Gateway, which is not known before the deployment. */
function withdrawnAddresses({ before, after }: ReverseProxyTransition): string[] {
  if (before.kind === ReverseProxyKind.APPLICATION_GATEWAY) {
    return after.kind === before.kind ? [] : ['address of the Application Gateway'];
  }
  return before.publicAddresses.filter((address) => !after.publicAddresses.includes(address));
}
