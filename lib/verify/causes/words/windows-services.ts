import { EdgeService } from '../../../values/vocabulary/edge-service';

/** A Windows service of an Edge Server. */
export interface WindowsService {
  /** Name for cmdlets; absent if only its display name is known. */
  readonly name?: string;
  /** Display name without the name of the product: `Access Edge`. */
  readonly title: string;
}

const RELAY: readonly WindowsService[] = [
  { name: 'RTCMEDIARELAY', title: 'Audio/Video Edge' }, { name: 'RTCMRAUTH', title: 'Audio/Video Authentication' },
];

/** Windows services behind what a port belongs to. */
const SERVICES: Readonly<Partial<Record<EdgeService, readonly WindowsService[]>>> = {
  [EdgeService.ACCESS_EDGE]: [{ name: 'RTCSRV', title: 'Access Edge' }],
  [EdgeService.WEB_CONFERENCING]: [{ name: 'RTCDATAPROXY', title: 'Web Conferencing Edge' }],
  [EdgeService.AUDIO_VIDEO]: RELAY,
  [EdgeService.AV_AUTHENTICATION]: [{ name: 'RTCMRAUTH', title: 'Audio/Video Authentication' }],
  [EdgeService.XMPP_PROXY]: [{ title: 'XMPP Translating Gateway Proxy' }],
  [EdgeService.CMS_REPLICATION]: [{ name: 'REPLICA', title: 'Replica Replicator Agent' }],
  [EdgeService.CENTRALIZED_LOGGING]: [{ name: 'RTCCLSAGT', title: 'Centralized Logging Service Agent' }],
};

/** Services that no certificate is assigned to: they have one of their own, or none. */
const WITHOUT_CERTIFICATE: ReadonlySet<EdgeService> = new Set([EdgeService.CMS_REPLICATION, EdgeService.CENTRALIZED_LOGGING]);

/** Whether a service starts only with a certificate that is assigned to it. */
export function usesCertificate(service: EdgeService | undefined): boolean {
  return service === undefined || !WITHOUT_CERTIFICATE.has(service);
}

/** The Windows services of a service; empty if no single one is behind it. */
export function windowsServices(service: EdgeService | undefined): readonly WindowsService[] {
  return service === undefined ? [] : SERVICES[service] ?? [];
}

/** Display name: `Lync Server Access Edge`. */
export function displayName({ title }: WindowsService, family: string): string {
  return `${family} ${title}`;
}

/** Commands that show and start it on the server that they are run on. */
export function startCommands(service: WindowsService, family: string): string[] {
  const { name } = service;
  const shown = `'${displayName(service, family)}'`;
  return name === undefined
    ? [`Get-Service -DisplayName ${shown}`, `Start-Service -DisplayName ${shown}`]
    : [`Get-CsWindowsService -Name ${name}`, `Start-CsWindowsService -Name ${name}`];
}
