import { flag, listOf, number, text, wordOf } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import { Transport } from '../../values/vocabulary/traffic';
import { RUNNING_ADAPTER_SHAPE, RUNNING_ROUTE_SHAPE, type RunningAdapter, type RunningRoute } from './running-adapter';
import { RUNNING_CERTIFICATE_SHAPE, type RunningCertificate } from './running-certificate';
import { RUNNING_SOURCE_SHAPE, type RunningSource } from './running-source';

/** An entry of the hosts file. */
export interface RunningHostsEntry {
  readonly address: string;
  readonly fqdn: string;
}

/** A port on which a program of an Edge Server listens. */
export interface RunningListener {
  readonly transport: Transport;
  /** `0.0.0.0` or `::` for all addresses. */
  readonly address: string;
  readonly port: number;
  /** Name of the program, without path; absent if it was not read. */
  readonly process?: string;
}

/** A version of TLS or SSL, as the registry of Windows sets it. */
export interface RunningTlsVersion {
  /** `TLS 1.0`, as the registry names it. */
  readonly version: string;
  /** Whether it is for connections that others open, or for those that the server opens. */
  readonly inbound: boolean;
  /** False if it is turned off, true if it is turned on. What the registry does not set is not in the list. */
  readonly enabled: boolean;
}

/** Windows on an Edge Server. */
export interface RunningWindows {
  /** `10.0.17763`. */
  readonly version: string;
  /** Name of the product, in the language of the server; absent if it was not read. */
  readonly caption?: string;
}

/** An Edge Server, as its own operating system tells. What was not read is absent, or is told in {@link RunningEdge.unread}. */
export interface RunningServer {
  readonly computerName: string;
  /** Computer name with its primary DNS suffix; absent if it was not read. */
  readonly fqdn?: string;
  readonly adapters?: RunningAdapter[];
  readonly routes?: RunningRoute[];
  readonly hosts?: RunningHostsEntry[];
  readonly listeners?: RunningListener[];
  readonly certificates?: RunningCertificate[];
  readonly tlsVersions?: RunningTlsVersion[];
  readonly windows?: RunningWindows;
  /** Build of the product: `7.0.2046.583`; absent if it was not read. */
  readonly productBuild?: string;
  readonly source: RunningSource;
}

const RUNNING_HOSTS_ENTRY_SHAPE = objectOf<RunningHostsEntry>('RunningHostsEntry', { address: text, fqdn: text });

const RUNNING_LISTENER_SHAPE = objectOf<RunningListener>('RunningListener', {
  transport: wordOf('Transport', Transport), address: text, port: number, process: optional(text),
});

const RUNNING_TLS_VERSION_SHAPE = objectOf<RunningTlsVersion>('RunningTlsVersion', {
  version: text, inbound: flag, enabled: flag,
});

const RUNNING_WINDOWS_SHAPE = objectOf<RunningWindows>('RunningWindows', { version: text, caption: optional(text) });

/** What {@link RunningServer} holds. */
export const RUNNING_SERVER_SHAPE = objectOf<RunningServer>('RunningServer', {
  computerName: text,
  fqdn: optional(text),
  adapters: optional(listOf(RUNNING_ADAPTER_SHAPE)),
  routes: optional(listOf(RUNNING_ROUTE_SHAPE)),
  hosts: optional(listOf(RUNNING_HOSTS_ENTRY_SHAPE)),
  listeners: optional(listOf(RUNNING_LISTENER_SHAPE)),
  certificates: optional(listOf(RUNNING_CERTIFICATE_SHAPE)),
  tlsVersions: optional(listOf(RUNNING_TLS_VERSION_SHAPE)),
  windows: optional(RUNNING_WINDOWS_SHAPE),
  productBuild: optional(text),
  source: RUNNING_SOURCE_SHAPE,
});
