// What was read of an Edge that is in use, as the public namespace `running`: `running.RunningEdge`.
export { CollectionScripts, type CollectionScriptsProps } from './collect/collection-scripts';
export type { RunningAdapter, RunningAddress, RunningRoute } from './model/running-adapter';
export type { RunningCertificate } from './model/running-certificate';
export type { RunningEdge } from './model/running-edge';
export {
  type RunningEdgeService, type RunningExternalName, type RunningPort, RunningPortUse,
} from './model/running-edge-service';
export type { RunningEffectiveRules, RunningFirewallRow, RunningPortRange } from './model/running-firewall-row';
export { type RunningInterface, RunningInterfaceSide } from './model/running-interface';
export type {
  RunningAllowedDomain, RunningBlockedDomain, RunningHostingProvider, RunningPublicProvider, RunningXmppPartner,
} from './model/running-partners';
export type { RunningComputer, RunningPool } from './model/running-pool';
export type { RunningRecord } from './model/running-record';
export type {
  RunningHostsEntry, RunningListener, RunningServer, RunningTlsVersion, RunningWindows,
} from './model/running-server';
export {
  type RunningAccessEdge, type RunningAvEdge, type RunningExternalAccessPolicy, type RunningMedia, type RunningPush,
  RunningRoutingMethod, type RunningSettings,
} from './model/running-settings';
export type { RunningSite } from './model/running-site';
export type { RunningSource } from './model/running-source';
export type { RunningTenant } from './model/running-tenant';
export type { RunningTopology } from './model/running-topology';
export type { RunningSimpleUrl, RunningWebNames, RunningWebServices } from './model/running-web-names';
export type { UnreadValue } from './model/unread-value';
export { RunningEdgeReader } from './running-edge-reader';
