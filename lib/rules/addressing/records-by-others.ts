import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** Records that are in none of the zones: somebody else must create them before the Edge works. */
export const recordsByOthers: EdgeRule = {
  id: 'records-by-others',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-determine-dns-requirements.md',
  meaning: 'Until somebody creates the record, nobody who looks it up finds the Edge.',
  remedy: 'Send the record to the administrator of the zone, or add the zone to the plan.',
  check: (plan) => plan.dnsRecords
    .filter(({ zone }) => zone === undefined)
    .map(({ side, type, name }) => ({
      subject: `${type} ${name}`,
      message: `the ${side} record is in none of the zones of the plan: somebody else must create it`,
      fix: 'send the record to the administrator of its zone, or add that zone to the plan',
    })),
};
