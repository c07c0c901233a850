import { EdgeService } from '../../values/vocabulary/edge-service';
import type { EdgePlan } from '../../plan/edge-plan';
import { serviceOf } from '../../plan/servers/service-of';
import { quoted } from '../powershell/powershell-text';
import type { ChecklistStep, ChecklistValue } from './checklist-step';
import { command, entered } from './checklist-value';
import { partnersOf, partnerValues } from './partner-values';
import { managementShell } from './places';

/** How to verify that it works. */
export function testSteps(plan: EdgePlan): ChecklistStep[] {
  const { accessEdgeConfiguration, xmpp } = plan;
  const accessEdge = serviceOf(plan, EdgeService.ACCESS_EDGE);
  return [
    ...(accessEdgeConfiguration.allowOutsideUsers ? [{
      what: 'Sign in from outside, and call an internal user.',
      where: 'a client on the Internet',
      values: [entered('Access Edge', accessEdge.fqdn, String(accessEdge.port))],
      notes: [],
      page: 'lync-server-2013-deployment-checklist-for-external-user-access.md',
    }] : []),
    ...partnerSteps(plan),
    ...pushSteps(plan),
    ...(xmpp === undefined ? [] : [{
      what: 'Verify that the XMPP proxy is listening and reaches the gateway.',
      where: 'command prompt on each Edge Server',
      values: [
        entered('Run', 'netstat -ano | findstr 5269', 'netstat -ano | findstr 23456'),
        ...(xmpp.partners.length === 0 ? [] : [entered('Partners', ...xmpp.partners.map(({ domain }) => domain))]),
      ],
      notes: [],
      page: 'lync-server-2013-setting-up-xmpp-federation.md',
    }]),
  ];
}

function partnerSteps(plan: EdgePlan): ChecklistStep[] {
  const partners = partnersOf(plan);
  return partners.length === 0 ? [] : [{
    what: 'Test the connection to the partners.',
    where: managementShell(plan),
    values: partnerValues(partners, ({ domain, edgeFqdn }) => federationTest(plan, domain, edgeFqdn)),
    notes: [],
    page: 'lync-server-2013-federation-and-external-access-cmdlets.md',
  }];
}

function pushSteps(plan: EdgePlan): ChecklistStep[] {
  if (plan.mobilePush?.apple !== true && plan.mobilePush?.microsoft !== true) return [];
  const clearingHouse = plan.federation?.partners.filter(({ pushClearingHouse }) => pushClearingHouse) ?? [];
  const provider = plan.federation?.hostingProviders.find(({ pushClearingHouse }) => pushClearingHouse);
  const accessEdge = serviceOf(plan, EdgeService.ACCESS_EDGE);
  return [{
    what: 'Test push notifications.',
    where: managementShell(plan),
    values: [
      ...clearingHouse.map(({ domain }) => federationTest(plan, domain, provider?.proxyFqdn)),
      command(`Test-CsMcxPushNotification -AccessEdgeFqdn ${quoted(accessEdge.fqdn)}`),
    ],
    notes: [],
    page: 'lync-server-2013-configuring-for-push-notifications.md',
  }];
}

function federationTest({ internal }: EdgePlan, domain: string, proxyFqdn: string | undefined): ChecklistValue {
  return command(`Test-CsFederatedPartner -TargetFqdn ${quoted(internal.fqdn)} -Domain ${quoted(domain)}`
    + (proxyFqdn === undefined ? '' : ` -ProxyFqdn ${quoted(proxyFqdn)}`));
}
