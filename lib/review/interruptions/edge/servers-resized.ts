import { FindingSeverity } from '../../../plan/findings/finding';
import { type InterruptionRule, stayingServers } from './edge-interruption';

/** Virtual machines of another size: Azure restarts each of them, and one deployment all at the same time. */
export const serversResized: InterruptionRule = {
  id: 'servers-resized',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-server-hardware-platforms.md',
  check: (transition) => {
    const [was, is] = [transition.before.virtualMachineSize, transition.after.virtualMachineSize];
    const staying = stayingServers(transition);
    if (was === undefined || is === undefined || was === is || staying.length === 0) return [];
    return [{
      subject: transition.after.internal.fqdn,
      message: `the size changes from ${was} to ${is}: Azure restarts every server, all of them at the same time, and everybody outside is `
        + 'cut off meanwhile',
      fix: staying.length === 1
        ? 'deploy while few people are connected'
        : 'drain one server at a time, and deploy its virtual machine alone (terraform apply -target)',
    }];
  },
};
