import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** Records that no given zone holds: somebody else has to create them before the Edge works. */
export const recordsByOthers: EdgeRule = {
  id: 'records-by-others',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-determine-dns-requirements.md',
  meaning: 'Until somebody creates the record, whoever looks it up does not find the Edge.',
  remedy: 'Hand the record to whoever runs the zone, or give the zone.',
  check: (plan) => plan.dnsRecords
    .filter((record) => record.zone === undefined)
    .map((record) => ({
      subject: `${record.type} ${record.name}`,
      message: `the ${record.side} record is in none of the given zones: to be created by others`,
      fix: 'hand the record to whoever runs the zone, or give the zone',
    })),
};
