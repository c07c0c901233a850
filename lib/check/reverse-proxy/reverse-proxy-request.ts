import { checkTtl } from '../../values/dns-numbers';
import type { Cidr } from '../../values/cidr';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { Fqdn } from '../../values/fqdn';
import type { IpAddress } from '../../values/ip-address';
import { ipv4Block } from '../../values/ipv4';
import { isPublicAddress } from '../../values/special-ranges';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { AutodiscoverPublishing } from '../../values/vocabulary/reverse-proxy';
import { EdgePlatform } from '../../platform/edge-platform';
import { checkUsable } from '../../platform/usable-addresses';
import type { ReverseProxyRequest } from '../../request/reverse-proxy/reverse-proxy-request';
import type { SimpleUrl } from '../../request/reverse-proxy/simple-urls';
import { addresses } from '../addresses';
import { checkedWithEveryProblem } from '../every-problem';
import { distinctDomains, ownDomains } from '../own-domains';
import { checkProxyAddresses } from './addresses';
import { checkProxyNames } from './names';
import { type CheckedPool, checkedPools } from './pools';
import { checkedScope, checkedTimeout } from './reverse-proxy-settings';
import { reverseProxyValueChecks } from './reverse-proxy-values';

const DEFAULT_TTL_SECONDS = 3600;

/** A checked request. */
export interface CheckedProxyRequest {
  readonly source: ReverseProxyRequest;
  readonly sipDomains: readonly Fqdn[];
  readonly pools: readonly CheckedPool[];
  readonly designated: CheckedPool;
  readonly simpleUrls: readonly SimpleUrl[];
  readonly simpleUrlScope: string;
  readonly officeWebApps: { readonly fqdn: Fqdn; readonly addresses: readonly string[] } | undefined;
  readonly autodiscover: AutodiscoverPublishing;
  readonly lyncdiscoverCname: Fqdn | undefined;
  readonly automaticSignInDomains: readonly Fqdn[];
  readonly timeoutSeconds: number;
  readonly ttlSeconds: number;
  /** Public addresses of the listener; empty when the platform assigns one. */
  readonly publicAddresses: readonly string[];
  /** Addresses, or the subnet, from which the proxy connects to internal servers. */
  readonly ownPrefixes: readonly string[];
  readonly used: ReadonlySet<PlanningCondition>;
}

/**
 * Checks the values of a request, and that they are consistent.
 *
 * @throws EdgeValidationError with the first problem, and those of all other values that are invalid by themselves.
 */
export function checkProxyRequest(source: ReverseProxyRequest): CheckedProxyRequest {
  return checkedWithEveryProblem(() => checkedInOrder(source), () => reverseProxyValueChecks(source));
}

function checkedInOrder(source: ReverseProxyRequest): CheckedProxyRequest {
  const sipDomains = checkedSipDomains(source);
  const pools = checkedPools(source.pools);
  const place = checkedPlace(source);
  const autodiscover = source.autodiscover ?? AutodiscoverPublishing.HTTPS;
  const officeWebApps = source.officeWebApps === undefined ? undefined : {
    fqdn: Fqdn.parse(source.officeWebApps.fqdn, 'officeWebApps.fqdn'),
    addresses: texts(required(
      addresses(source.officeWebApps.addresses, 'officeWebApps.addresses'), 'officeWebApps.addresses',
    )),
  };
  const ttlSeconds = source.recordTtlSeconds ?? DEFAULT_TTL_SECONDS;
  checkTtl(ttlSeconds, 'recordTtlSeconds');
  const simpleUrls = source.simpleUrls._urlsOf(sipDomains);
  checkProxyNames({ pools, simpleUrls, officeWebApps }, source.edge);
  checkProxyAddresses({ pools, officeWebApps, ...place }, source.gateway !== undefined, source.edge);
  const automaticSignInDomains = ownDomains(source.automaticSignInDomains, sipDomains, 'automaticSignInDomains');
  return {
    source,
    sipDomains,
    pools,
    designated: designatedPool(source, pools),
    simpleUrls,
    simpleUrlScope: checkedScope(source.simpleUrlScope),
    officeWebApps,
    autodiscover,
    lyncdiscoverCname: source.lyncdiscoverCname === undefined
      ? undefined
      : Fqdn.parse(source.lyncdiscoverCname, 'lyncdiscoverCname'),
    automaticSignInDomains,
    timeoutSeconds: checkedTimeout(source),
    ttlSeconds,
    ...place,
    used: conditionsOf(source, pools, autodiscover, automaticSignInDomains.length > 0),
  };
}

function checkedSipDomains(source: ReverseProxyRequest): readonly Fqdn[] {
  const given = source.sipDomains ?? source.edge?.sipDomains ?? [];
  if (given.length > 0) return distinctDomains(given, 'sipDomains');
  throw new EdgeValidationError({
    property: 'sipDomains',
    given: source.sipDomains === undefined ? 'nothing' : '[]',
    expected: 'at least one SIP domain, or an Edge with SIP domains',
    fix: 'set the domains of the users\' SIP addresses, for example ["contoso.com"]',
  });
}

/** The pool for simple URLs and Autodiscover: the specified pool, the Director, the Edge's next hop, or the only pool. */
function designatedPool(source: ReverseProxyRequest, pools: readonly CheckedPool[]): CheckedPool {
  const wanted = source.designatedPool === undefined ? undefined : Fqdn.parse(source.designatedPool, 'designatedPool');
  const list = pools.map(({ fqdn }) => fqdn.text).join(', ');
  if (wanted !== undefined) {
    const found = pools.find(({ fqdn }) => fqdn.equals(wanted));
    if (found !== undefined) return found;
    throw new EdgeValidationError({
      property: 'designatedPool',
      given: `"${wanted.text}"`,
      expected: `the FQDN of one of the pools: ${list}`,
      fix: 'add the pool to pools, or use one of them',
    });
  }
  const directors = pools.filter((pool) => pool.isDirector);
  const candidates = directors.length > 0 ? directors : pools;
  const nextHop = candidates.find(({ fqdn }) => fqdn.text === source.edge?.internal.nextHop);
  const only = candidates.length === 1 ? candidates[0] : nextHop;
  if (only !== undefined) return only;
  throw new EdgeValidationError({
    property: 'designatedPool',
    given: `nothing, with ${candidates.map(({ fqdn }) => fqdn.text).join(', ')}`,
    expected: 'the pool for simple URLs and Autodiscover',
    fix: `set its FQDN, for example "${String(candidates[0]?.fqdn.text)}"`,
  });
}

function checkedPlace({ gateway, appliance }: ReverseProxyRequest): {
  publicAddresses: readonly string[]; ownPrefixes: readonly string[];
} {
  if (gateway !== undefined && appliance === undefined) {
    const subnet: Cidr = ipv4Block(gateway.subnet, 'gateway.subnet');
    checkUsable(subnet, 'gateway.subnet', EdgePlatform.azure()._constraints);
    return { publicAddresses: [], ownPrefixes: [subnet.text] };
  }
  if (appliance !== undefined && gateway === undefined) {
    const read = (name: 'publicAddresses' | 'internalAddresses'): readonly IpAddress[] => required(
      addresses(appliance[name], `appliance.${name}`), `appliance.${name}`,
    );
    const publicAddresses = read('publicAddresses');
    checkPublic(publicAddresses);
    return { publicAddresses: texts(publicAddresses), ownPrefixes: texts(read('internalAddresses')) };
  }
  throw new EdgeValidationError({
    property: 'appliance',
    given: gateway === undefined ? 'neither a gateway nor an appliance' : 'a gateway and an appliance',
    expected: 'either a gateway or an appliance',
    fix: 'set one of the two',
  });
}

/** External names resolve to these addresses. */
function checkPublic(publicAddresses: readonly IpAddress[]): void {
  const inside = publicAddresses.find((address) => !isPublicAddress(address));
  if (inside === undefined) return;
  throw new EdgeValidationError({
    property: 'appliance.publicAddresses',
    given: `"${inside.text}"`,
    expected: 'public addresses: the external names resolve to them',
    fix: 'set the public address that is translated to the listener',
  });
}

function texts(list: readonly IpAddress[]): readonly string[] {
  return list.map(({ text }) => text);
}

function required(list: readonly IpAddress[], property: string): readonly IpAddress[] {
  if (list.length > 0) return list;
  throw new EdgeValidationError({ property, given: '[]', expected: 'at least one address', fix: `set ${property}` });
}

function conditionsOf(
  source: ReverseProxyRequest, pools: readonly CheckedPool[], autodiscover: AutodiscoverPublishing, signIn: boolean,
): ReadonlySet<PlanningCondition> {
  const used = new Set<PlanningCondition>([
    PlanningCondition.AUTODISCOVER, PlanningCondition.CORE_SIP, PlanningCondition.DIAL_IN_CONFERENCING,
    PlanningCondition.SIMPLE_URLS, PlanningCondition.WEB_CONFERENCING, PlanningCondition.WEB_SERVICES,
  ]);
  if (autodiscover !== AutodiscoverPublishing.HTTP) used.add(PlanningCondition.AUTODISCOVER_HTTPS);
  if (autodiscover !== AutodiscoverPublishing.HTTPS) used.add(PlanningCondition.AUTODISCOVER_HTTP);
  if (source.redirectHttp === true) used.add(PlanningCondition.HTTP_REDIRECT);
  if (source.mobileClients !== false) used.add(PlanningCondition.MOBILITY);
  if (source.officeWebApps !== undefined) used.add(PlanningCondition.OFFICE_WEB_APPS);
  if (pools.some((pool) => pool.isDirector)) used.add(PlanningCondition.DIRECTOR);
  if (source.internalRecords !== false && signIn) used.add(PlanningCondition.CLIENT_AUTO_CONFIGURATION);
  return used;
}
