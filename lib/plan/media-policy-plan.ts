import type { TrafficDirection, Transport } from '../values/vocabulary/traffic';

/** What a firewall in front of the A/V Edge looks at. */
export enum MediaPolicyForm {
  DESTINATION_PORTS = 'destination-ports',
  SOURCE_AND_DESTINATION_PORTS = 'source-and-destination-ports',
}

/** A firewall policy for the A/V Edge, as the page about its ports has it: by destination ports, or by both. */
export interface MediaPolicyPlan {
  readonly form: MediaPolicyForm;
  readonly rules: MediaPolicyRulePlan[];
}

/** One rule of such a policy. */
export interface MediaPolicyRulePlan {
  readonly direction: TrafficDirection;
  readonly transport: Transport;
  /** Source ports, or `any`; absent where the firewall does not look at them. */
  readonly sourcePorts?: string;
  readonly destinationPorts: string;
  /** Id of the row of the A/V page, or of the port row that adds a range for some partners. */
  readonly tableRow: string;
}
