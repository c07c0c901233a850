import type { DnsRecordPlan } from '../../plan/network/dns-plan';
import { dataOf } from '../common/dns-records';
import { grouped } from '../model/grouped';
import { PlanAudience } from '../model/plan-table';
import { type PlanTask, TaskTime } from './plan-task';

/** The records that the deployment does not create, a task for each side and zone. */
export function recordTasks(records: readonly DnsRecordPlan[], page: string): PlanTask[] {
  return [...grouped(records, ({ side, zone }) => JSON.stringify([side, zone])).values()].map((ofZone): PlanTask => {
    const [{ side, zone }] = ofZone;
    // Their addresses are not known earlier.
    const waits = ofZone.some(({ addresses }) => addresses.some(({ address }) => address === undefined));
    return {
      id: `publish-records/${side}${zone === undefined ? '' : `/${zone}`}`,
      audience: PlanAudience.DNS,
      time: waits ? TaskTime.AFTER_DEPLOYMENT : TaskTime.BEFORE_USERS,
      what: zone === undefined
        ? `Create the ${side} DNS records that are in no zone of the plan`
        : `Create the ${side} DNS records of the zone ${zone}`,
      where: zone === undefined ? `${side} DNS, in the zones of these names` : `${side} DNS, zone ${zone}`,
      details: ofZone.map((record) => `${record.type} ${record.name} ${dataOf(record).join(', ')}`),
      planningRows: [...new Set(ofZone.flatMap(({ tableRows }) => tableRows))],
      page,
    };
  });
}
