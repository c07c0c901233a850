import type { EdgePlan } from '../../plan/edge-plan';
import type { PartnerPlan } from '../../plan/federation-plan';
import { PROVISIONING_SITE_CLOSED } from '../../guide/federation/public-im-providers';
import { PUSH_CLEARING_HOUSE, PUSH_NOTIFICATION_PAGE } from '../../guide/federation/push-notification';
import { quoted } from '../powershell/powershell-text';
import type { ChecklistStep, ChecklistValue } from './checklist-step';
import { loadBalancerSteps } from './load-balancer-steps';
import { FederationType } from '../../values/vocabulary/federation';
import { PublicImService } from '../../values/vocabulary/public-im';
import { EdgeService } from '../../values/vocabulary/edge-service';

const POLICY_PAGE = 'lync-server-2013-manage-external-access-policy-for-your-organization.md';
const CMDLETS_PAGE = 'lync-server-2013-federation-and-external-access-cmdlets.md';
const FEDERATION_PAGE = 'lync-server-2013-setting-up-lync-federation.md';
const XMPP_PAGE = 'lync-server-2013-setting-up-xmpp-federation.md';
const SKYPE_PAGE = 'lync-server-2013-enabling-lync-skype-connectivity.md';
const PROVISIONING_PAGE = 'lync-server-2013-accessing-the-lync-server-public-im-connectivity-provisioning-site.md';
const HYBRID_PAGE = 'lync-server-2013-configure-federation-with-lync-online.md';
const DNS_PAGE = 'lync-server-2013-determine-dns-requirements.md';

const SHELL = 'Lync Server Management Shell on a computer inside';
const DISCOVERED: string = FederationType.DISCOVERED_PARTNER_DOMAIN;

/** More partners than these are named by their number only. */
const NAMED_PARTNERS = 20;

/** The settings script and what goes with it. */
export function settingSteps(plan: EdgePlan): ChecklistStep[] {
  const { identity } = plan.externalAccessPolicy;
  const isGranted = !/^(?:global$|site:)/i.test(identity);
  return [
    ...(plan.publicIm.some(({ provider }) => provider === PublicImService.SKYPE) ? [{
      what: 'Remove the provider whose place Skype takes, where it is still there.',
      where: SHELL,
      values: [{ label: 'Run', value: 'Remove-CsPublicProvider -Identity \'Messenger\'' }],
      page: SKYPE_PAGE,
    }] : []),
    {
      what: 'Run the settings script: first with -WhatIf, then without, then once more to see that nothing is left.',
      where: SHELL,
      values: [{ label: 'Last line of the second run', value: 'Settings changed: 0' }],
      notes: ['It stops before any change when something has to be settled first, and names what is in Lync only.'],
      page: CMDLETS_PAGE,
    },
    ...(isGranted ? [{
      what: 'Grant the external access policy to the users it is for.',
      where: SHELL,
      values: [{
        label: 'Run for each user', value: `Grant-CsExternalAccessPolicy -Identity 'USER' -PolicyName ${quoted(identity)}`,
      }],
      page: POLICY_PAGE,
    }] : []),
  ];
}

/** What others have to do: partners, providers, whoever keeps the DNS zones. */
export function handOffSteps(plan: EdgePlan): ChecklistStep[] {
  const accessEdge = plan.services.find(({ service }) => service === EdgeService.ACCESS_EDGE);
  const ours: readonly ChecklistValue[] = [
    { label: 'Access Edge', value: String(accessEdge?.fqdn) },
    { label: 'SIP domains', value: plan.sipDomains },
  ];
  const byOthers = plan.dnsRecords.filter(({ zone }) => zone === undefined);
  const partners = plan.federation?.partners.filter(({ pushClearingHouse }) => !pushClearingHouse) ?? [];
  const shared = plan.federation?.hostingProviders.filter(({ sharedAddressSpace }) => sharedAddressSpace) ?? [];
  return [
    ...(byOthers.length === 0 ? [] : [{
      what: 'Have the records created that no planned zone holds.',
      where: 'whoever keeps the DNS zones of these names',
      values: byOthers.map(({ side, type, name, srv, addresses }) => ({
        label: `${side} ${type} record`,
        value: srv === undefined
          ? [name, ...addresses.map(({ address }) => address ?? 'assigned at deployment: read it from the public IP address in Azure')]
          : [name, `priority ${srv.priority}, weight ${srv.weight}, port ${srv.port}, ${srv.target}`],
      })),
      page: DNS_PAGE,
    }]),
    ...loadBalancerSteps(plan),
    ...(partners.length === 0 ? [] : [{
      what: 'Give the partners what they need to federate with us, and have them allow us.',
      where: 'the administrators of each partner',
      values: [...ours, ...partners.slice(0, NAMED_PARTNERS).map(partnerValue), ...others(partners)],
      page: FEDERATION_PAGE,
    }]),
    ...(shared.length === 0 ? [] : [{
      what: 'Turn the shared address space on in the tenant, and keep its allowed and blocked domains equal to ours.',
      where: 'PowerShell that is connected to the tenant of the provider',
      values: [
        { label: 'Providers', value: shared.map(({ name }) => name) },
        { label: 'Run', value: 'Set-CsTenantFederationConfiguration -SharedSipAddressSpace $true' },
      ],
      page: HYBRID_PAGE,
    }]),
    ...(plan.publicIm.length === 0 || String(plan.planningDate) >= PROVISIONING_SITE_CLOSED ? [] : [{
      what: 'Ask for public IM to be provisioned.',
      where: 'the provisioning site of Lync Server public IM connectivity, with the number of the license agreement',
      values: [...ours, { label: 'Providers', value: plan.publicIm.map(({ displayName }) => displayName) },
        ...plan.publicIm.map(({ displayName, license }) => ({ label: 'License', value: `${displayName}: ${license}` }))],
      notes: ['A domain is served through one Access Edge, and provisioning took up to 30 days.'],
      page: PROVISIONING_PAGE,
    }]),
  ];
}

/** How to see that it works. */
export function testSteps(plan: EdgePlan): ChecklistStep[] {
  const listed = plan.federation?.partners.filter(({ pushClearingHouse }) => !pushClearingHouse) ?? [];
  const push = plan.mobilePush !== undefined && (plan.mobilePush.apple || plan.mobilePush.microsoft);
  const accessEdge = plan.services.find(({ service }) => service === EdgeService.ACCESS_EDGE);
  const command = (domain: string, proxy?: string): ChecklistValue => ({
    label: 'Run',
    value: `Test-CsFederatedPartner -TargetFqdn ${quoted(plan.internal.fqdn)} -Domain ${quoted(domain)}`
      + (proxy === undefined ? '' : ` -ProxyFqdn ${quoted(proxy)}`),
  });
  return [
    ...(plan.accessEdgeConfiguration.allowOutsideUsers ? [{
      what: 'Sign in from outside, and call someone inside.',
      where: 'a client on the Internet',
      values: [{ label: 'Access Edge', value: [String(accessEdge?.fqdn), String(accessEdge?.port)] }],
      page: 'lync-server-2013-deployment-checklist-for-external-user-access.md',
    }] : []),
    ...(listed.length === 0 ? [] : [{
      what: 'Test the way to the partners.',
      where: SHELL,
      values: [
        ...listed.slice(0, NAMED_PARTNERS).map(({ domain, edgeFqdn }) => command(domain, edgeFqdn)),
        ...others(listed),
      ],
      page: CMDLETS_PAGE,
    }]),
    ...(push ? [{
      what: 'Test push notification.',
      where: SHELL,
      values: [
        command(PUSH_CLEARING_HOUSE.domain, PUSH_CLEARING_HOUSE.proxyFqdn),
        { label: 'Run', value: `Test-CsMcxPushNotification -AccessEdgeFqdn ${quoted(String(accessEdge?.fqdn))}` },
      ],
      page: PUSH_NOTIFICATION_PAGE,
    }] : []),
    ...(plan.xmpp === undefined ? [] : [{
      what: 'See that the XMPP proxy listens and reaches the gateway.',
      where: 'command prompt on each Edge Server',
      values: [
        { label: 'Run', value: ['netstat -ano | findstr 5269', 'netstat -ano | findstr 23456'] },
        { label: 'Partners', value: plan.xmpp.partners.map(({ domain }) => domain) },
      ],
      page: XMPP_PAGE,
    }]),
  ];
}

function partnerValue({ domain, type, comment }: PartnerPlan): ChecklistValue {
  const label = type === DISCOVERED ? 'Discovered partner' : 'Partner';
  return { label, value: comment === undefined || comment === '' ? domain : [domain, comment] };
}

function others(partners: readonly PartnerPlan[]): ChecklistValue[] {
  const more = partners.length - NAMED_PARTNERS;
  return more > 0 ? [{ label: 'The same for', value: `${more} more partners of the plan` }] : [];
}
