import { EdgePlatform } from '../../../lib/platform/edge-platform';
import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { EdgeTopology } from '../../../lib/guide/edge-topology';
import type { EdgePlan } from '../../../lib/plan/edge-plan';
import { ExternalAccessPolicyScope } from '../../../lib/plan/settings/lync-settings-plan';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { PublicImProvider } from '../../../lib/request/partners/public-im-provider';
import { contosoPlan } from '../../support/plan-request';
import { readPlanning } from '../../support/planning';
import { planWithoutFederation, richPlan } from '../settings-plans';
import { checklistOf, stepOf } from './step-of';

const single = contosoPlan({ topology: EdgeTopology.singlePublic() });

describe('the Edge pool', () => {
  test('of several servers', () => {
    const plan = contosoPlan();
    expect(stepOf(plan, 'Name the pool.')).toEqual(expect.arrayContaining([
      'Pool FQDN: `lsedge.contoso.net`', 'This pool has: `Multiple computer pool`',
    ]));
    expect(stepOf(plan, 'Add the servers')).toEqual(expect.arrayContaining([
      'Internal FQDN and address: `lsedge01.contoso.net`, `172.25.33.10`',
      'Internal FQDN and address: `lsedge02.contoso.net`, `172.25.33.11`',
    ]));
    expect(stepOf(plan, 'Enter the external addresses.')).toEqual(expect.arrayContaining([
      'Access Edge: `lsedge01`, `10.45.16.10`', 'A/V Edge: `lsedge02`, `10.45.16.31`',
    ]));
  });

  test('of one server', () => {
    expect(stepOf(single, 'Name the pool.')).toContain('This pool has: `Single computer pool`');
    expect(stepOf(single, 'Add the servers')).toBeUndefined();
    expect(stepOf(single, 'Enter the internal address.')).toContain('Internal address: `172.25.33.10`');
    expect(stepOf(single, 'Enter the external addresses.')).toContain('Access Edge: `131.107.155.10`');
  });

  test('its external names and ports, and the next hop', () => {
    expect(stepOf(contosoPlan(), 'Enter the external FQDNs.')).toEqual(expect.arrayContaining([
      'Access Edge, FQDN and port: `sip.contoso.com`, `443`',
      'Web Conferencing Edge, FQDN and port: `webcon.contoso.com`, `443`',
      'A/V Edge, FQDN and port: `av.contoso.com`, `443`',
    ]));
    expect(stepOf(contosoPlan(), 'Select the next hop.')).toContain('Next hop pool: `pool01.contoso.net`');
  });

  test('one address for all services', () => {
    const plan = contosoPlan({ topology: EdgeTopology.singleNat({ singleExternalAddress: true }) });
    expect(stepOf(plan, 'Select the features.')).toContain('Use a single FQDN and IP address: `selected`');
    expect(stepOf(plan, 'Enter the external FQDN.')).toEqual(expect.arrayContaining([
      'SIP Access, FQDN: `sip.contoso.com`', 'Access Edge, port: `5061`', 'Web Conferencing Edge, port: `444`',
      'A/V Edge, port: `443`',
    ]));
    expect(stepOf(plan, 'Enter the external addresses.'))
      .toContain('Access Edge, Web Conferencing Edge, A/V Edge: `10.45.16.10`');
    expect(stepOf(contosoPlan(), 'Select the features.')).toContain('Use a single FQDN and IP address: `cleared`');
  });

  test('federation and XMPP are selected as planned', () => {
    const selections = (plan: EdgePlan) => stepOf(plan, 'Select the features.')!.filter((line) => line.startsWith('Enable'));
    const federation = 'Enable federation for this Edge pool (Port 5061)';
    const xmpp = 'Enable XMPP federation (port 5269)';
    expect(selections(richPlan())).toEqual([`${federation}: \`selected\``, `${xmpp}: \`selected\``]);
    expect(selections(contosoPlan())).toEqual([`${federation}: \`selected\``, `${xmpp}: \`cleared\``]);
    expect(selections(planWithoutFederation())).toEqual([`${federation}: \`cleared\``, `${xmpp}: \`cleared\``]);
    expect(selections(planWithoutFederation({ publicIm: [PublicImProvider.YAHOO] }))[0]).toBe(`${federation}: \`selected\``);
  });
});

describe('NAT', () => {
  const nat = 'The external IP address of this Edge pool is translated by NAT';
  const step = 'Enter the public address of the A/V Edge.';

  test.each([
    [EdgePlatform.azure(), 'assigned at deployment: look up the public IP address in Azure'],
    [EdgePlatform.onPremises(), 'the public address on the NAT device, which is not in the plan'],
  ])('has a page for the public address: the known address, or where to find it', (platform, unknown) => {
    const known = contosoPlan({
      platform,
      servers: [{
        number: 1, accessEdgePublicAddress: '131.107.155.10', webConferencingPublicAddress: '131.107.155.20',
        audioVideoPublicAddress: '131.107.155.30',
      }],
    });
    expect(stepOf(known, 'Select the IP options')).toContain(`${nat}: \`selected\``);
    expect(stepOf(known, step)).toEqual(expect.arrayContaining([
      'Public address: `lsedge01`, `131.107.155.30`',
      `Public address: \`lsedge02\`, \`${unknown}\``,
    ]));
  });

  test('is also selected in a cloud, regardless of the topology', () => {
    const plan = contosoPlan({
      topology: EdgeTopology.singlePublic(), platform: EdgePlatform.azure(),
      network: { externalSubnet: '10.45.16.0/24', internalSubnet: '172.25.33.0/24' },
    });
    expect(stepOf(plan, 'Select the IP options')).toContain(`${nat}: \`selected\``);
    expect(stepOf(plan, step)).toBeDefined();
  });

  test('is omitted with public addresses', () => {
    expect(stepOf(single, 'Select the IP options')).toContain(`${nat}: \`cleared\``);
    expect(stepOf(single, step)).toBeUndefined();
  });
});

test('the renewal of certificates names what restarts, as what one page says', () => {
  const external = stepOf(contosoPlan(), 'Before the external certificate expires')!;
  expect(external).toEqual(expect.arrayContaining([
    'Run first, and read what it would do: `.\\rotate-certificate.ps1 -Certificate External -FromStore`',
    'Uses: `AccessEdgeExternal`, `DataEdgeExternal`, `AudioVideoAuthentication`',
  ]));
  expect(external.join()).toMatch(/restart: one page ends with that .*, the help of Set-CsCertificate does not speak of it/);
  const internal = stepOf(contosoPlan(), 'Before the internal certificate expires')!;
  expect(internal.join()).toContain('-Certificate Internal');
  expect(internal.join()).not.toMatch(/stages/);
});

describe('steps that depend on the plan', () => {
  const route = 'Set the federation route';

  test('federation routes', () => {
    expect(stepOf(richPlan(), route)).toEqual(expect.arrayContaining([
      'Enable SIP federation: `lsedge.contoso.net`', 'Enable XMPP federation: `lsedge.contoso.net`',
      'The settings script does the same for the site: `Redmond`',
    ]));
    expect(stepOf(contosoPlan(), route)!.join()).not.toMatch(/XMPP|settings script/);
    expect(stepOf(planWithoutFederation(), route)).toBeUndefined();
    const xmppOnly = planWithoutFederation({ xmpp: {}, recordsByOthers: true });
    expect(stepOf(xmppOnly, route)!.join()).not.toContain('SIP federation');
  });

  test.each([
    ['Install the XMPP gateway', richPlan(), contosoPlan()],
    ['Verify that the XMPP proxy is listening', richPlan(), contosoPlan()],
    ['Remove the Messenger provider', richPlan(), contosoPlan()],
    ['Request provisioning of public IM', richPlan(), contosoPlan()],
    ['Turn on the shared SIP address space', richPlan(), contosoPlan()],
    ['Test push notifications', richPlan(), contosoPlan()],
    ['Test the connection to the partners', richPlan(), contosoPlan()],
    ['Send the partners these details', richPlan(), contosoPlan()],
    ['Request the DNS records', richPlan(), contosoPlan()],
    ['Grant the external access policy', contosoPlan({ externalAccessPolicy: 'Sales' }), contosoPlan()],
    ['Sign in from outside', contosoPlan(), contosoPlan({ features: [], automaticSignInDomains: [] })],
  ])('%s', (beginning, withIt, withoutIt) => {
    expect(stepOf(withIt, beginning)).toBeDefined();
    expect(stepOf(withoutIt, beginning)).toBeUndefined();
  });

  test('a policy of a site is not granted to users', () => {
    expect(stepOf(contosoPlan({ externalAccessPolicy: 'site:Redmond' }), 'Grant')).toBeUndefined();
    expect(stepOf(contosoPlan({ externalAccessPolicy: 'Sales' }), 'Grant'))
      .toContain('Run for each user: `Grant-CsExternalAccessPolicy -Identity \'USER\' -PolicyName \'Sales\'`');
  });

  test('the users of a policy are determined by its scope, not its name', () => {
    const plan = contosoPlan({ externalAccessPolicy: 'Sales' });
    const site = { ...plan, externalAccessPolicy: { ...plan.externalAccessPolicy, scope: ExternalAccessPolicyScope.SITE } };
    expect(stepOf(site, 'Grant')).toBeUndefined();
  });

  test('provisioning is requested for providers that are still in service', () => {
    const asked = (planningDate: string): string[] | undefined => stepOf(richPlan({ planningDate }), 'Request provisioning');
    expect(asked('2014-06-30')).toContain('Providers: `AOL`, `Skype`, `Yahoo!`');
    expect(asked('2014-07-01')).toContain('Providers: `Skype`');
    expect(asked('2014-07-01')).toContain('License: `Skype: Lync Server CAL or Lync Online Plan 1, 2 or 3`');
    expect(asked('2014-07-01')!.join()).not.toContain('AOL');
  });

  test('records that others create are listed with their data', () => {
    expect(stepOf(richPlan(), 'Request the DNS records')).toContain(
      'external SRV record: `_xmpp-server._tcp.fabrikam.com`, `priority 0, weight 0, port 5269, xmpp.fabrikam.com`',
    );
  });
});

describe('certificates', () => {
  test('list the subject, names, key, and the servers that share them', () => {
    expect(stepOf(contosoPlan(), 'Request the external')).toEqual(expect.arrayContaining([
      'Subject name: `sip.contoso.com`',
      'Subject alternative names: `sip.contoso.com`, `sip.fabrikam.com`, `webcon.contoso.com`',
      'Issued by: `a public CA`', 'Key: `2048 bits, exportable`',
    ]));
    expect(stepOf(contosoPlan(), 'Install the external')).toEqual(expect.arrayContaining([
      'Servers: `lsedge01`, `lsedge02`', 'Assigned to: `Access Edge`, `Web Conferencing Edge`, `A/V authentication`',
    ]));
    expect(stepOf(contosoPlan(), 'Request the internal')).toContain('Import the certificate chain of the internal CA first.');
  });

  test('of one server are not shared', () => {
    expect(stepOf(single, 'Install the external')).toBeUndefined();
    expect(stepOf(single, 'Assign the external')).toContain('Servers: `lsedge`');
  });

  test('with AOL are requested by cmdlet, because the wizard cannot request client authentication', () => {
    const request = stepOf(richPlan(), 'Request the external')!;
    const command = request.find((line) => line.startsWith('Run: '));
    expect(command).toContain('-Type AccessEdgeExternal -DomainName \'contoso.com,fabrikam.com,sip.contoso.com');
    expect(command).toContain('-ClientEku $true -KeySize 2048 -PrivateKeyExportable $true');
    expect(stepOf(richPlan(), 'Request the internal')!.join()).not.toContain('Request-CsCertificate');
    expect(stepOf(contosoPlan(), 'Request the external')!.join()).not.toContain('Request-CsCertificate');
  });
});

describe('partners', () => {
  test('receive the details of the deployment, and are tested, with their own Edge if it is the only one', () => {
    expect(stepOf(richPlan(), 'Send the partners')).toEqual(expect.arrayContaining([
      'Access Edge: `sip.contoso.com`', 'SIP domains: `contoso.com`, `fabrikam.com`',
      'Partner: `northwindtraders.com`, `asked by Purchasing`', 'Discovered partner: `proseware.com`',
    ]));
    expect(stepOf(richPlan(), 'Test the connection')).toEqual(expect.arrayContaining([
      'Run: `Test-CsFederatedPartner -TargetFqdn \'lsedge.contoso.net\' -Domain \'northwindtraders.com\'`',
      'Run: `Test-CsFederatedPartner -TargetFqdn \'lsedge.contoso.net\' -Domain \'litwareinc.com\' '
        + '-ProxyFqdn \'sip.litwareinc.com\'`',
    ]));
  });

  test('the push notification clearing house is not a partner to contact', () => {
    expect(stepOf(richPlan(), 'Send the partners')!.join()).not.toContain('push.lync.com');
    expect(stepOf(richPlan(), 'Test push')!.join()).toContain('-Domain \'push.lync.com\' -ProxyFqdn \'sipfed.online.lync.com\'');
  });

  test('are only counted after the first twenty', () => {
    const withPartners = (count: number): EdgePlan => contosoPlan({
      federation: {
        discoverableDomains: ['contoso.com'],
        partners: Array.from({ length: count }, (_, index) =>
          FederatedPartner.allowedDomain(`partner${index}.com`, { product: PartnerProduct.LYNC_SERVER_2013 })),
      },
    });
    const tests = (count: number): string[] => stepOf(withPartners(count), 'Test the connection')!;
    expect(tests(20).filter((line) => line.startsWith('Run: '))).toHaveLength(20);
    expect(tests(20).join()).not.toContain('more partners');
    expect(tests(10_000).filter((line) => line.startsWith('Run: '))).toHaveLength(20);
    expect(tests(21)).toContain('Repeat for: `1 more partner in the plan`');
    expect(tests(10_000)).toContain('Repeat for: `9980 more partners in the plan`');
  });
});

describe('cmdlets in the planning data', () => {
  // Of the topology and its replication: no cmdlets of federation and external access.
  const OF_THE_TOPOLOGY = [
    'Export-CsConfiguration', 'Get-CsManagementStoreReplicationStatus', 'Invoke-CsManagementStoreReplication',
  ];

  test('include all except those for the topology', () => {
    const plan = richPlan({ externalAccessPolicy: 'Sales' });
    const named = new Set([...checklistOf(plan).matchAll(/\b[A-Z][a-z]+-Cs\w+/g)].map(([name]) => name));
    const known = (readPlanning('federation')['cmdlets'] as { name: string }[]).map(({ name }) => name);
    expect([...named].filter((name) => !known.includes(name)).sort()).toEqual(OF_THE_TOPOLOGY);
    expect(named.size).toBeGreaterThan(OF_THE_TOPOLOGY.length + 4);
  });
});
