import { number, text, wordOf } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';

/** Side of an interface in the topology. Edge Servers have internal and external ones, Front End Servers the others too. */
export enum RunningInterfaceSide {
  INTERNAL = 'internal',
  EXTERNAL = 'external',
  /** Of a server in the internal network. */
  PRIMARY = 'primary',
  /** Toward gateways of the telephone network. */
  PSTN = 'pstn',
}

/** An address of a computer, as the topology has it. */
export interface RunningInterface {
  readonly side: RunningInterfaceSide;
  /** Number of the address on its side, from 1: on the external side usually Access Edge, Web Conferencing Edge, A/V Edge. */
  readonly number: number;
  /** Absent if the computer uses all of its addresses (`0.0.0.0`). */
  readonly address?: string;
  /** A second address of the same interface (`ConfiguredIPAddress`): probably the public one of the A/V Edge behind NAT. */
  readonly configuredAddress?: string;
}

/** What {@link RunningInterface} holds. */
export const RUNNING_INTERFACE_SHAPE = objectOf<RunningInterface>('RunningInterface', {
  side: wordOf('RunningInterfaceSide', RunningInterfaceSide),
  number,
  address: optional(text),
  configuredAddress: optional(text),
});
