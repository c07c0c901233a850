import fc from 'fast-check';
import { AutodiscoverPublishing, EdgeSide } from 'cdktf-lync-edge';
import { certificateSource, type Recipe } from './edge-request';
import { made } from './recipe';
import { hostileText, maybe, rarely } from './texts';

const DOMAINS = ['contoso.com', 'fabrikam.com', 'tailspin.example'];

const pool = fc.record({
  kind: fc.constantFrom('frontEndPool', 'frontEndPool', 'standardEditionServer', 'director', 'directorPool'),
  number: fc.integer({ min: 1, max: 5 }), internalWeb: fc.boolean(), sip: maybe(fc.constant(['192.168.10.90', '192.168.10.91'])),
});
const pools = fc.uniqueArray(pool, { minLength: 1, maxLength: 3, selector: ({ number }) => number });
const addressList = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 2 });

const simpleUrls = fc.constantFrom('hostPerUrl', 'hostPerSipDomain', 'sharedHost', 'of');

function simpleUrlsRecipe(kind: string, sipDomains: readonly string[], text: string | undefined): unknown {
  const [first = ''] = sipDomains;
  if (kind === 'sharedHost') return made('SimpleUrls.sharedHost', { host: `lync.${first}`, paths: text === undefined ? undefined : { [first]: text } });
  if (kind === 'hostPerSipDomain') return made('SimpleUrls.hostPerSipDomain', { domain: first, hostLabel: text });
  if (kind !== 'of') return made(`SimpleUrls.${kind}`, { domain: first });
  const meet = Object.fromEntries(sipDomains.map((domain) => [domain, `https://meet.${domain}`]));
  return made('SimpleUrls.of', { meet, dialin: `https://dialin.${first}`, admin: `https://admin.${first}` });
}

const choices = fc.record({
  sipDomains: fc.uniqueArray(fc.constantFrom(...DOMAINS), { minLength: 1, maxLength: 3 }), pools, simpleUrls,
  signInDomains: maybe(fc.nat(2), 4), simpleUrlText: maybe(fc.constantFrom('lync', 'sfb')),
  scope: maybe(fc.oneof(fc.constantFrom('Global', 'site:Redmond'), hostileText.map((text) => `site:${text}`)), 4),
  officeWebApps: maybe(addressList, 3), autodiscover: maybe(fc.constantFrom(...Object.values(AutodiscoverPublishing))),
  redirectHttp: maybe(fc.boolean()), mobileClients: maybe(fc.boolean()), lync2010Remains: maybe(fc.boolean()),
  requestTimeoutSeconds: maybe(fc.constantFrom(1, 900, 86_400), 4), wildcardNames: maybe(fc.boolean(), 3), internalRecords: maybe(fc.boolean(), 3),
  cname: rarely(6), records: fc.constantFrom('others', 'others', 'zones'), ttl: maybe(fc.constantFrom(60, 2_147_483_647), 4),
});
type Choices = typeof choices extends fc.Arbitrary<infer Value> ? Value : never;

/** The part of a request that does not depend on the kind of reverse proxy. */
function planningRecipe(chosen: Choices): Recipe {
  const { sipDomains, cname, records, ttl, officeWebApps, scope, pools: publishedPools, simpleUrls: kind, signInDomains, simpleUrlText, ...same } = chosen;
  const domain = sipDomains[0]!;
  return {
    ...same, sipDomains,
    pools: publishedPools.map(({ kind: poolKind, number, internalWeb, sip }) => made(`WebServicesPool.${poolKind}`, {
      fqdn: `pool${number}.corp.example`, externalWebFqdn: `web${number}.${domain}`, internalWebFqdn: internalWeb ? `int${number}.corp.example` : undefined,
      webAddresses: [`192.168.11.${number}`], sipAddresses: sip,
    })),
    designatedPool: `pool${publishedPools[0]!.number}.corp.example`,
    simpleUrls: simpleUrlsRecipe(kind, sipDomains, simpleUrlText), automaticSignInDomains: signInDomains === undefined ? undefined : sipDomains.slice(0, signInDomains), simpleUrlScope: scope,
    officeWebApps: officeWebApps === undefined ? undefined : { fqdn: `owa.${domain}`, addresses: officeWebApps.map((host) => `192.168.12.${host}`) },
    lyncdiscoverCname: cname ? `web${publishedPools[0]!.number}.${domain}` : undefined,
    recordsByOthers: records === 'others' || cname || publishedPools.length > 1 || sipDomains.length > 1, recordTtlSeconds: ttl,
  };
}

const gateway = fc.record({
  subnet: fc.constantFrom('10.60.0.0/24', '10.60.0.0/27'), dedicatedConnections: fc.boolean(), hasFirewallPolicy: fc.boolean(),
  certificateVersionPinned: fc.boolean(), certificateSource: maybe(certificateSource),
});
const appliance = fc.record({ publicAddresses: addressList, internalAddresses: addressList }).map((given) => ({
  publicAddresses: given.publicAddresses.map((host) => `131.107.155.${host}`), internalAddresses: given.internalAddresses.map((host) => `10.45.20.${host}`),
}));

/** Valid and nearly valid requests for `planReverseProxy`. */
export const proxyRequests: fc.Arbitrary<Recipe> = fc.record({ choices, host: fc.oneof(gateway.map((given) => ({ gateway: given })), appliance.map((given) => ({ appliance: given }))) })
  .map(({ choices: chosen, host }) => ({
    ...planningRecipe(chosen), ...host,
    zones: chosen.records === 'others' ? [] : [
      ...chosen.sipDomains.map((name) => ({ name, side: EdgeSide.EXTERNAL })),
      ...(chosen.internalRecords === false ? [] : [
        ...chosen.sipDomains.map((name) => ({ name, side: EdgeSide.INTERNAL })),
      ]),
    ],
  }));

export { choices as proxyChoices, planningRecipe as proxyPlanningRecipe, appliance as applianceRecipes };
