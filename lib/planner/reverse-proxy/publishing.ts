import { EdgeValidationError } from '../../values/edge-validation-error';
import type { Fqdn } from '../../values/fqdn';
import {
  AutodiscoverPublishing, BridgeAction, PublishedService, SimpleUrlKind, WebAffinity,
} from '../../values/vocabulary/reverse-proxy';
import { AUTODISCOVER_MONITOR_PATH, BRIDGING, WEB_COOKIE } from '../../guide/web';
import type { BridgePlan, PublishingRulePlan, WebMonitorPlan } from '../../plan/reverse-proxy-plan';
import type { CheckedPool } from '../../check/reverse-proxy/pools';
import type { CheckedProxyRequest } from '../../check/reverse-proxy/reverse-proxy-request';
import { distinctNames } from '../dns/access-names';

const [HTTPS, HTTP] = BRIDGING;

/** Discovery page of an Office Web Apps Server. */
const OFFICE_WEB_APPS_MONITOR_PATH = '/hosting/discovery';

/** A published host name. */
interface PublishedName {
  readonly host: Fqdn;
  readonly service: PublishedService;
  readonly target: CheckedPool | 'office-web-apps';
  /** Property of the name, for errors. */
  readonly property: string;
}

/**
 * The publishing rules: one for each host name, which forwards all paths to one target and preserves the host name.
 *
 * @throws EdgeValidationError for a host name with two targets.
 */
export function planPublishing(request: CheckedProxyRequest): PublishingRulePlan[] {
  const rules = new Map<string, { readonly first: PublishedName; readonly services: PublishedService[] }>();
  for (const each of publishedNames(request)) {
    const known = rules.get(each.host.text);
    if (known === undefined) rules.set(each.host.text, { first: each, services: [each.service] });
    else if (known.first.target !== each.target) refuseTwoTargets(each, known.first);
    else if (!known.services.includes(each.service)) known.services.push(each.service);
  }
  return [...rules.values()]
    .sort((a, b) => a.first.host.compare(b.first.host))
    .map(({ first, services }) => ruleOf(first, services, request));
}

/** Host names of the HTTPS requests to a pool, which its certificate must contain. */
export function namesThatReach(pool: CheckedPool, request: CheckedProxyRequest): string[] {
  const hosts = publishedNames(request)
    .filter(({ target, service }) => target === pool && !isHttpOnly(service, request))
    .map(({ host }) => host);
  return distinctNames(hosts).map(({ text }) => text);
}

/** The `lyncdiscover` name of each SIP domain. */
export function lyncdiscoverNames(request: CheckedProxyRequest): readonly Fqdn[] {
  return request.sipDomains.map((domain) => domain.prepend('lyncdiscover', 'sipDomains'));
}

function publishedNames(request: CheckedProxyRequest): PublishedName[] {
  const { pools, designated, simpleUrls, officeWebApps } = request;
  return [
    ...pools.map((pool) => ({
      host: pool.externalWebFqdn,
      service: PublishedService.EXTERNAL_WEB_SERVICES,
      target: pool,
      property: `externalWebFqdn of ${pool.fqdn.text}`,
    })),
    ...simpleUrls.filter(({ kind }) => kind !== SimpleUrlKind.ADMIN).map(({ kind, host, property }) => ({
      host,
      service: kind === SimpleUrlKind.MEET ? PublishedService.MEET : PublishedService.DIAL_IN,
      target: designated,
      property,
    })),
    ...lyncdiscoverNames(request).map((host) => ({
      host, service: PublishedService.AUTODISCOVER, target: designated, property: 'sipDomains',
    })),
    ...(officeWebApps === undefined ? [] : [{
      host: officeWebApps.fqdn,
      service: PublishedService.OFFICE_WEB_APPS,
      target: 'office-web-apps' as const,
      property: 'officeWebApps.fqdn',
    }]),
  ];
}

function isHttpOnly(service: PublishedService, { autodiscover }: CheckedProxyRequest): boolean {
  return service === PublishedService.AUTODISCOVER && autodiscover === AutodiscoverPublishing.HTTP;
}

function ruleOf(
  { host, target }: PublishedName, services: PublishedService[], request: CheckedProxyRequest,
): PublishingRulePlan {
  const { lync2010Remains = false } = request.source;
  const place = target === 'office-web-apps'
    ? { target: host.text, addresses: [...request.officeWebApps?.addresses ?? []] }
    : { target: target.fqdn.text, addresses: [...target.webAddresses] };
  return {
    host: host.text,
    publishes: services,
    ...place,
    paths: '/*',
    bridges: bridgesOf(target, services, request),
    originalHostHeader: true,
    ...(lync2010Remains && target !== 'office-web-apps'
      ? { affinity: WebAffinity.COOKIE, affinityCookie: WEB_COOKIE.name }
      : { affinity: WebAffinity.NONE }),
    passThroughAuthentication: true,
    timeoutSeconds: request.timeoutSeconds,
    monitor: monitorOf(target, host),
  };
}

function bridgesOf(
  target: PublishedName['target'], services: readonly PublishedService[], request: CheckedProxyRequest,
): BridgePlan[] {
  const { autodiscover, source: { redirectHttp = false } } = request;
  const https: BridgePlan = {
    listenPort: HTTPS.from, protocol: HTTPS.protocol, action: BridgeAction.FORWARD,
    targetPort: target === 'office-web-apps' ? HTTPS.from : HTTPS.to,
  };
  const overHttp = services.includes(PublishedService.AUTODISCOVER) && autodiscover !== AutodiscoverPublishing.HTTPS;
  const http = { listenPort: HTTP.from, protocol: HTTP.protocol };
  return [
    ...(services.every((service) => isHttpOnly(service, request)) ? [] : [https]),
    ...(overHttp
      ? [{ ...http, action: BridgeAction.FORWARD, targetPort: HTTP.to }]
      : redirectHttp ? [{ ...http, action: BridgeAction.REDIRECT }] : []),
  ];
}

function monitorOf(target: PublishedName['target'], host: Fqdn): WebMonitorPlan {
  return target === 'office-web-apps'
    ? { host: host.text, path: OFFICE_WEB_APPS_MONITOR_PATH, status: '200' }
    : { host: target.externalWebFqdn.text, path: AUTODISCOVER_MONITOR_PATH, status: '200' };
}

function refuseTwoTargets(one: PublishedName, other: PublishedName): never {
  throw new EdgeValidationError({
    property: one.property,
    given: `"${one.host.text}" for ${one.service}`,
    expected: `a host name with one target; it is already published for ${other.service}, which has another target`,
    fix: 'use another host name for one of the two',
  });
}
