import * as fc from 'fast-check';
import { PublicImProvider } from '../../lib/request/partners/public-im-provider';
import { endLabel } from '../../lib/plan/network/end-label';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import { type ContosoOverrides, contosoPlan, PLANNED_TOPOLOGIES } from '../support/plan-request';
import { edgeText, linesOf, sectionOf, squeezed } from './report-lines';
import { ExchangeUmVersion } from '../../lib/values/vocabulary/exchange-um';
import { MobileClient } from '../../lib/values/vocabulary/mobile-push';
import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import { FindingSeverity } from '../../lib/plan/findings/finding';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { FirewallAccess } from '../../lib/plan/network/firewall-plan';

const PLATFORM = { network: { bastionSubnet: '172.25.40.0/26' }, windowsActivationServers: ['20.118.99.224', '40.83.235.53'] };

/** Everything that can be in a plan at once. */
const EVERYTHING: ContosoOverrides = {
  xmpp: { fqdn: 'xmpp.contoso.com' },
  publicIm: [PublicImProvider.AOL, PublicImProvider.WINDOWS_LIVE_MESSENGER],
  federation: { partnerProducts: [PartnerProduct.OCS_2007, PartnerProduct.LYNC_SERVER_2013] },
  automaticSignInDomains: ['contoso.com', 'fabrikam.com'],
  hasOtherEdgePools: true,
  virtualMachineSize: 'Standard_D4s_v5',
  ...PLATFORM,
  zones: [{ name: 'contoso.com', side: EdgeSide.EXTERNAL }],
  recordsByOthers: true,
};

describe('the whole plan', () => {
  const plan = contosoPlan(EVERYTHING);
  const external = squeezed(sectionOf(plan, 'FIREWALL, EXTERNAL INTERFACE'));
  const servers = squeezed(sectionOf(plan, 'SERVERS AND ADDRESSES'));
  const records = squeezed(sectionOf(plan, 'DNS RECORDS'));
  const text = edgeText(plan);

  test('has every service, SIP domain and name of the internal side', () => {
    const overview = squeezed(linesOf(plan));
    for (const line of [
      'Product Lync Server 2013',
      'Edge Servers 2 of size Standard_D4s_v5, DNS load balancing',
      'Addresses per server 3 external, one for each service, and 1 internal',
      'Public addresses 6: 3 of each of the 2 servers',
      'Address translation NAT between the Internet and the external adapters',
      'SIP domains contoso.com',
      'fabrikam.com',
      'Access Edge sip.contoso.com:443',
      'Web Conferencing Edge webcon.contoso.com:443',
      'A/V Edge av.contoso.com:443',
      'Edge internal lsedge.contoso.net',
      'Next hop pool01.contoso.net at 192.168.10.90, 192.168.10.91',
      'Internal networks 192.168.10.0/24',
    ]) expect(overview).toContain(line);
  });

  test('has every name and address of every server', () => {
    for (const server of plan.servers) {
      expect(servers).toContain(`${server.number}. ${server.computerName}, ${server.fqdn}`);
      expect(servers).toContain(`internal Edge internal ${server.internal.address} none`);
      for (const { address } of server.external.addresses) {
        expect(servers.filter((line) => line.split(' ').includes(address))).toHaveLength(1);
      }
    }
    expect(servers.filter((line) => line.startsWith('Hosts file'))).toEqual([
      'Hosts file 192.168.10.90 pool01.contoso.net',
    ]);
  });

  test('has one row for every firewall rule, in the order of the plan', () => {
    const rows = [...external, ...squeezed(sectionOf(plan, 'FIREWALL, INTERNAL INTERFACE'))]
      .filter((line) => /^(TCP|UDP) \d|^deny /.test(line));
    expect(rows).toHaveLength(plan.firewall.length);
    plan.firewall.forEach((rule, index) => {
      const row = rows[index]!;
      if (rule.access === FirewallAccess.DENY) {
        expect(row).toBe('deny everything else');
      } else {
        // The first words of the cells: what is too long goes on in the next line.
        expect(row.startsWith(`${rule.transport} ${rule.ports} ${rule.protocols.join(', ').split(' ')[0]!}`)).toBe(true);
        expect(row).toContain(` ${endLabel(rule.source).split(' ')[0]!}`);
        expect(row).toContain(` ${endLabel(rule.destination).split(' ')[0]!}`);
      }
    });
  });

  test('shows the purpose of platform rules below them', () => {
    const rdp = linesOf(plan).findIndex((line) => line.startsWith('  TCP 3389'));
    expect(linesOf(plan).slice(rdp + 1, rdp + 3)).toEqual([
      '    Platform: Administration through the bastion host, on the internal interface',
      '    only.',
    ]);
  });

  test('shows the addresses for the ends of the rules', () => {
    const ends = squeezed(sectionOf(plan, 'ADDRESSES IN THE FIREWALL TABLES'));
    expect(ends).toEqual(expect.arrayContaining([
      'any the Internet',
      'Access Edge 10.45.16.10, 10.45.16.11',
      'activation servers 20.118.99.224, 40.83.235.53',
      'internal networks 192.168.10.0/24',
      'bastion host 172.25.40.0/26',
    ]));
    expect(ends.filter((line) => line !== '')).toHaveLength(new Set(plan.firewall
      .flatMap((rule) => [rule.source, rule.destination])
      .filter(({ prefixes }) => prefixes[0] !== '*')
      .map(endLabel)).size);
  });

  test('has every DNS record below its zone', () => {
    for (const record of plan.dnsRecords) {
      const row = records.findIndex((line) => line.startsWith(`${record.type} ${record.name}`));
      const title = records.slice(0, row).reverse().find((line) => line.endsWith(`TTL ${record.ttlSeconds}`));
      expect(title).toBe(record.side === EdgeSide.INTERNAL
        ? 'Internal, to be created by others, TTL 3600'
        : `External, ${record.zone === undefined ? 'to be created by others' : 'zone contoso.com'}, TTL 3600`);
      if (record.srv !== undefined) {
        const { priority, weight, port, target } = record.srv;
        expect(records[row]).toBe(`SRV ${record.name} ${priority} ${weight} ${port} ${target}`);
      }
    }
    expect(records).toContain('A sip.contoso.com lsedge01, lsedge02 at deployment');
    expect(records).toContain('A lsedge.contoso.net 172.25.33.10, 172.25.33.11');
  });

  test('has every certificate with every name', () => {
    const certificates = squeezed(sectionOf(plan, 'CERTIFICATES'));
    for (const certificate of plan.certificates) {
      expect(certificates).toContain(`Subject ${certificate.subject}`);
      for (const san of certificate.sans) expect(certificates.join('\n')).toContain(san);
    }
    expect(certificates).toContain('Issued by public CA, for server and client authentication');
    expect(certificates).toContain('Private key 2048 bits, exportable, the same on every server');
    expect(certificates).toContain('Installed on lsedge01, lsedge02');
  });

  test('has every finding', () => {
    // A long name may be broken at a hyphen: blanks are not compared.
    const withoutBlanks = (words: string): string => words.replace(/\s/g, '');
    const findings = withoutBlanks(sectionOf(plan, 'FINDINGS').join(''));
    expect(plan.findings.length).toBeGreaterThan(1);
    for (const { ruleId, severity, subject, message, fix, page } of plan.findings) {
      for (const part of [`${severity.toUpperCase()} ${ruleId}`, subject, message, fix, page]) {
        expect(findings).toContain(withoutBlanks(part));
      }
    }
  });

  test('is the same text for the same plan', () => {
    expect(edgeText(JSON.parse(JSON.stringify(plan)) as EdgePlan)).toBe(text);
  });
});

test('tables look like those of the planning guide', () => {
  const plan = contosoPlan(PLATFORM);
  expect(sectionOf(plan, 'SERVERS AND ADDRESSES').slice(0, 7)).toEqual([
    '  Adapter   Service                Address       Public address  Default gateway',
    '  --------  ---------------------  ------------  --------------  ---------------',
    '1. lsedge01, lsedge01.contoso.net',
    '  external  Access Edge            10.45.16.10   at deployment   10.45.16.1',
    '            Web Conferencing Edge  10.45.16.20   at deployment',
    '            A/V Edge               10.45.16.30   at deployment',
    '  internal  Edge internal          172.25.33.10                  none',
  ]);
  expect(sectionOf(plan, 'FIREWALL, EXTERNAL INTERFACE').slice(0, 9)).toEqual([
    '  Inbound   Protocol     From  To',
    '  --------  -----------  ----  ---------------------',
    '  TCP 443   SIP/TLS      any   Access Edge',
    '  TCP 5061  SIP/MTLS     any   Access Edge',
    '  TCP 443   PSOM/TLS     any   Web Conferencing Edge',
    '  UDP 3478  STUN/MSTURN  any   A/V Edge',
    '  TCP 443   STUN/MSTURN  any   A/V Edge',
    '  deny everything else',
    '',
  ]);
});

describe('a single server', () => {
  const plan = contosoPlan({ topology: EdgeTopology.singlePublic({ singleExternalAddress: true }) });

  test('is named without a number, and its services share an address', () => {
    expect(squeezed(sectionOf(plan, 'SERVERS AND ADDRESSES')).slice(3, 8)).toEqual([
      '1. lsedge, lsedge.contoso.net',
      'external Access Edge 131.107.155.10 131.107.155.10 131.107.155.1',
      'Web Conferencing Edge',
      'A/V Edge',
      'internal Edge internal 172.25.33.10 none',
    ]);
  });

  test('has no load balancing, no translation, and its own certificate', () => {
    const lines = squeezed(linesOf(plan));
    expect(lines).toContain('Edge Servers 1, no load balancing');
    expect(lines).toContain('Address translation none: the external adapters have the public addresses');
    expect(lines).toContain('Addresses per server 1 external for all services, and 1 internal');
    expect(lines).toContain('Private key 2048 bits, exportable');
  });
});

describe('optional parts', () => {
  test('no findings', () => {
    expect(sectionOf({ ...contosoPlan(), findings: [] }, 'FINDINGS')).toEqual(['none', '']);
  });

  test('no hosts entries, because perimeter DNS resolves the next hop', () => {
    const base = contosoPlan();
    const plan: EdgePlan = {
      ...base,
      internal: { ...base.internal, nextHopAddresses: [], perimeterDnsServers: ['172.25.50.4'] },
      servers: base.servers.map((server) => ({ ...server, hosts: [] })),
    };
    const lines = squeezed(linesOf(plan));
    expect(lines).toContain('Hosts file none');
    expect(lines).toContain('Next hop pool01.contoso.net, by perimeter DNS');
    expect(lines).toContain('Perimeter DNS 172.25.50.4');
  });

  test('an unknown next hop', () => {
    const base = contosoPlan();
    const plan: EdgePlan = { ...base, internal: { ...base.internal, nextHopAddresses: [] } };
    expect(squeezed(linesOf(plan))).toContain('Next hop pool01.contoso.net, address not specified');
  });

  test('no records and no certificates', () => {
    const plan: EdgePlan = { ...contosoPlan(), dnsRecords: [], certificates: [] };
    expect(sectionOf(plan, 'DNS RECORDS')).toEqual(['none', '']);
    expect(sectionOf(plan, 'CERTIFICATES')).toEqual(['none', '']);
  });
});

test('different hosts entries are shown by server', () => {
  const base = contosoPlan();
  const servers = base.servers.map((server, index) => (index === 0 ? { ...server, hosts: [] } : server));
  const lines = squeezed(sectionOf({ ...base, servers }, 'SERVERS AND ADDRESSES'));
  expect(lines).toContain('Hosts file of lsedge01 none');
  expect(lines).toContain('Hosts file of lsedge02 192.168.10.90 pool01.contoso.net');
});

test('known public addresses are in the records, others are shown with their server', () => {
  const plan = contosoPlan({ servers: [{ number: 1, accessEdgePublicAddress: '131.107.155.10' }] });
  expect(squeezed(sectionOf(plan, 'DNS RECORDS')).join(' '))
    .toContain('A sip.contoso.com 131.107.155.10, lsedge02 at deployment');
});

test('findings with the same text are shown once, with every subject', () => {
  const finding = {
    ruleId: 'some-rule', severity: FindingSeverity.ADVICE, message: 'it is so', fix: 'change it', page: 'page.md',
  };
  const findings = [
    { ...finding, subject: 'A sip.contoso.com' },
    { ...finding, subject: 'other', message: 'it is otherwise' },
    { ...finding, subject: 'A av.contoso.com' },
  ];
  expect(sectionOf({ ...contosoPlan(), findings }, 'FINDINGS')).toEqual([
    'ADVICE some-rule, 3 findings',
    '  About  A sip.contoso.com',
    '         A av.contoso.com',
    '  Found  it is so',
    '  About  other',
    '  Found  it is otherwise',
    '  Fix    change it',
    '  Page   page.md',
    '',
  ]);
});

test('findings of a rule are together, by their fixes and reasons', () => {
  const finding = {
    ruleId: 'some-rule', severity: FindingSeverity.WARNING, subject: 'a', message: 'it is so', fix: 'change a',
    page: 'page.md',
  };
  const findings = [
    finding,
    { ...finding, ruleId: 'other-rule', severity: FindingSeverity.ERROR, acknowledgement: 'until May' },
    { ...finding, subject: 'b', fix: 'change b' },
  ];
  expect(sectionOf({ ...contosoPlan(), findings }, 'FINDINGS')).toEqual([
    'WARNING some-rule, 2 findings',
    '  About   a',
    '  Found   it is so',
    '  Fix     change a',
    '  About   b',
    '  Found   it is so',
    '  Fix     change b',
    '  Page    page.md',
    'ERROR other-rule, acknowledged',
    '  About   a',
    '  Found   it is so',
    '  Fix     change a',
    '  Reason  until May',
    '  Page    page.md',
    '',
  ]);
});

describe('the overview', () => {
  test('shows the planning date and what is known about the organization', () => {
    const overview = squeezed(linesOf(contosoPlan({
      organization: {
        siteName: 'Redmond', needsFailover: true, exchangeUm: ExchangeUmVersion.EXCHANGE_2010_SP1,
        lync2010Users: true, legacyXmppGateway: true, concurrentRemoteUsers: 1200, audioVideoSessions: 0,
      },
    })));
    for (const line of [
      'Lync site Redmond',
      'Failover the Edge must stay available when a server fails',
      'Exchange UM Exchange 2010 SP1',
      'Also deployed users homed on Lync Server 2010, an older XMPP gateway',
      'Peak load 1200 remote users',
      '0 A/V sessions',
      'Planning date 2013-01-15',
    ]) expect(overview).toContain(line);
  });

  test('omits what is not known', () => {
    const { planningDate, ...plan } = contosoPlan({ organization: {} });
    expect(planningDate).toBe('2013-01-15');
    const labels = ['Lync site', 'Failover', 'Exchange UM', 'Also deployed', 'Peak load', 'Planning date'];
    expect(linesOf(plan).filter((line) => labels.some((label) => line.startsWith(`  ${label}`)))).toEqual([]);
  });

  test('names the features in use', () => {
    const overview = squeezed(linesOf(contosoPlan({
      publicIm: [PublicImProvider.SKYPE], mobilePush: { clients: [MobileClient.LYNC_2010_APPLE] }, recordsByOthers: true,
    }))).join(' ');
    expect(overview).toContain('public IM, Skype, push notification');
  });
});

test('the existing certificate is below the planned ones', () => {
  const certificate = {
    subject: 'sip.contoso.com', sans: ['sip.contoso.com', '*.contoso.com'], clientAuthentication: true,
    privateKeyExportable: false, publicCa: false, keyLengthBits: 1024,
  };
  const existing = (extra: { validUntil?: string }): string[] => {
    const plan = contosoPlan({ existingExternalCertificate: { ...certificate, ...extra } });
    const lines = squeezed(sectionOf(plan, 'CERTIFICATES'));
    return lines.slice(lines.indexOf('Edge external, already in use') + 1);
  };
  expect(existing({ validUntil: '2016-01-31' })).toEqual([
    'Subject sip.contoso.com',
    'Alternative names *.contoso.com',
    'sip.contoso.com',
    'Issued by private CA, for server and client authentication',
    'Private key 1024 bits, not exportable',
    'Valid until 2016-01-31',
    '',
  ]);
  expect(existing({}).join(' ')).not.toContain('Valid until');
});

describe('any plan', () => {
  const label = fc.stringMatching(/^[a-z]{1,60}$/);
  const domain = fc.array(label, { minLength: 2, maxLength: 3 }).map((labels) => labels.join('.'));

  test('fits 80 columns of plain ASCII without trailing blanks', () => {
    fc.assert(fc.property(
      fc.constantFrom(...Object.keys(PLANNED_TOPOLOGIES)), domain, fc.boolean(), fc.integer({ min: 2, max: 12 }),
      (topology, sipDomain, everything, servers) => {
        const plan = contosoPlan({
          ...(everything ? EVERYTHING : {}),
          topology: topology === 'scaled-dns-private-nat'
            ? EdgeTopology.scaledDnsLoadBalancedNat({ servers })
            : PLANNED_TOPOLOGIES[topology]!(),
          sipDomains: [sipDomain],
          accessEdge: { fqdn: `sip.${sipDomain}` },
          webConferencing: { fqdn: `webcon.${sipDomain}` },
          audioVideo: { fqdn: `av.${sipDomain}` },
          automaticSignInDomains: [sipDomain],
          federation: {},
          ...(everything ? { xmpp: { fqdn: `xmpp.${sipDomain}` } } : {}),
          zones: [],
          recordsByOthers: true,
        });
        const report = edgeText(plan);
        expect(report).toMatch(/^([\x20-\x7e]{0,80}\n)+$/);
        expect(report).not.toMatch(/ \n|\n\n\n|\n\n$/);
      },
    ), { numRuns: 200 });
  });

  test('a non-ASCII name does not break the columns', () => {
    const plan: EdgePlan = { ...contosoPlan(), virtualMachineSize: 'Größe' };
    expect(squeezed(linesOf(plan))).toContain('Edge Servers 2 of size Gr??e, DNS load balancing');
  });
});
