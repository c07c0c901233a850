import type { RunningEdge } from '../running/model/running-edge';
import type { RunningHostingProvider } from '../running/model/running-partners';
import { RunningRoutingMethod, type RunningSettings } from '../running/model/running-settings';
import type { RunningTenant } from '../running/model/running-tenant';
import { nameOf, sameName } from '../running/running-names';
import { EdgeValidationError } from '../values/edge-validation-error';
import { Fqdn } from '../values/fqdn';
import { quote } from '../values/refusals';
import type { FederationSettings, OnPremisesSettings, TenantComparisonProps } from './federation-settings';

/** Both sides as they were read. */
export interface RunningSides {
  readonly sides: TenantComparisonProps;
  /** Entries that cannot be compared: `"a b" in the allowed domains of Lync Server, which is not a domain`. */
  readonly unreadable: string[];
}

/**
 * Both sides of what runs. What was not read is absent.
 *
 * @param proxyFqdn of the hosting provider that leads to the tenant
 */
export function runningSides({ settings, tenant }: RunningEdge, proxyFqdn: string): RunningSides {
  const unreadable: string[] = [];
  const domains = (of: string, given: readonly string[] | undefined): string[] | undefined => given?.map(nameOf).filter((domain) => {
    const isName = isDomain(domain);
    if (!isName) unreadable.push(`${quote(domain)} in the ${of}, which is not a domain`);
    return isName;
  });
  const onPremises = defined<OnPremisesSettings>({
    ...settingsOfServers(settings, proxyFqdn),
    allowedDomains: domains('allowed domains of Lync Server', settings.allowedDomains?.map(({ domain }) => domain)),
    blockedDomains: domains('blocked domains of Lync Server', settings.blockedDomains?.map(({ domain }) => domain)),
  });
  return {
    sides: {
      onPremises,
      tenant: defined<FederationSettings>({
        ...settingsOfTenant(tenant),
        allowedDomains: domains('allowed domains of the tenant', tenant?.allowedDomains),
        blockedDomains: domains('blocked domains of the tenant', tenant?.blockedDomains),
      }),
    },
    unreadable,
  };
}

type Read<Settings> = { readonly [Name in keyof Settings]: Settings[Name] | undefined };

function settingsOfServers({ accessEdge, hostingProviders }: RunningSettings, proxyFqdn: string): Read<OnPremisesSettings> {
  const ofTenant = hostingProviders?.filter((provider) => sameName(provider.proxyFqdn, proxyFqdn));
  const levels = new Set((ofTenant ?? []).filter(({ enabled }) => enabled !== false || ofTenant?.length === 1).map(({ verificationLevel }) => verificationLevel));
  return {
    openFederation: accessEdge?.enablePartnerDiscovery,
    federatedUsers: accessEdge?.allowFederatedUsers,
    outsideUsers: accessEdge?.allowOutsideUsers,
    dnsSrvRouting: accessEdge?.routingMethod === undefined ? undefined : accessEdge.routingMethod === RunningRoutingMethod.DNS_SRV,
    sharedAddressSpace: some(hostingProviders, ({ enabled, sharedAddressSpace }) => both(enabled, sharedAddressSpace)),
    hostingProvider: some(ofTenant, ({ enabled, hostsLyncUsers }) => both(enabled, hostsLyncUsers)),
    // Several providers with different levels are not one that can be compared.
    verificationLevel: levels.size === 1 ? [...levels][0] : undefined,
  };
}

function settingsOfTenant(tenant: RunningTenant | undefined): Read<FederationSettings> {
  return {
    openFederation: tenant?.allowsAllKnownDomains,
    federatedUsers: tenant?.allowFederatedUsers,
    sharedAddressSpace: tenant?.sharedSipAddressSpace,
  };
}

function isDomain(domain: string): boolean {
  try {
    Fqdn.parse(domain, 'domain');
    return true;
  } catch (error) {
    if (error instanceof EdgeValidationError) return false;
    throw error;
  }
}

/** Whether two settings are on; undefined if that depends on one that was not read. */
function both(one: boolean | undefined, other: boolean | undefined): boolean | undefined {
  return one === false || other === false ? false : one === undefined || other === undefined ? undefined : true;
}

/** Whether it is true of a provider; undefined if that was not read of all of them, and is true of none. */
function some(
  providers: readonly RunningHostingProvider[] | undefined, isTrue: (provider: RunningHostingProvider) => boolean | undefined,
): boolean | undefined {
  const answers = providers?.map(isTrue);
  if (answers === undefined || answers.includes(true)) return answers && true;
  return answers.includes(undefined) ? undefined : false;
}

function defined<Settings extends object>(settings: Read<Settings>): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as Settings;
}
