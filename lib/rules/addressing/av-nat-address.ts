import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { AddressTranslation } from '../../values/vocabulary/topology';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { serviceOf } from '../../plan/service-of';

/** A/V Edges behind address translation: Lync has to be told the address that callers outside see. */
export const avNatAddress: EdgeRule = {
  id: 'av-nat-address',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-define-your-edge-topology.md',
  meaning: 'An A/V Edge that is not told its public address offers callers its private one: they hear and see nothing.',
  remedy: 'In Topology Builder mark the Edge pool as translated by NAT and enter the public A/V address of each server.',
  check: (plan) => {
    if (plan.translation === AddressTranslation.NONE || !plan.conditions.includes(PlanningCondition.AUDIO_VIDEO)) return [];
    const addresses = plan.servers.flatMap((server) => server.external.addresses
      .filter(({ services }) => services.includes(EdgeService.AUDIO_VIDEO))
      .map(({ address, publicAddress }) => `${publicAddress ?? `the public address of ${address}`} for ${server.fqdn}`));
    return [{
      subject: serviceOf(plan, EdgeService.AUDIO_VIDEO).fqdn,
      message: 'the addresses of the A/V Edge are translated: Topology Builder asks for the public address of each server',
      fix: `in Topology Builder mark the Edge pool as translated by NAT and enter ${addresses.join(', ')}`,
    }];
  },
};
