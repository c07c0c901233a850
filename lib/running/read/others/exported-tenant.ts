import type { RunningTenant } from '../../model/running-tenant';
import type { ExportFile } from '../export-file';
import { given } from '../given';
import { compareText } from '../plain-text';

/** The settings of the tenant; undefined if they were not read. */
export function exportedTenant(file: ExportFile): RunningTenant | undefined {
  const [entry] = file.part('federation') ?? [];
  const sipDomains = file.part('sipDomains')?.flatMap((each) => each.requiredName('Name') ?? []).sort(compareText);
  if (entry === undefined) return undefined;
  const hasAllowList = entry.flag('HasAllowList');
  return given({
    allowFederatedUsers: entry.flag('AllowFederatedUsers'),
    sharedSipAddressSpace: entry.flag('SharedSipAddressSpace'),
    allowsAllKnownDomains: hasAllowList === undefined ? undefined : !hasAllowList,
    allowedDomains: hasAllowList === undefined ? undefined : entry.domainNames('AllowedDomains').sort(compareText),
    blockedDomains: entry.domainNames('BlockedDomains').sort(compareText),
    blockAllSubdomains: entry.flag('BlockAllSubdomains'),
    treatDiscoveredPartnersAsUnverified: entry.flag('TreatDiscoveredPartnersAsUnverified'),
    allowTeamsConsumer: entry.flag('AllowTeamsConsumer'),
    allowTeamsConsumerInbound: entry.flag('AllowTeamsConsumerInbound'),
    sipDomains,
    source: entry.source,
  });
}
