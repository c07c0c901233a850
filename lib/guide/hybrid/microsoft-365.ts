import { DnsRecordType } from '../../values/vocabulary/dns';
import type { SourcedFact } from '../sourced-fact';

/** A record of a SIP domain that leads to Microsoft 365. */
export interface Microsoft365Record {
  readonly type: DnsRecordType.SRV | DnsRecordType.CNAME;
  /** Name in front of the SIP domain. */
  readonly prefix: string;
  readonly target: string;
  /** SRV only. */
  readonly priority?: number;
  readonly weight?: number;
  readonly port?: number;
}

/** A fact about hybrid deployments, with the page that it is on. */
export interface HybridFact extends SourcedFact {
  readonly page: string;
}

/** A command that a page gives. */
export interface HybridCommand extends HybridFact {
  readonly command: string;
}

const SOURCE = 'repo MicrosoftDocs/OfficeDocs-SkypeForBusiness Skype/SfbHybrid/hybrid';
const DECOMMISSION = 'decommission-manage-dns-entries.md';
const DISABLING = 'cloud-consolidation-disabling-hybrid.md';
const CONFIGURE = 'configure-federation-with-skype-for-business-online.md';
const PLANNING = 'plan-hybrid-connectivity.md';

/** A fact of the documentation of hybrid deployments. */
export const hybridFact = (id: string, page: string): HybridFact => ({ id, page, source: `${SOURCE}/${page}`, confidence: 'primary' });

/** The proxy of the hosting provider: the same as for other organizations that Microsoft hosts. */
export const MICROSOFT_365_PROXY = 'sipfed.online.lync.com';

/** Seconds that the records may be cached. */
export const MICROSOFT_365_TTL_SECONDS = 3600;

/** The records of each SIP domain after the servers are gone. */
export const MICROSOFT_365_RECORDS: readonly Microsoft365Record[] = [
  { type: DnsRecordType.SRV, prefix: '_sipfederationtls._tcp', priority: 100, weight: 1, port: 5061, target: MICROSOFT_365_PROXY },
  { type: DnsRecordType.SRV, prefix: '_sip._tls', priority: 100, weight: 1, port: 443, target: 'sipdir.online.lync.com' },
  { type: DnsRecordType.CNAME, prefix: 'lyncdiscover', target: 'webdir.online.lync.com' },
  { type: DnsRecordType.CNAME, prefix: 'sip', target: 'sipdir.online.lync.com' },
];

/** {@link MICROSOFT_365_RECORDS} as a fact. */
export const RECORDS_AFTER = hybridFact('dns-after', DECOMMISSION);

/** While users are homed here, every external record leads here. */
export const RECORDS_IN_HYBRID = hybridFact('dns-hybrid', PLANNING);

/** Edge Servers resolve the federation record of every SIP domain to the Access Edge. */
export const FEDERATION_RECORD_IN_HYBRID = hybridFact('dns-hybrid-srv', PLANNING);

/** Clients inside resolve the name of the Web Conferencing Edge. */
export const WEB_CONFERENCING_IN_HYBRID = hybridFact('dns-hybrid-webcon', PLANNING);

/** Settings of Lync Server for a hybrid deployment. */
export const SERVER_SETTINGS = hybridFact('edge-config', CONFIGURE);

/** The tenant shares the address space until nobody is homed on the servers. */
export const TENANT_SHARES = hybridFact('tenant-shared', CONFIGURE);

/** Both sides accept the same partners. */
export const LISTS_MATCH = hybridFact('tenant-match', PLANNING);

/** Partners change their entry for a domain that moves. */
export const PARTNERS_CHANGE = hybridFact('partner-effect', DECOMMISSION);

/** The commands that end the hybrid deployment, in the documented order: after the records, and together with them. */
export const LEAVING_COMMANDS: readonly [tenant: HybridCommand, servers: HybridCommand] = [
  { ...hybridFact('hybrid-off', DISABLING), command: 'Set-CsTenantFederationConfiguration -SharedSipAddressSpace $false' },
  { ...hybridFact('hybrid-off', DISABLING), command: 'Get-CsHostingProvider | Set-CsHostingProvider -Enabled $false' },
];

/** It fails while a record of {@link MICROSOFT_365_RECORDS} leads elsewhere. */
export const TEAMS_ONLY: HybridCommand = {
  ...hybridFact('dns-after-block', DECOMMISSION), command: 'Grant-CsTeamsUpgradePolicy -PolicyName UpgradeToTeams -Global',
};

/** Longest list of allowed, and of blocked domains of a tenant. */
export const MOST_TENANT_DOMAINS = 4000;

/** {@link MOST_TENANT_DOMAINS}, and what else the lists of a tenant do, as a fact. */
export const TENANT_LISTS: HybridFact = {
  id: 'tenant-parameters', page: 'set-cstenantfederationconfiguration.md', confidence: 'primary',
  source: 'repo MicrosoftDocs/office-docs-powershell Set-CsTenantFederationConfiguration.md',
};
