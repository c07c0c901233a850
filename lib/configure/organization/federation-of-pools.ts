import type { ProblemList } from '../../values/boundary/shape';
import type { EdgePlan } from '../../plan/edge-plan';
import type { HostingProviderPlan, PartnerPlan } from '../../plan/federation/federation-plan';
import type { XmppPartnerPlan } from '../../plan/federation/xmpp-plan';
import { type EntryKind, mergedEntries } from './merged-entries';

/** The partners of an organization. */
export interface OrganizationPartners {
  readonly partners: readonly PartnerPlan[];
  readonly blockedDomains: readonly string[];
  readonly hostingProviders: readonly HostingProviderPlan[];
  readonly xmppPartners: readonly XmppPartnerPlan[];
}

// Products are not compared: a pool opens ports for them, but Lync Server has no setting for them.
const PARTNERS: EntryKind<PartnerPlan> = {
  noun: 'partner',
  entriesOf: ({ federation }) => federation?.partners ?? [],
  nameOf: ({ domain }) => domain,
  settings: ['type', 'edgeFqdn'],
  optionalSettings: ['comment'],
};

const HOSTING_PROVIDERS: EntryKind<HostingProviderPlan> = {
  noun: 'hosting provider with the proxy',
  entriesOf: ({ federation }) => federation?.hostingProviders ?? [],
  nameOf: ({ proxyFqdn }) => proxyFqdn,
  settings: ['name', 'verificationLevel', 'sharedAddressSpace', 'hostsLyncUsers'],
  optionalSettings: ['autodiscoverUrl'],
};

/** Names of hosting providers, each of which has one proxy. */
const PROVIDER_NAMES: EntryKind<HostingProviderPlan> = {
  ...HOSTING_PROVIDERS, noun: 'hosting provider', nameOf: ({ name }) => name, settings: ['proxyFqdn'], optionalSettings: [],
};

const XMPP_PARTNERS: EntryKind<XmppPartnerPlan> = {
  noun: 'XMPP partner',
  entriesOf: ({ xmpp }) => xmpp?.partners ?? [],
  nameOf: ({ domain }) => domain,
  settings: ['type', 'tls', 'sasl', 'dialback', 'keepAlive'],
  optionalSettings: ['description'],
  union: (partners) => ({ additionalDomains: distinct(partners.flatMap(({ additionalDomains }) => additionalDomains)) }),
};

/** The partners of all pools, each once. Contradictions are added to the problems. */
export function federationOfPools(pools: readonly EdgePlan[], problems: ProblemList): OrganizationPartners {
  checkBlockedDomains(pools, problems);
  mergedEntries(pools, PROVIDER_NAMES, problems);
  checkXmppDomains(pools, problems);
  return {
    partners: mergedEntries(pools, PARTNERS, problems),
    blockedDomains: distinct(pools.flatMap(blockedDomainsOf)),
    hostingProviders: mergedEntries(pools, HOSTING_PROVIDERS, problems),
    xmppPartners: mergedEntries(pools, XMPP_PARTNERS, problems),
  };
}

/** A domain that one pool blocks and another one has as a partner. */
function checkBlockedDomains(pools: readonly EdgePlan[], problems: ProblemList): void {
  const blockedBy = new Map(pools.flatMap((pool) => blockedDomainsOf(pool).map((domain) => [domain, pool] as const)));
  for (const pool of pools) {
    for (const { domain } of PARTNERS.entriesOf(pool)) {
      const other = blockedBy.get(domain);
      if (other === undefined) continue;
      problems.add({
        property: 'plans',
        given: `the partner ${domain} in ${pool.internal.fqdn}, which ${other.internal.fqdn} blocks`,
        expected: 'each domain either allowed or blocked in the organization',
        fix: `remove ${domain} from the partners or from the blocked domains`,
      });
    }
  }
}

/** A domain that belongs to different XMPP partners in two pools. */
function checkXmppDomains(pools: readonly EdgePlan[], problems: ProblemList): void {
  const owners = new Map<string, { readonly pool: EdgePlan; readonly partner: string }>();
  for (const pool of pools) {
    for (const { domain: partner, additionalDomains } of XMPP_PARTNERS.entriesOf(pool)) {
      for (const domain of [partner, ...additionalDomains]) {
        const first = owners.get(domain) ?? { pool, partner };
        owners.set(domain, first);
        if (first.partner === partner) continue;
        problems.add({
          property: 'plans',
          given: `the domain ${domain} of the XMPP partner ${first.partner} in ${first.pool.internal.fqdn}, and of `
            + `${partner} in ${pool.internal.fqdn}`,
          expected: 'each domain for only one XMPP partner of the organization',
          fix: `remove ${domain} from one of the two`,
        });
      }
    }
  }
}

function blockedDomainsOf({ federation }: EdgePlan): readonly string[] {
  return federation?.blockedDomains ?? [];
}

function distinct(domains: readonly string[]): string[] {
  return [...new Set(domains)].sort();
}
