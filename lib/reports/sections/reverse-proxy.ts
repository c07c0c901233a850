import type { BridgePlan, PublishingRulePlan, ReverseProxyPlan } from '../../plan/reverse-proxy-plan';
import { AT_DEPLOYMENT, inWords } from '../plan-words';
import { type TableRow, textTable } from '../text-table';
import { sourceInWords } from './certificates';
import { BridgeAction, type ReverseProxyKind, WebAffinity } from '../../values/vocabulary/reverse-proxy';
import { AppProtocol } from '../../values/vocabulary/traffic';

const PLATFORMS: Readonly<Record<ReverseProxyKind, string>> = {
  'application-gateway': 'Azure Application Gateway v2',
  appliance: 'appliance that is there already',
};

const KINDS: Readonly<Record<string, string>> = {
  'front-end-pool': 'Front End pool',
  'standard-edition-server': 'Standard Edition server',
  director: 'Director',
  'director-pool': 'Director pool',
};

const URLS: Readonly<Record<string, string>> = { meet: 'Meet', dialin: 'Dial-in', admin: 'Admin' };

/** What is planned, in a few lines. */
export function proxyOverviewSection(plan: ReverseProxyPlan): string[] {
  const { gateway, publicAddresses } = plan;
  return textTable([
    ['Runs on', PLATFORMS[plan.kind]],
    ['Public address', publicAddresses.length > 0 ? publicAddresses.join(', ') : AT_DEPLOYMENT],
    ['Subnet', gateway?.subnet ?? ''],
    ['SIP domains', plan.sipDomains.join('\n')],
    ['Simple URLs and Autodiscover', `to ${plan.designatedPool}`],
    ['Next hop of the Edge', plan.edgeNextHop ?? ''],
  ].filter(([, value]) => value !== '').map((cells) => ({ cells })));
}

/** The pools, with what their own certificates must name. */
export function webPoolsSection(plan: ReverseProxyPlan): string[] {
  return textTable(plan.pools.flatMap((pool): TableRow[] => [
    { title: `${KINDS[pool.kind] ?? pool.kind} ${pool.fqdn}` },
    ...[
      ['External web services', pool.externalWebFqdn],
      ['Internal web services', pool.internalWebFqdn],
      ['Web traffic to', pool.webAddresses.join(', ')],
      ['SIP to', pool.sipAddresses.join(', ')],
      ['Names in its certificate', pool.certificateNames.join('\n')],
    ].map((cells) => ({ cells })),
  ]));
}

/** The simple URLs, and what a change of them takes. */
export function simpleUrlsSection(plan: ReverseProxyPlan): string[] {
  return textTable([
    ...plan.simpleUrls.map(({ kind, sipDomain, url, published }) => ({
      cells: [URLS[kind] ?? kind, sipDomain ?? '', url, published ? '' : 'inside only'],
    })),
    { text: `Scope: ${plan.simpleUrlScope}. A change needs Enable-CsComputer on each Director and Front End Server.` },
  ], ['URL', 'SIP domain', 'Address', 'Published']);
}

/** One rule for each host name: what a proxy has to be told, whoever made it. */
export function publishingSection(plan: ReverseProxyPlan): string[] {
  return textTable(plan.publishing.flatMap((rule): TableRow[] => [
    { title: `${rule.host} (${rule.publishes.join(', ')})` },
    ...[
      ['To', `${rule.target} at ${rule.addresses.join(', ')}`],
      ['Ports', rule.bridges.map(bridgeInWords).join('\n')],
      ['Paths', `${rule.paths}, host header as the client sent it`],
      ['Affinity', affinityOf(rule)],
      ['Authentication', 'none on the proxy; NTLM of the pool passes through'],
      ['Time-out', `${rule.timeoutSeconds} seconds`],
      ['Monitor', `GET ${rule.monitor.path} of ${rule.monitor.host}, status ${rule.monitor.status}`],
    ].map((cells) => ({ cells })),
  ]));
}

/** What the request of the certificate asks for. */
export function listenerCertificateSection({ listenerCertificate: certificate }: ReverseProxyPlan): string[] {
  return textTable([
    ['Subject', certificate.subject],
    ['Alternative names', certificate.sans.join('\n')],
    ['Issued by', `${inWords(certificate.ca)}, for ${certificate.eku.map(inWords).join(' and ')} authentication`],
    ['Private key', `${certificate.keyLengthBits} bits, exportable, the same on every instance`],
    ...(certificate.source === undefined ? [] : [['Comes from', sourceInWords(certificate.source)]]),
  ].map((cells) => ({ cells })));
}

function bridgeInWords({ listenPort, protocol, action, targetPort }: BridgePlan): string {
  return action === BridgeAction.REDIRECT
    ? `${protocol} ${listenPort} is sent to https`
    : `${protocol} ${listenPort} to ${protocol} ${String(targetPort)}${protocol === AppProtocol.HTTPS ? ', encrypted anew' : ''}`;
}

function affinityOf({ affinity, affinityCookie }: PublishingRulePlan): string {
  return affinity === WebAffinity.COOKIE
    ? `cookie ${String(affinityCookie)}, not HTTP-only, no expiry, in every answer to a request without it`
    : 'none';
}
