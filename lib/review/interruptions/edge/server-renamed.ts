import { LoadBalancing } from '../../../values/vocabulary/topology';
import { FindingSeverity } from '../../../plan/findings/finding';
import { type InterruptionRule, stayingServers } from './edge-interruption';

/**
 * A server that gets another name. The guide names a single Edge Server after the internal FQDN, which no server of a pool
 * can have, and Windows machines on Azure are made anew for another name.
 */
export const serverRenamed: InterruptionRule = {
  id: 'server-renamed',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-define-your-edge-topology.md',
  check: (transition) => {
    const { before, after } = transition;
    // Another pool altogether, with other rules.
    if (before.internal.fqdn !== after.internal.fqdn) return [];
    const isOtherKind = (before.loadBalancing === LoadBalancing.NONE) !== (after.loadBalancing === LoadBalancing.NONE);
    return stayingServers(transition).filter(({ was, is }) => was.fqdn !== is.fqdn).map(({ was, is }) => ({
      subject: was.fqdn,
      message: `the server becomes ${is.fqdn}: its machine is replaced, and everybody who is connected through it is cut off until `
        + `Lync is installed on the new one; ${isOtherKind
          ? 'a single Edge Server has the internal FQDN as its name, and a server of a pool must not; Topology Builder does not turn '
            + 'one into the other'
          : 'its addresses stay'}`,
      fix: isOtherKind
        ? 'deploy a second EdgePool with another internal FQDN beside it, move the federation route and the pools that use the '
          + 'Edge to it in Topology Builder, then remove the first; or stop the Edge, delete it in Topology Builder, deploy, and '
          + 'define, publish and install it anew'
        : `drain server ${was.number} and deploy before you rename it, one server at a time; publish the topology with the new `
          + 'name, and install Lync again',
    }));
  },
};
