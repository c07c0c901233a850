import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** One address for all three services: those off port 443 are out of reach behind strict firewalls. */
export const singleExternalAddress: EdgeRule = {
  id: 'single-external-address',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-define-your-edge-topology.md',
  meaning: 'Users behind a strict firewall, such as a hotel\'s, do not reach the services off port 443.',
  remedy: 'Give each service an external address of its own.',
  check: (plan) => {
    if (!plan.singleExternalAddress) return [];
    const moved = plan.services.filter((service) => service.port !== 443);
    return [{
      subject: moved.map((service) => `${service.fqdn}:${service.port}`).join(', '),
      message: 'users behind a firewall that lets out port 443 alone do not reach these services',
      fix: 'give each service its own external address on port 443 (leave singleExternalAddress out)',
    }];
  },
};
