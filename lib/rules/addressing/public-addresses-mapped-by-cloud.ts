import { AddressTranslation, ExternalAddressing, LoadBalancing } from '../../values/vocabulary/topology';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule, RuleMessage } from '../rule';

const BEHIND_LOAD_BALANCERS: Omit<RuleMessage, 'subject'> = {
  message: 'hardware load balancing requires public addresses and no NAT in front of the adapters, but Azure maps each '
    + 'public address one-to-one to a private one: an A/V Edge that does not know its public address offers callers a '
    + 'private one, and calls have no audio',
  fix: 'select NAT in Topology Builder and enter each server\'s own public A/V address, never the virtual one: the mapping '
    + 'is fixed and keeps the caller\'s address, but the guide does not support it; it supports DNS load balancing with '
    + 'NAT',
};

const ON_ADAPTERS: Omit<RuleMessage, 'subject'> = {
  message: 'the topology has public addresses on the adapters, but Azure maps each public address one-to-one to a private '
    + 'one: the A/V Edge must know its public address, as it does behind NAT',
  fix: 'use the topology with NAT, which describes what is deployed, or set the NAT address of the A/V Edge in Topology '
    + 'Builder',
};

/** A topology with public addresses, on a cloud that never assigns one to a server. */
export const publicAddressesMappedByCloud: EdgeRule = {
  id: 'public-addresses-mapped-by-cloud',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-determine-external-a-v-firewall-and-port-requirements.md',
  meaning: 'External callers have no audio when the A/V Edge offers them a private address.',
  remedy: 'Use the topology with NAT, or enter the NAT address of the A/V Edge in Topology Builder.',
  check: ({ translation, externalAddressing, loadBalancing, topology }) => {
    if (translation !== AddressTranslation.CLOUD || externalAddressing !== ExternalAddressing.PUBLIC) return [];
    return [{ subject: topology, ...(loadBalancing === LoadBalancing.HARDWARE ? BEHIND_LOAD_BALANCERS : ON_ADAPTERS) }];
  },
};
