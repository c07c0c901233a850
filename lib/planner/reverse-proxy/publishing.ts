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

/** Page that an Office Web Apps Server describes itself on. */
const OFFICE_WEB_APPS_MONITOR_PATH = '/hosting/discovery';

/** What is behind a host name. */
interface Published {
  readonly host: Fqdn;
  readonly what: PublishedService;
  readonly target: CheckedPool | 'office-web-apps';
  /** Where the name was written. */
  readonly property: string;
}

/** One rule for each host name: whatever is behind a name, the pool gets all paths of it under that name. */
export function planPublishing(request: CheckedProxyRequest): PublishingRulePlan[] {
  const rules = new Map<string, { readonly first: Published; readonly whats: PublishedService[] }>();
  for (const each of publishedNames(request)) {
    const known = rules.get(each.host.text);
    if (known === undefined) rules.set(each.host.text, { first: each, whats: [each.what] });
    else if (known.first.target === each.target) {
      if (!known.whats.includes(each.what)) known.whats.push(each.what);
    } else refuseShared(each, known.first);
  }
  return [...rules.values()]
    .sort((a, b) => a.first.host.compare(b.first.host))
    .map(({ first, whats }) => ruleOf(first, whats, request));
}

/** Names under which requests reach a pool, so that its certificate has to hold them. */
export function namesThatReach(pool: CheckedPool, request: CheckedProxyRequest): string[] {
  const hosts = publishedNames(request)
    .filter(({ target, what }) => target === pool && !isHttpOnly(what, request))
    .map(({ host }) => host);
  return distinctNames(hosts).map(({ text }) => text);
}

/** The `lyncdiscover` name of each SIP domain. */
export function lyncdiscoverNames(request: CheckedProxyRequest): readonly Fqdn[] {
  return request.sipDomains.map((domain) => domain.prepend('lyncdiscover', 'sipDomains'));
}

function publishedNames(request: CheckedProxyRequest): Published[] {
  const { pools, designated, simpleUrls, officeWebApps } = request;
  return [
    ...pools.map((pool) => ({
      host: pool.externalWebFqdn, what: PublishedService.EXTERNAL_WEB_SERVICES, target: pool, property: `externalWebFqdn of ${pool.fqdn.text}`,
    })),
    ...simpleUrls.filter(({ kind }) => kind !== SimpleUrlKind.ADMIN).map(({ kind, host, property }) => ({
      host, what: kind === SimpleUrlKind.MEET ? PublishedService.MEET : PublishedService.DIAL_IN, target: designated, property,
    })),
    ...lyncdiscoverNames(request).map((host) => ({ host, what: PublishedService.AUTODISCOVER, target: designated, property: 'sipDomains' })),
    ...(officeWebApps === undefined ? [] : [{
      host: officeWebApps.fqdn, what: PublishedService.OFFICE_WEB_APPS, target: 'office-web-apps' as const, property: 'officeWebApps.fqdn',
    }]),
  ];
}

function isHttpOnly(what: PublishedService, { autodiscover }: CheckedProxyRequest): boolean {
  return what === PublishedService.AUTODISCOVER && autodiscover === AutodiscoverPublishing.HTTP;
}

function ruleOf({ host, target }: Published, whats: PublishedService[], request: CheckedProxyRequest): PublishingRulePlan {
  const { lync2010Remains = false } = request.source;
  const place = target === 'office-web-apps'
    ? { target: host.text, addresses: [...request.officeWebApps?.addresses ?? []] }
    : { target: target.fqdn.text, addresses: [...target.webAddresses] };
  return {
    host: host.text,
    publishes: whats,
    ...place,
    paths: '/*',
    bridges: bridgesOf(target, whats, request),
    originalHostHeader: true,
    ...(lync2010Remains && target !== 'office-web-apps'
      ? { affinity: WebAffinity.COOKIE, affinityCookie: WEB_COOKIE.name }
      : { affinity: WebAffinity.NONE }),
    passThroughAuthentication: true,
    timeoutSeconds: request.timeoutSeconds,
    monitor: monitorOf(target, host),
  };
}

function bridgesOf(target: Published['target'], whats: readonly PublishedService[], request: CheckedProxyRequest): BridgePlan[] {
  const { autodiscover, source: { redirectHttp = false } } = request;
  const https: BridgePlan = {
    listenPort: HTTPS.from, protocol: HTTPS.protocol, action: BridgeAction.FORWARD,
    targetPort: target === 'office-web-apps' ? HTTPS.from : HTTPS.to,
  };
  const overHttp = whats.includes(PublishedService.AUTODISCOVER) && autodiscover !== AutodiscoverPublishing.HTTPS;
  const http = { listenPort: HTTP.from, protocol: HTTP.protocol };
  return [
    ...(whats.every((what) => isHttpOnly(what, request)) ? [] : [https]),
    ...(overHttp
      ? [{ ...http, action: BridgeAction.FORWARD, targetPort: HTTP.to }]
      : redirectHttp ? [{ ...http, action: BridgeAction.REDIRECT }] : []),
  ];
}

function monitorOf(target: Published['target'], host: Fqdn): WebMonitorPlan {
  return target === 'office-web-apps'
    ? { host: host.text, path: OFFICE_WEB_APPS_MONITOR_PATH, status: '200' }
    : { host: target.externalWebFqdn.text, path: AUTODISCOVER_MONITOR_PATH, status: '200' };
}

function refuseShared(one: Published, other: Published): never {
  throw new EdgeValidationError({
    property: one.property,
    given: `"${one.host.text}" for ${one.what}`,
    expected: `a host name that leads to one place; it is published for ${other.what} already, which is elsewhere`,
    fix: 'give one of the two another host name',
  });
}
