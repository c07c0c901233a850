import type { ReachedThreshold } from '../../projection/changes/plan-review';
import { federationRecordRemoved } from './federation-record-removed';
import { federationRouteMoved } from './federation-route-moved';
import { firewallRulesChanged } from './firewall-rules-changed';
import { machineReplaced } from './machine-replaced';
import { mediaRangeOpened } from './media-range-opened';
import type { Threshold, ThresholdTransition } from './threshold';
import { zoneRecordsChanged } from './zone-records-changed';

/** The thresholds, in the order of reports. */
export const THRESHOLDS: readonly Threshold[] = [
  federationRouteMoved, federationRecordRemoved, mediaRangeOpened, machineReplaced, zoneRecordsChanged, firewallRulesChanged,
];

/** The thresholds that a change reaches. */
export function reachedThresholds(transition: ThresholdTransition): ReachedThreshold[] {
  return THRESHOLDS.flatMap((threshold) => threshold.check(transition).map(({ subject, message }) => (
    { id: threshold.id, subject, message })));
}
