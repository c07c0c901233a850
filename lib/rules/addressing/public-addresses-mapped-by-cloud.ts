import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { AddressTranslation, ExternalAddressing, LoadBalancing } from '../../values/vocabulary/topology';

/** A topology with public addresses on a cloud that never lets a server hold one. */
export const publicAddressesMappedByCloud: EdgeRule = {
  id: 'public-addresses-mapped-by-cloud',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-determine-external-a-v-firewall-and-port-requirements.md',
  meaning: 'Callers outside hear nothing when the A/V Edge offers them an address that it does not have.',
  remedy: 'Take the topology with NAT, or enter the NAT address of the A/V Edge in Topology Builder.',
  check: (plan) => (plan.translation !== AddressTranslation.CLOUD || plan.externalAddressing !== ExternalAddressing.PUBLIC ? [] : [plan.loadBalancing === LoadBalancing.HARDWARE ? {
    subject: plan.topology,
    message: 'load balancers want public addresses and no NAT up to the adapters, while Azure maps each public address one '
      + 'to one to a private one: an A/V Edge that is not told its public address offers callers a private one, and there '
      + 'is no sound',
    fix: 'tick NAT in Topology Builder and enter for each server its own public A/V address, never the virtual one: the '
      + 'mapping is fixed and keeps the caller\'s address, but the guide does not support it. Supported is DNS load '
      + 'balancing with NAT',
  } : {
    subject: plan.topology,
    message: 'the topology has public addresses on the adapters, while Azure maps each public address one to one to a '
      + 'private one: the A/V Edge must be told its public address as behind NAT',
    fix: 'take the topology with NAT, which describes what is built, or set the NAT address of the A/V Edge in '
      + 'Topology Builder',
  }]),
};
