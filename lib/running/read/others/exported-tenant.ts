import type { RunningTenant } from '../../model/running-tenant';
import type { ExportFile } from '../export-file';
import { given } from '../given';
import { compareText } from '../plain-text';
import type { Reading } from '../reading';

/** The settings of the tenant; undefined if they were not read. */
export function exportedTenant(reading: Reading, file: ExportFile): RunningTenant | undefined {
  const [entry] = file.part('federation') ?? [];
  const sipDomains = file.part('sipDomains')?.flatMap((each) => each.requiredName('Name') ?? []).sort(compareText);
  if (entry === undefined) return undefined;
  const hasAllowList = entry.flag('HasAllowList');
  if (hasAllowList === undefined) {
    reading.addUnread({
      what: 'allowed domains of the tenant', usualPlace: 'Get-CsTenantFederationConfiguration', file: file.file,
      reason: 'it does not tell a list from every domain that is not blocked',
    });
  }
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
