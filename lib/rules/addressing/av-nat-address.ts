import { EdgeService } from '../../values/vocabulary/edge-service';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { AddressTranslation } from '../../values/vocabulary/topology';
import { FindingSeverity } from '../../plan/findings/finding';
import { serviceOf } from '../../plan/servers/service-of';
import type { EdgeRule } from '../rule';

/** A/V Edges behind address translation: Lync must know the address that external callers see. */
export const avNatAddress: EdgeRule = {
  id: 'av-nat-address',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-define-your-edge-topology.md',
  meaning: 'An A/V Edge that does not know its public address offers callers its private one, and calls have no audio or '
    + 'video.',
  remedy: 'In Topology Builder, mark the Edge pool as translated by NAT, and enter the public A/V address of each server.',
  check: (plan) => {
    const { translation, conditions, servers } = plan;
    if (translation === AddressTranslation.NONE || !conditions.includes(PlanningCondition.AUDIO_VIDEO)) return [];
    const addresses = servers.flatMap((server) => server.external.addresses
      .filter(({ services }) => services.includes(EdgeService.AUDIO_VIDEO))
      .map(({ address, publicAddress }) => `${publicAddress ?? `the public address of ${address}`} for ${server.fqdn}`));
    return [{
      subject: serviceOf(plan, EdgeService.AUDIO_VIDEO).fqdn,
      message: 'the addresses of the A/V Edge are translated: Topology Builder needs the public address of each server',
      fix: `in Topology Builder, mark the Edge pool as translated by NAT, and enter ${addresses.join(', ')}`,
    }];
  },
};
