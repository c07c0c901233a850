import { STAGING_LEAD } from '../../guide/certificates/renewal';
import type { LyncProduct } from '../../guide/products/lync-product';
import { EdgeFeature } from '../../request/edge-feature';
import type { OrganizationRequest } from '../../request/organization-request';
import type { RunningServer } from '../../running/model/running-server';
import { readTokenHours } from '../../running/token-hours';
import { ImportNoteKind } from '../import-note';
import { importedOtherProducts } from './product';
import { nameOf, type PoolImport } from './running-lookup';
import type { PoolServer } from './servers';

/** What is known about the organization; undefined if nothing is. */
export function importedOrganization(given: PoolImport, servers: readonly PoolServer[], product: LyncProduct): OrganizationRequest | undefined {
  const { running, pool } = given;
  const siteName = running.topology?.sites.find(({ id }) => id === pool?.siteId)?.name;
  const otherProducts = importedOtherProducts(given, product);
  tellOnlineDomains(given);
  const known = Object.entries({
    siteName, legacyTlsDisabled: legacyTlsDisabled(servers.map(({ running: own }) => own)), avTokenLifetimeHours: tokenLifetime(given),
    otherProducts: otherProducts.length === 0 ? undefined : otherProducts,
  }).filter(([, value]) => value !== undefined);
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

/** Hours that tokens of A/V authentication last at the pool, its site or everywhere; undefined for the usual lifetime. */
function tokenLifetime({ running, service, notes }: PoolImport): number | undefined {
  if (running.settings.avEdge === undefined) {
    notes.add(ImportNoteKind.ASSUMED, 'organization.avTokenLifetimeHours', `the lifetime of tokens was not read: ${STAGING_LEAD.avHours} hours are assumed`,
      'Get-CsAVEdgeConfiguration, MaxTokenLifetime');
  }
  const hours = notes.accepted('organization.avTokenLifetimeHours', 'the lifetime of tokens', [], () => readTokenHours(service.poolFqdn, running));
  return hours === STAGING_LEAD.avHours ? undefined : hours;
}

/** Whether the domains of a tenant that are not here were merged is not known: ordinary tenants have some too. */
function tellOnlineDomains({ running: { tenant, topology }, sipDomains, notes }: PoolImport): void {
  const others = (tenant?.sipDomains ?? []).map(nameOf).filter((domain) => !sipDomains.includes(domain) && !/(?:^|\.)onmicrosoft\.com$/.test(domain));
  if (others.length === 0 || topology === undefined || tenant === undefined) return;
  notes.add(ImportNoteKind.TO_CONFIRM, 'organization.onlineSipDomains',
    `the tenant has SIP domains that the topology does not have (${others.join(', ')}): none is assumed to be of a tenant that was online alone until it was merged`,
    'the person who set up the tenant', [tenant.source]);
}

/** Whether TLS 1.0 and 1.1 are turned off on every server; undefined unless the registry of every server sets both. */
export function legacyTlsDisabled(servers: readonly (RunningServer | undefined)[]): boolean | undefined {
  const settings = servers.map((server) => ['TLS 1.0', 'TLS 1.1'].map((wanted) => (
    server?.tlsVersions?.find(({ version, inbound }) => version === wanted && inbound)?.enabled))).flat();
  return settings.length === 0 || settings.includes(undefined) ? undefined : settings.every((enabled) => enabled === false);
}

/** The features that the settings turn on; undefined for all of them. */
export function importedFeatures({ running: { settings }, notes }: PoolImport): EdgeFeature[] | undefined {
  const isAllowed = settings.accessEdge?.allowOutsideUsers;
  if (isAllowed === undefined) {
    notes.add(ImportNoteKind.ASSUMED, 'features', 'it was not read whether users can sign in from outside: yes is assumed', 'Get-CsAccessEdgeConfiguration, AllowOutsideUsers');
  }
  return isAllowed === false ? Object.values(EdgeFeature).filter((feature) => feature !== EdgeFeature.REMOTE_USER_ACCESS) : undefined;
}

/** The policy of most users: the global one, or the only other that lets users out while the global one does not; undefined for the former. */
export function importedPolicy({ running: { settings }, notes }: PoolImport): string | undefined {
  const policies = settings.externalAccessPolicies;
  if (policies === undefined) {
    notes.add(ImportNoteKind.ASSUMED, 'externalAccessPolicy', 'the external access policies were not read: Global is assumed', 'Get-CsExternalAccessPolicy');
    return undefined;
  }
  const letsOut = policies.filter(({ enableOutsideAccess, enableFederationAccess }) => enableOutsideAccess === true || enableFederationAccess === true);
  if (letsOut.length === 0 || letsOut.some(({ identity }) => identity === 'Global')) return undefined;
  const [only, ...others] = letsOut;
  if (only !== undefined && others.length === 0) return only.identity;
  notes.add(ImportNoteKind.ASSUMED, 'externalAccessPolicy',
    `several policies let users out (${letsOut.map(({ identity }) => identity).join(', ')}), and a plan has one: ${String(only?.identity)} is assumed`,
    'Get-CsExternalAccessPolicy; Get-CsUser -Filter {ExternalAccessPolicy -ne $null}', letsOut.map(({ source }) => source));
  return only?.identity;
}
