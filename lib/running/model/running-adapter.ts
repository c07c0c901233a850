import { flag, listOf, number, text } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';

/** An address of a network adapter. */
export interface RunningAddress {
  readonly address: string;
  readonly prefixLength: number;
  /** Whether Windows uses it only to answer; absent if it was not read. */
  readonly skipAsSource?: boolean;
}

/** A network adapter of an Edge Server. */
export interface RunningAdapter {
  /** Number of the adapter in Windows, which its routes refer to. */
  readonly index: number;
  /** Name that the administrator gave it. */
  readonly name: string;
  /** IPv4 before IPv6, by number. */
  readonly addresses: RunningAddress[];
  readonly defaultGateways: string[];
  /** In the order of preference. */
  readonly dnsServers: string[];
  /** Whether its addresses come from DHCP; absent if it was not read. */
  readonly dhcp?: boolean;
}

/** A route of an Edge Server, without those that Windows makes itself. */
export interface RunningRoute {
  readonly destination: string;
  readonly nextHop: string;
  /** Number of its adapter. */
  readonly adapterIndex: number;
  readonly metric?: number;
  /** Whether it is there after a restart; absent if it was not read. */
  readonly isPersistent?: boolean;
}

const RUNNING_ADDRESS_SHAPE = objectOf<RunningAddress>('RunningAddress', {
  address: text, prefixLength: number, skipAsSource: optional(flag),
});

/** What {@link RunningAdapter} holds. */
export const RUNNING_ADAPTER_SHAPE = objectOf<RunningAdapter>('RunningAdapter', {
  index: number,
  name: text,
  addresses: listOf(RUNNING_ADDRESS_SHAPE),
  defaultGateways: listOf(text),
  dnsServers: listOf(text),
  dhcp: optional(flag),
});

/** What {@link RunningRoute} holds. */
export const RUNNING_ROUTE_SHAPE = objectOf<RunningRoute>('RunningRoute', {
  destination: text, nextHop: text, adapterIndex: number, metric: optional(number), isPersistent: optional(flag),
});
