import { daysBetween } from '../../values/days-between';
import { EDGE_OUTBOUND, LIST_NOTICE } from '../../guide/hybrid/microsoft-365-networks';
import { FindingSeverity } from '../../plan/findings/finding';
import { counted } from '../counted';
import type { EdgeRule } from '../rule';

/** Outbound federation that is narrowed to networks of an old list. */
export const microsoft365NetworksAged: EdgeRule = {
  id: 'microsoft-365-networks-aged',
  severity: FindingSeverity.ADVICE,
  page: LIST_NOTICE.page,
  facts: [LIST_NOTICE, EDGE_OUTBOUND],
  meaning: 'Microsoft may use networks that the list does not have: users there cannot be reached, and nobody notices before they try.',
  remedy: 'Read the list again every month, and change networks and day together.',
  check: ({ federation, planningDate }) => {
    const narrowed = federation?.microsoft365Networks;
    if (narrowed === undefined) return [];
    const { listDate } = narrowed;
    const age = planningDate === undefined ? undefined : daysBetween(listDate, planningDate);
    if (age !== undefined && age <= LIST_NOTICE.days) return [];
    return [{
      subject: 'federation.microsoft365Networks',
      message: `outbound federation is narrowed to a list of ${listDate}${age === undefined ? ', whose age is not checked without a planning date' : `, ${counted(age, 'day')} before the planning date`}: `
        + `entries change every month, and the only page that names TCP 5061 is of ${EDGE_OUTBOUND.listDate} (whether it still does is not confirmed)`,
      fix: 'read the list again, and set networks and listDate; or omit federation.microsoft365Networks',
    }];
  },
};
