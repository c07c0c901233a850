import { flag, listOf, number, text, wordOf } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import { type Shape, shapeOf, wrongKind } from '../../values/boundary/shape';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { TrafficDirection, Transport } from '../../values/vocabulary/traffic';
import { RUNNING_SOURCE_SHAPE, type RunningSource } from './running-source';

/** A range of ports; one port is a range of itself. */
export interface RunningPortRange {
  readonly first: number;
  readonly last: number;
}

/** A row of a firewall's rules, in the order of the firewall. */
export interface RunningFirewallRow {
  readonly name?: string;
  /** Side of the Edge that the firewall guards; absent if the file does not tell. */
  readonly side?: EdgeSide;
  /** As seen from the Edge; absent if the file does not tell. */
  readonly direction?: TrafficDirection;
  readonly allows: boolean;
  readonly transport: Transport;
  /** Addresses and networks (CIDR); empty for any. */
  readonly sources: string[];
  /** Addresses and networks (CIDR); empty for any. */
  readonly destinations: string[];
  /** Ports of the destination; empty for any. */
  readonly destinationPorts: RunningPortRange[];
  readonly source: RunningSource;
}

/** What Azure says of the rules of a network interface: the text of `az network nic list-effective-nsg -o json`. */
export interface RunningEffectiveRules {
  /** Side of the Edge that the interface is on; absent if the name of the file does not tell. */
  readonly side?: EdgeSide;
  readonly text: string;
  readonly source: RunningSource;
}

/** Longer than any text of a plan. */
const DOCUMENT_TEXT: Shape<string> = shapeOf((given, property, problems) => (
  typeof given === 'string' ? given : wrongKind(problems, property, given, 'text', 'pass a string')));

const RUNNING_PORT_RANGE_SHAPE = objectOf<RunningPortRange>('RunningPortRange', { first: number, last: number });

/** What {@link RunningFirewallRow} holds. */
export const RUNNING_FIREWALL_ROW_SHAPE = objectOf<RunningFirewallRow>('RunningFirewallRow', {
  name: optional(text),
  side: optional(wordOf('EdgeSide', EdgeSide)),
  direction: optional(wordOf('TrafficDirection', TrafficDirection)),
  allows: flag,
  transport: wordOf('Transport', Transport),
  sources: listOf(text),
  destinations: listOf(text),
  destinationPorts: listOf(RUNNING_PORT_RANGE_SHAPE),
  source: RUNNING_SOURCE_SHAPE,
});

/** What {@link RunningEffectiveRules} holds. */
export const RUNNING_EFFECTIVE_RULES_SHAPE = objectOf<RunningEffectiveRules>('RunningEffectiveRules', {
  side: optional(wordOf('EdgeSide', EdgeSide)), text: DOCUMENT_TEXT, source: RUNNING_SOURCE_SHAPE,
});
