import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** One address for all three services: those that are not on port 443 cannot be reached through strict firewalls. */
export const singleExternalAddress: EdgeRule = {
  id: 'single-external-address',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-define-your-edge-topology.md',
  meaning: 'Users behind a strict firewall, such as in a hotel, cannot reach the services that are not on port 443.',
  remedy: 'Assign each service its own external address.',
  check: (plan) => {
    if (!plan.singleExternalAddress) return [];
    const moved = plan.services.filter(({ port }) => port !== 443);
    return [{
      subject: moved.map(({ fqdn, port }) => `${fqdn}:${port}`).join(', '),
      message: 'users behind a firewall that allows only port 443 outbound cannot reach these services',
      fix: 'omit singleExternalAddress, so that each service has its own external address on port 443',
    }];
  },
};
