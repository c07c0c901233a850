import { FindingSeverity } from '../../../plan/findings/finding';
import { serviceName } from '../../../plan/servers/service-names';
import type { InterruptionRule } from './edge-interruption';

/** A service that clients find on another port. */
export const servicePortMoved: InterruptionRule = {
  id: 'service-port-moved',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-define-your-edge-topology.md',
  check: ({ before, after }) => after.services.flatMap(({ service, port }) => {
    const was = before.services.find((other) => other.service === service);
    if (was === undefined || was.port === port) return [];
    return [{
      subject: `${was.fqdn}:${was.port}`,
      message: `the ${serviceName(service)} moves from port ${was.port} to ${port}: users are cut off from it between the deployment, which `
        + 'opens the one and closes the other, and the topology that says so on the servers',
      fix: 'change the port in Topology Builder, deploy, publish the topology and restart the services in one maintenance window',
    }];
  }),
};
