import { PartnerProduct } from '../../values/vocabulary/federation';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { PublishedService } from '../../values/vocabulary/reverse-proxy';
import { AppProtocol, TrafficDirection } from '../../values/vocabulary/traffic';
import type { EdgePlan } from '../../plan/edge-plan';
import type { FirewallRulePlan } from '../../plan/network/firewall-plan';
import type { PlanCore } from './review-context';
import { listed } from './words';

/** What somebody loses without a service, as a clause. */
const WITHOUT_SERVICE: Readonly<Record<EdgeService, string>> = {
  [EdgeService.ACCESS_EDGE]: 'remote users cannot sign in, and partners cannot reach your users',
  [EdgeService.WEB_CONFERENCING]: 'external participants of meetings cannot see the content',
  [EdgeService.AUDIO_VIDEO]: 'external users and partners have no audio, video and desktop sharing',
  [EdgeService.AV_AUTHENTICATION]: 'users get no credentials for media relay, and have no audio and video with people outside',
  [EdgeService.XMPP_PROXY]: 'XMPP contacts and your users cannot communicate',
  [EdgeService.CMS_REPLICATION]: 'the Edge Servers get no changes of topology and settings',
  [EdgeService.CENTRALIZED_LOGGING]: 'administrators cannot collect logs of the Edge Servers',
  [EdgeService.EDGE_INTERNAL]: 'internal servers and users cannot reach the Edge',
  [EdgeService.WEB_SERVICES]: 'external users cannot reach web services and meetings',
  [EdgeService.OFFICE_WEB_APPS]: 'external participants of meetings cannot see PowerPoint presentations',
  [EdgeService.WINDOWS_ACTIVATION]: 'Windows is not activated on the Edge Servers',
  [EdgeService.REMOTE_DESKTOP]: 'administrators cannot connect through the bastion host',
  [EdgeService.HEALTH_PROBE]: 'the load balancer considers the servers to be down',
  [EdgeService.GATEWAY_MANAGEMENT]: 'Azure cannot manage the Application Gateway',
  [EdgeService.AZURE_LOAD_BALANCER]: 'Azure considers the Application Gateway to be down',
  [EdgeService.EVERYTHING_ELSE]: 'everything else is blocked',
};

/** What users lose with a published web service, as a clause. */
const WITHOUT_PUBLISHED: Readonly<Record<PublishedService, string>> = {
  [PublishedService.EXTERNAL_WEB_SERVICES]:
    'external clients have no address book, no distribution groups and no meeting content',
  [PublishedService.MEET]: 'links in meeting invitations do not open outside',
  [PublishedService.DIAL_IN]: 'the page with dial-in numbers and PIN settings does not open outside',
  [PublishedService.AUTODISCOVER]: 'mobile clients do not find their pool',
  [PublishedService.OFFICE_WEB_APPS]: WITHOUT_SERVICE[EdgeService.OFFICE_WEB_APPS],
};

/** What somebody loses without a service. */
export function withoutService(service: EdgeService): string {
  return WITHOUT_SERVICE[service];
}

/** What users outside lose without web services under a name. */
export function withoutPublished(published: readonly PublishedService[]): string {
  return published.map((service) => WITHOUT_PUBLISHED[service]).join('; ');
}

/** What somebody loses when the traffic of a rule is blocked, with the partners that a plan names. */
export function withoutRule(rule: FirewallRulePlan, { edge }: PlanCore): string {
  const { side, service, direction, protocols } = rule;
  const isOutbound = direction === TrafficDirection.OUTBOUND;
  const has = (protocol: AppProtocol): boolean => protocols.includes(protocol);
  if (service === EdgeService.XMPP_PROXY) return xmppContacts(edge);
  if (side === EdgeSide.EXTERNAL && service === EdgeService.ACCESS_EDGE) {
    if (has(AppProtocol.DNS)) return 'the Edge Servers cannot look up names, and find no partners';
    if (has(AppProtocol.HTTP)) return 'the Edge Servers cannot check whether certificates are revoked';
    if (has(AppProtocol.HTTPS)) return 'users cannot search the Skype directory';
    if (has(AppProtocol.SIP_MTLS)) {
      return isOutbound ? 'your users cannot reach federated partners' : 'federated partners cannot reach your users';
    }
    return 'remote users cannot sign in';
  }
  if (side === EdgeSide.EXTERNAL && service === EdgeService.AUDIO_VIDEO && has(AppProtocol.RTP)) {
    return isOutbound
      ? 'media with partners on earlier products fails'
      : `${oldPartners(edge)} have no audio and video with your users`;
  }
  if (side === EdgeSide.INTERNAL && service === EdgeService.ACCESS_EDGE) {
    return 'remote users and partners cannot reach internal users';
  }
  return WITHOUT_SERVICE[service];
}

function xmppContacts(edge: EdgePlan | undefined): string {
  const domains = edge?.xmpp?.partners.map(({ domain }) => domain) ?? [];
  return domains.length === 0
    ? WITHOUT_SERVICE[EdgeService.XMPP_PROXY]
    : `XMPP contacts at ${listed(domains, 3)} and your users cannot communicate`;
}

/** Partners that need the media range open from the Internet, or may. */
export function oldPartners(edge: EdgePlan | undefined): string {
  const domains = (edge?.federation?.partners ?? [])
    .filter(({ product: { key } }) => key === PartnerProduct.OCS_2007 || key === PartnerProduct.UNKNOWN)
    .map(({ domain }) => domain);
  return `partners on Office Communications Server 2007${domains.length === 0 ? '' : ` (${listed(domains, 3)})`}`;
}
