import { listOf, text, wordOf } from '../../values/boundary/kinds';
import { optional, planPartOf } from '../../values/boundary/object-shape';
import { TrafficDirection, Transport } from '../../values/vocabulary/traffic';

/** Which ports a firewall in front of the A/V Edge filters by. */
export enum MediaPolicyForm {
  DESTINATION_PORTS = 'destination-ports',
  SOURCE_AND_DESTINATION_PORTS = 'source-and-destination-ports',
}

/** A firewall policy for the A/V Edge from the page about its ports. */
export interface MediaPolicyPlan {
  readonly form: MediaPolicyForm;
  readonly rules: MediaPolicyRulePlan[];
}

/** One rule of a media policy. */
export interface MediaPolicyRulePlan {
  readonly direction: TrafficDirection;
  readonly transport: Transport;
  /** Source ports, or `any`; absent when the firewall does not filter by them. */
  readonly sourcePorts?: string;
  readonly destinationPorts: string;
  /** ID of the row on the A/V page, or of the port row that adds a range for some partners. */
  readonly tableRow: string;
}

const MEDIA_POLICY_RULE_PLAN_SHAPE = planPartOf<MediaPolicyRulePlan>('MediaPolicyRulePlan', {
  direction: wordOf('TrafficDirection', TrafficDirection),
  transport: wordOf('Transport', Transport),
  sourcePorts: optional(text),
  destinationPorts: text,
  tableRow: text,
});

/** What {@link MediaPolicyPlan} holds. */
export const MEDIA_POLICY_PLAN_SHAPE = planPartOf<MediaPolicyPlan>('MediaPolicyPlan', {
  form: wordOf('MediaPolicyForm', MediaPolicyForm),
  rules: listOf(MEDIA_POLICY_RULE_PLAN_SHAPE),
});
