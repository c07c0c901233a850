import { PlatformKey } from '../../../values/vocabulary/platform';
import { FindingSeverity } from '../../../plan/findings/finding';
import type { InterruptionRule } from './edge-interruption';

/** A pool with another internal FQDN: for Lync it is another pool, and its Azure resources are called after it. */
export const poolRenamed: InterruptionRule = {
  id: 'pool-renamed',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-define-your-edge-topology.md',
  check: ({ before, after }) => {
    if (before.internal.fqdn === after.internal.fqdn) return [];
    return [{
      subject: before.internal.fqdn,
      message: `the internal FQDN becomes ${after.internal.fqdn}, which is another Edge pool to Lync: everybody outside is cut off until `
        + `the topology is published and installed${after.platform === PlatformKey.AZURE
          ? '; the Azure resources are called after it and replaced, with their public addresses, unless your naming keeps them'
          : ''}`,
      fix: 'deploy the pool with the new FQDN as a second one, move the federation route and the pools that use the Edge to it in '
        + 'Topology Builder, then remove the first',
    }];
  },
};
