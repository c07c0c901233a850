import { Cidr } from '../../values/cidr';
import { SERVICE_SIGNALING } from '../../guide/hybrid/microsoft-365-networks';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** Networks that a list of that day or a later one has, but the plan does not. */
export const microsoft365NetworksIncomplete: EdgeRule = {
  id: 'microsoft-365-networks-incomplete',
  severity: FindingSeverity.ADVICE,
  page: SERVICE_SIGNALING.page,
  facts: [SERVICE_SIGNALING],
  meaning: 'The proxy of Microsoft 365 may be at an address outside of the networks: then no partner that Microsoft hosts can be reached.',
  remedy: 'Take over all networks of the names below lync.com.',
  check: ({ federation }) => {
    const narrowed = federation?.microsoft365Networks;
    if (narrowed === undefined || narrowed.listDate > SERVICE_SIGNALING.listDate) return [];
    const given = narrowed.networks.map((text) => Cidr.parse(text, 'networks'));
    // Without IPv6 outside, no network of it is needed.
    const families = new Set(given.map(({ family }) => family));
    const missing = SERVICE_SIGNALING.networks.map((text) => Cidr.parse(text, 'networks'))
      .filter((network) => families.has(network.family) && !given.some((each) => each.containsCidr(network)));
    return missing.length === 0 ? [] : [{
      subject: 'federation.microsoft365Networks',
      message: `the list of ${SERVICE_SIGNALING.listDate} has ${missing.map(({ text }) => text).join(', ')}, which the plan lacks`,
      fix: 'add them, if your list has them too',
    }];
  },
};
