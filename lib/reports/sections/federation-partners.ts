import type { FederationPlan, HostingProviderPlan, PartnerPlan } from '../../plan/federation-plan';
import { inWords, oneParagraph } from '../plan-words';
import { type TableRow, textTable } from '../text-table';

/** The parts that SIP federation has in the section of the partners. */
export function federationParts(federation: FederationPlan): string[][] {
  const { partners, hostingProviders, blockedDomains } = federation;
  return [
    textTable([{ title: 'Federation' }, ...factsOf(federation).map((cells) => ({ cells }))]),
    ...(partners.length === 0 ? [] : [[
      'Partner domains', ...textTable(partners.flatMap(partnerRows), ['Domain', 'Type', 'Access Edge', 'Product']),
    ]]),
    ...(hostingProviders.length === 0 ? [] : [[
      'Hosting providers',
      ...textTable(hostingProviders.flatMap(providerRows), ['Name', 'Proxy', 'Product', 'Verification level']),
    ]]),
    ...(blockedDomains.length === 0 ? [] : [
      textTable([{ title: 'Blocked domains' }, ...blockedDomains.map((text) => ({ text }))]),
    ]),
  ];
}

function factsOf({ partnerDiscovery, discoverableDomains, partners }: FederationPlan): string[][] {
  return [
    ['Partner discovery', partnerDiscovery
      ? 'on: partners on no list are accepted by their SRV record'
      : 'off: only partners on a list are accepted'],
    ['Discoverable domains', discoverableDomains.length === 0 ? 'none' : discoverableDomains.join('\n')],
    ...(partners.length === 0 ? [['Partner domains', 'none']] : []),
  ];
}

function partnerRows(partner: PartnerPlan): TableRow[] {
  const { domain, type, product, sharedAddressSpace, comment } = partner;
  const remark = oneParagraph(comment);
  return [
    { cells: [domain, inWords(type), accessEdge(partner), product.name] },
    ...(sharedAddressSpace ? [{ remark: 'Our own domain; some of its users are homed at the partner.' }] : []),
    ...(remark === '' ? [] : [{ remark }]),
  ];
}

function accessEdge({ edgeFqdn, product, sharedAddressSpace }: PartnerPlan): string {
  if (edgeFqdn !== undefined) return edgeFqdn;
  if (product.hosted) return 'hosting provider';
  // The record of a domain that is shared leads to this Edge itself.
  return sharedAddressSpace ? '' : 'by SRV record';
}

function providerRows(provider: HostingProviderPlan): TableRow[] {
  const { name, proxyFqdn, product, verificationLevel, sharedAddressSpace, hostsLyncUsers, autodiscoverUrl } = provider;
  const ours = [
    ...(sharedAddressSpace ? ['shares our SIP domains'] : []),
    ...(hostsLyncUsers ? ['homes Lync users of ours'] : []),
  ];
  return [
    { cells: [name, proxyFqdn, product.name, verificationLevel] },
    ...(ours.length === 0 ? [] : [{ remark: `It ${ours.join(' and ')}.` }]),
    ...(autodiscoverUrl === undefined ? [] : [{ remark: `Autodiscover: ${autodiscoverUrl}` }]),
  ];
}
