import fc from 'fast-check';
import type { EdgePlanRequest } from 'cdktf-lync-edge';
import { PlanDrift } from '../../lib/drift/plan-drift';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { planEdge } from '../../lib/planner/index';
import { ChangeRisk } from '../../lib/projection/changes/plan-review';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { XmppPartner } from '../../lib/request/partners/xmpp-partner';
import type { RunningEdge } from '../../lib/running/model/running-edge';
import type { RunningServer } from '../../lib/running/model/running-server';
import { EdgeValidationError } from '../../lib/values/edge-validation-error';
import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import { Transport } from '../../lib/values/vocabulary/traffic';
import { edgeRequests } from '../fuzz/generated/edge-request';
import { built } from '../fuzz/generated/recipe';
import { SFB_2019 } from '../support/products';
import { contosoPlan, PLANNED_TOPOLOGIES, refusalOf } from '../support/plan-request';
import { deployedOf, runningOf } from '../support/running-of';

const PLAN = contosoPlan({
  federation: {
    discoverableDomains: ['contoso.com'],
    partners: [
      FederatedPartner.allowedDomain('litware.com', { product: PartnerProduct.LYNC_SERVER_2010 }),
      FederatedPartner.allowedServer('adatum.com', { product: PartnerProduct.LYNC_SERVER_2013, edgeFqdn: 'sip.adatum.com' }),
      FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, true),
    ],
    blockedDomains: ['bad.example'],
  },
  xmpp: { partners: [XmppPartner.federated('jabber.example')] },
  servers: [1, 2].map((number) => ({
    number, accessEdgePublicAddress: `203.0.113.${number}`, webConferencingPublicAddress: `203.0.113.${10 + number}`, audioVideoPublicAddress: `203.0.113.${20 + number}`,
  })),
  recordsByOthers: true,
});

const RUNNING = deployedOf(PLAN);
const source = { file: 'x.json', place: 'y' };

/** What a drift says, one line a change. */
function told(running: RunningEdge, plan: EdgePlan = PLAN): string[] {
  return PlanDrift.of(plan, running).changes.map(({ sentence, risk, audiences }) => `${audiences.join()} ${risk}: ${sentence}`);
}

/** The running Edge with a change of its first server. */
function withServer(change: (server: RunningServer) => Partial<RunningServer>): RunningEdge {
  return { ...RUNNING, servers: RUNNING.servers.map((server, index) => (index === 0 ? { ...server, ...change(server) } : server)) };
}

const withSettings = (settings: Partial<RunningEdge['settings']>): RunningEdge => ({ ...RUNNING, settings: { ...RUNNING.settings, ...settings } });

describe('what runs as planned', () => {
  test.each(Object.entries(PLANNED_TOPOLOGIES))('has no drift: %s', (_key, topology) => {
    const plan = contosoPlan({ topology: topology(), recordsByOthers: true });
    expect(told(deployedOf(plan), plan)).toEqual([]);
  });

  test('has no drift, whatever the plan', () => {
    let compared = 0;
    fc.assert(fc.property(edgeRequests, (recipe) => {
      const plan = planOf(recipe);
      if (plan === undefined) return;
      const drift = PlanDrift.of(plan, deployedOf(plan));
      expect(drift.changes.map(({ sentence }) => sentence)).toEqual([]);
      expect(drift).toMatchObject({ hasDrift: false, risk: ChangeRisk.NONE });
      compared += 1;
    }), { numRuns: 200 });
    expect(compared).toBeGreaterThan(20);
  });

  test('nothing that was not read counts as drift, and all of it is named', () => {
    const drift = PlanDrift.of(PLAN, { schemaVersion: 1, settings: {}, servers: [], records: [], firewallRows: [], effectiveRules: [], unread: [] });
    expect(drift.changes).toEqual([]);
    expect(drift.notCompared.map(({ subject }) => subject)).toEqual([
      'lsedge01', 'lsedge02', 'Access Edge configuration', 'policy Global', 'SIP federation route', 'XMPP federation route', 'SIP domains', 'lsedge.contoso.net', 'allowed domains',
      'hosting providers', 'blocked domains', 'XMPP partners', 'external records of contoso.com', 'external records of fabrikam.com', 'internal records of contoso.net', 'in no export',
    ]);
  });
});

/** The plan of a recipe; undefined for one that is refused. */
function planOf(recipe: unknown): EdgePlan | undefined {
  try {
    return planEdge(built(recipe) as EdgePlanRequest);
  } catch (error) {
    if (error instanceof EdgeValidationError) return undefined;
    throw error;
  }
}

describe('drift', () => {
  test('of settings and policies', () => {
    expect(told(withSettings({ accessEdge: { allowOutsideUsers: false, allowFederatedUsers: true, enablePartnerDiscovery: true, source } }))).toEqual([
      'lync outage: change federation: Partner discovery: on: partners not on the allow list are accepted if they have an SRV record -> off: only partners on the allow list are accepted',
      'lync exposure: set AllowOutsideUsers: False -> True',
      'lync outage: set EnablePartnerDiscovery: True -> False',
    ]);
  });

  test('of partners, providers and blocked domains', () => {
    const { allowedDomains = [], hostingProviders = [] } = RUNNING.settings;
    expect(told(withSettings({
      allowedDomains: [...allowedDomains.filter(({ domain }) => domain !== 'litware.com').map((each) => ({ ...each, proxyFqdn: 'sip2.adatum.com' })), { domain: 'old.example', source }],
      hostingProviders: hostingProviders.map((each) => ({ ...each, enabled: false })),
      blockedDomains: [],
    }))).toEqual([
      'lync outage: change partner adatum.com (allowed server, Lync Server 2013): Access Edge: sip2.adatum.com -> sip.adatum.com',
      'lync none: add partner litware.com (allowed domain, Lync Server 2010)',
      'lync outage: remove partner old.example (allowed domain, unknown product)',
      'lync none: add hosting provider LyncOnline (sipfed.online.lync.com)',
      'lync outage: add blocked domain bad.example',
    ]);
  });

  test('of names, ports and the next hop', () => {
    const { topology } = RUNNING;
    if (topology === undefined) throw new Error('no topology');
    expect(told({
      ...RUNNING, topology: {
        ...topology, edgeServices: topology.edgeServices.map((each) => ({
          ...each, nextHop: 'pool02.contoso.net', externalNames: each.externalNames.map((name, index) => (index === 1 ? { ...name, fqdn: 'meet.contoso.com', port: 444 } : name)),
        })),
      },
    })).toEqual([
      'lync outage: change Web Conferencing Edge: meet.contoso.com:444 -> webcon.contoso.com:443',
      'lync none: change Next hop: pool02.contoso.net at 192.168.10.90, 192.168.10.91 -> pool01.contoso.net at 192.168.10.90, 192.168.10.91',
    ]);
  });

  test('of records', () => {
    expect(told({
      ...RUNNING, records: RUNNING.records.filter(({ name }) => name !== '_sip._tls.contoso.com').map((record) => {
        if (record.name === '_sipfederationtls._tcp.contoso.com') return { ...record, value: 'old.contoso.com' };
        return record.value === '203.0.113.1' ? { ...record, value: '198.51.100.1' } : record;
      }),
    })).toEqual([
      'dns none: change A sip.contoso.com in the external zone contoso.com: 203.0.113.2 (lsedge02), 198.51.100.1 (another machine) -> 203.0.113.1 (lsedge01), 203.0.113.2 (lsedge02)',
      'dns none: change A xmpp.contoso.com in the external zone contoso.com: 203.0.113.2 (lsedge02), 198.51.100.1 (another machine) -> 203.0.113.1 (lsedge01), 203.0.113.2 (lsedge02)',
      'dns none: change A xmpp.fabrikam.com in external DNS, by others: 203.0.113.2 (lsedge02), 198.51.100.1 (another machine) -> 203.0.113.1 (lsedge01), 203.0.113.2 (lsedge02)',
      'dns none: publish SRV _sip._tls.contoso.com in the external zone contoso.com: 0 0 443 sip.contoso.com, TTL 3600 seconds',
      'dns outage: change SRV _sipfederationtls._tcp.contoso.com in the external zone contoso.com: 0 0 5061 old.contoso.com -> 0 0 5061 sip.contoso.com',
    ]);
  });

  test('of records, but not of those of another pool, whatever the plan shares with it', () => {
    const beside = contosoPlan({
      recordsByOthers: true, accessEdge: { fqdn: 'sip2.contoso.com' }, automaticSignInDomains: ['fabrikam.com'], hasOtherEdgePools: true, federation: undefined,
      webConferencing: { fqdn: 'webcon2.contoso.com' }, audioVideo: { fqdn: 'av2.contoso.com' },
      internal: { fqdn: 'edge2.contoso.net', nextHop: 'pool02.contoso.net', networks: ['192.168.10.0/24'] },
      servers: [1, 2].map((number) => ({ number, accessEdgePublicAddress: `198.51.100.${number}`, webConferencingPublicAddress: `198.51.100.${10 + number}`, audioVideoPublicAddress: `198.51.100.${20 + number}` })),
    });
    // The plan beside has sip.fabrikam.com, which leads to the other pool.
    const both = runningOf(PLAN, beside);
    const shared = { ...both, records: both.records.map((record) => (record.name === 'sip.fabrikam.com' ? { ...record, value: '203.0.113.1' } : record)) };
    expect(told(shared, beside).filter((line) => line.includes(': delete'))).toEqual([]);
  });

  test('of addresses, routes and hosts files', () => {
    expect(told(withServer((server) => ({
      routes: [{ destination: '192.168.10.0/24', nextHop: '172.25.33.9', adapterIndex: 2, isPersistent: true }, { destination: '10.0.0.0/8', nextHop: '172.25.33.1', adapterIndex: 2, isPersistent: true }],
      hosts: [{ address: '192.168.10.99', fqdn: 'pool01.contoso.net' }],
      adapters: (server.adapters ?? []).map((adapter) => ({ ...adapter, defaultGateways: adapter.defaultGateways.map(() => '10.45.16.254') })),
    })))).toEqual([
      'lync,network none: change the settings of lsedge01: Persistent routes: without 192.168.10.0/24 via 172.25.33.9, 10.0.0.0/8 via 172.25.33.1 and with 192.168.10.0/24 via 172.25.33.1; '
        + 'Hosts file: without 192.168.10.99 pool01.contoso.net and with 192.168.10.90 pool01.contoso.net, 192.168.10.91 pool01.contoso.net',
      'lync,network none: change the addresses of lsedge01: access-edge: Default gateway: 10.45.16.254 -> 10.45.16.1; audio-video: Default gateway: 10.45.16.254 -> 10.45.16.1; '
        + 'web-conferencing: Default gateway: 10.45.16.254 -> 10.45.16.1',
    ]);
  });

  test('of certificates', () => {
    expect(told(withServer(({ certificates = [] }) => ({
      certificates: certificates.map((each) => ({ ...each, subjectAlternativeNames: ['sip.contoso.com', 'old.contoso.com'], thumbprint: '00'.repeat(20) })),
    })))).toEqual([
      'pki reissue: reissue the external Edge certificate sip.contoso.com with the additional names contoso.com, fabrikam.com, sip.fabrikam.com, webcon.contoso.com, xmpp.contoso.com, xmpp.fabrikam.com; '
        + 'without the names old.contoso.com; with other values: The same on each of them: no -> yes',
      'pki reissue: reissue the internal Edge certificate lsedge.contoso.net without the names old.contoso.com, sip.contoso.com; with other values: The same on each of them: no -> yes',
    ]);
  });

  test('of a weaker certificate that is replaced by one with the same names', () => {
    const names = ['sip.contoso.com', 'contoso.com', 'fabrikam.com', 'sip.fabrikam.com', 'webcon.contoso.com'];
    const of = (keyLengthBits: number): EdgePlan => contosoPlan({
      recordsByOthers: true,
      existingExternalCertificate: { subject: 'sip.contoso.com', sans: names, clientAuthentication: false, privateKeyExportable: true, publicCa: true, sharedAcrossPool: true, keyLengthBits },
    });
    expect(of(1024).certificates[0]).toMatchObject({ subject: 'sip.contoso.com', keyLengthBits: 2048 });
    expect(told(deployedOf(of(1024)), of(1024))).toEqual([]);
    expect(told(deployedOf(of(1024)), of(2048)).join()).toContain('1024 -> 2048');
  });

  test('of the last days of certificates, with the servers if they differ', () => {
    const daysOf = (running: RunningEdge): string[] => PlanDrift.of(PLAN, running).notPlanned.filter(({ message }) => message.includes('internal certificate in use'))
      .map(({ subject, message }) => `${subject}: ${message}`);
    expect(daysOf(RUNNING)).toEqual([expect.stringMatching(/^lsedge\.contoso\.net: the internal certificate in use is valid until /)]);
    const soon = withServer(({ certificates = [] }) => ({ certificates: certificates.map((each) => ({ ...each, notAfter: '2013-02-01T00:00:00Z' })) }));
    expect(daysOf(soon)).toEqual([
      'lsedge.contoso.net: the internal certificate in use on lsedge01 is valid until 2013-02-01',
      expect.stringMatching(/^lsedge\.contoso\.net: the internal certificate in use on lsedge02 is valid until /),
    ]);
  });

  test('of an address that the topology has, and no adapter of the server', () => {
    const [one] = PLAN.servers;
    const gone = [one!.external.addresses[0]!.address, one!.internal.address];
    const withAdapters = (change: (address: string) => string[]): RunningEdge => withServer(({ adapters = [] }) => ({
      adapters: adapters.map((adapter) => ({ ...adapter, addresses: adapter.addresses.flatMap((each) => change(each.address).map((address) => ({ ...each, address }))) })),
    }));
    const movedFrom = (address: string, index: number): string => `: ${address} -> ${gone[index]}`;
    const others = ['10.45.16.200', '172.25.33.200'];
    expect(told(withAdapters((address) => [gone.includes(address) ? others[gone.indexOf(address)]! : address])).join()).toMatch(
      new RegExp(others.map((address, index) => movedFrom(address, index).replaceAll('.', '\\.')).join('.*')));
    expect(told(withAdapters((address) => (gone.includes(address) ? [] : [address]))).join()).toContain(movedFrom('on no adapter', 0));
  });

  test('of the lifetime of tokens, in whole hours as an import has it, and of the site that is planned', () => {
    const plan = contosoPlan({ organization: { siteName: 'Dublin', avTokenLifetimeHours: 9 }, recordsByOthers: true });
    const running = deployedOf(plan);
    const withTokens = (...avEdge: { identity: string; maxTokenLifetimeSeconds: number }[]): string => {
      const { topology: _topology, ...others } = running;
      return told({ ...others, settings: { ...running.settings, avEdge } }, plan).join();
    };
    expect(withTokens({ identity: 'Global', maxTokenLifetimeSeconds: 30_600 })).toBe('');
    expect(withTokens({ identity: 'Site:Dublin', maxTokenLifetimeSeconds: 32_400 }, { identity: 'Site:Redmond', maxTokenLifetimeSeconds: 86_400 })).toBe('');
    expect(withTokens({ identity: 'Global', maxTokenLifetimeSeconds: 36_000 })).toContain('10');
  });

  describe('of builds', () => {
    const planOf2019 = (productBuild?: string): EdgePlan => contosoPlan({ product: SFB_2019, planningDate: '2026-11-02', recordsByOthers: true, ...(productBuild === undefined ? {} : { productBuild }) });
    const drift = (planned: string | undefined, ...builds: (string | undefined)[]): PlanDrift => {
      const plan = planOf2019(planned);
      const running = deployedOf(plan);
      return PlanDrift.of(plan, {
        ...running,
        servers: running.servers.map(({ productBuild: _build, ...server }, index) => ({ ...server, ...(builds[index] === undefined ? {} : { productBuild: builds[index] }) })),
      });
    };
    const changes = (...given: Parameters<typeof drift>): (string | undefined)[][] => drift(...given).changes
      .map(({ audiences, risk, task, subject, sentence, effect, order }) => [`${audiences.join()} ${risk} ${task} ${subject}`, sentence, effect, order]);

    test('that run as planned', () => expect(changes('7.0.2046.583', '7.0.2046.583', '7.0.2046.583')).toEqual([]));

    test('that are older: an update to install, and what it fixes', () => {
      expect(changes('7.0.2046.583', '7.0.2046.583', '7.0.2046.569')).toEqual([[
        'lync none change-server lsedge02', 'change Installed build of lsedge02: 7.0.2046.569 -> 7.0.2046.583',
        'the server lacks the fixes for CVE-2026-83746; its services stop while the update is installed', 'one server after the other, each out of service before',
      ]]);
      expect(changes('7.0.2046.600', '7.0.2046.590', '7.0.2046.600')[0]?.[2]).toBe('the services of the server stop while the update is installed');
    });

    test('that are newer: the plan is behind', () => {
      expect(changes('7.0.2046.569', '7.0.2046.1000', '7.0.2046.583')).toEqual([[
        'lync none note productBuild', 'note Installed build: lsedge01 has 7.0.2046.1000, lsedge02 has 7.0.2046.583, later than the 7.0.2046.569 of the plan',
        'nothing is to be installed: the plan is behind, so set its productBuild', undefined,
      ]]);
      expect(drift('7.0.2046.569', '7.0.2046.1000', '7.0.2046.583').differences.map(({ facts }) => facts)).toEqual([
        [{ key: 'productBuild', name: 'Installed build', before: ['7.0.2046.583', '7.0.2046.1000'], after: ['7.0.2046.569'], kept: [] }],
      ]);
    });

    test.each(['7.0.2046.583', undefined])('that are of another product, with the planned build %s', (planned) => {
      expect(changes(planned, '6.0.9319.886', '7.0.2046.583').map((words) => words.slice(0, 2))).toEqual([
        ['lync none change-server lsedge01', 'install Skype for Business Server 2019 on lsedge01: build 6.0.9319.886 is one of Skype for Business Server 2015'],
      ]);
      expect(changes(planned, '7.0.2046.583', '4.0.7577.0')[0]?.[1]).toBe('install Skype for Business Server 2019 on lsedge02: build 4.0.7577.0 is not one of it');
    });

    test('that were not read, or that the plan does not have, are told apart', () => {
      expect(drift('7.0.2046.583', undefined, '7.0.2046.583').notCompared).toContainEqual({ subject: 'lsedge01', message: 'its build was not read: Get-CsServerPatchVersion shows it' });
      expect(drift(undefined, '7.0.2046.583').notPlanned).toContainEqual({
        subject: 'lsedge01', message: 'it has build 7.0.2046.583, and the plan has no productBuild: known security updates are not checked',
      });
      expect(drift(undefined).notCompared.filter(({ message }) => message.includes('build'))).toEqual([]);
    });
  });

  test('of listeners', () => {
    const running = withServer(({ listeners = [] }) => ({
      listeners: [...listeners.filter(({ port }) => port !== 5061), { transport: Transport.TCP, address: '0.0.0.0', port: 3389, process: 'svchost' }],
    }));
    expect(told(running)).toEqual([
      'lync outage: have Access Edge of lsedge01 listen on TCP 5061 at 10.45.16.10',
      'lync outage: have Access Edge of lsedge01 listen on TCP 5061 at 172.25.33.10',
    ]);
    expect(PlanDrift.of(PLAN, running).notPlanned).toContainEqual({ subject: 'lsedge01', message: 'svchost listens on TCP 3389' });
  });

  test('of servers that run in no plan, and of planned ones that do not run', () => {
    const { topology } = RUNNING;
    if (topology === undefined) throw new Error('no topology');
    const [pool] = topology.pools;
    if (pool === undefined) throw new Error('no pool');
    const [first] = pool.computers;
    if (first === undefined) throw new Error('no computer');
    expect(told({
      ...RUNNING, topology: { ...topology, pools: [{ ...pool, computers: [first, { fqdn: 'lsedge03.contoso.net', interfaces: [] }] }] },
    })).toEqual([
      'lync,network none: add server 2, lsedge02.contoso.net, with 10.45.16.11, 10.45.16.21, 10.45.16.31, 172.25.33.11',
      'lync,network outage: remove server 3, lsedge03.contoso.net',
      'pki none: install the external Edge certificate sip.contoso.com on lsedge02, with the same private key',
      'pki none: install the internal Edge certificate lsedge.contoso.net on lsedge02, with the same private key',
    ]);
  });
});

test('what is no plan or no running Edge is refused', () => {
  expect(refusalOf(() => PlanDrift.of({} as EdgePlan, RUNNING)).property).toMatch(/^plan/);
  expect(refusalOf(() => PlanDrift.of(PLAN, {} as RunningEdge)).property).toBe('running.schemaVersion');
});
