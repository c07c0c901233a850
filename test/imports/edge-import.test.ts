import fc from 'fast-check';
import type { EdgePlanRequest, request } from 'cdktf-lync-edge';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import { LyncProduct } from '../../lib/guide/products/lync-product';
import { EdgeImport, type ImportedPool } from '../../lib/imports/edge-import';
import { ImportNoteKind } from '../../lib/imports/import-note';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { PlanFile } from '../../lib/plan/stored/plan-file';
import { planEdge } from '../../lib/planner/index';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { XmppPartner } from '../../lib/request/partners/xmpp-partner';
import { RequestFile } from '../../lib/request/request-file';
import { RunningInterfaceSide } from '../../lib/running/model/running-interface';
import type { RunningCertificate } from '../../lib/running/model/running-certificate';
import type { RunningEdge } from '../../lib/running/model/running-edge';
import { EdgeValidationError } from '../../lib/values/edge-validation-error';
import { ProductKey } from '../../lib/values/vocabulary/product-key';
import { PublicAuthority, SignatureAlgorithm } from '../../lib/values/vocabulary/certificates';
import { PartnerProduct, VerificationLevel } from '../../lib/values/vocabulary/federation';
import { edgeRequests } from '../fuzz/generated/edge-request';
import { built } from '../fuzz/generated/recipe';
import { contosoPlan, type ContosoOverrides, PLANNED_TOPOLOGIES, refusalOf } from '../support/plan-request';
import { runningOf } from '../support/running-of';

const DATE = '2013-01-15';

const IN_USE: request.ExistingCertificateRequest = {
  subject: 'sip.contoso.com', sans: ['sip.contoso.com', 'webcon.contoso.com'], clientAuthentication: true, privateKeyExportable: true,
  publicCa: true, sharedAcrossPool: true, keyLengthBits: 2048, validFrom: '2013-01-01', validUntil: '2014-01-01',
  authority: PublicAuthority.DIGICERT, signatureAlgorithm: SignatureAlgorithm.RSA, crlDistributionPoint: true,
};

/** What exports can tell, to the last value: no zones, products of partners or facts that nobody configures. */
const TOLD: ContosoOverrides = {
  zones: [], recordsByOthers: true, organization: { siteName: 'Redmond' }, productBuild: '5.0.8308.1198',
  federation: {
    partnerDiscovery: true,
    discoverableDomains: ['contoso.com'],
    partners: [
      FederatedPartner.allowedDomain('litware.com', { product: PartnerProduct.UNKNOWN, comment: 'since 2012' }),
      FederatedPartner.allowedServer('adatum.com', { product: PartnerProduct.UNKNOWN, edgeFqdn: 'sip.adatum.com' }),
      FederatedPartner.allowedDomain('fabrikam.com', { product: PartnerProduct.UNKNOWN, sharedAddressSpace: true }),
      FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, true),
      FederatedPartner.hostingProvider('Hoster', {
        proxyFqdn: 'sip.hoster.example', product: PartnerProduct.UNKNOWN, verificationLevel: VerificationLevel.ALWAYS_UNVERIFIABLE,
      }),
    ],
    blockedDomains: ['bad.example'],
  },
  xmpp: { domains: ['fabrikam.com'], partners: [XmppPartner.googleTalk(), XmppPartner.federated('jabber.example', { keepAlive: true })] },
  existingExternalCertificate: IN_USE,
  externalAccessPolicy: 'Remote users',
  recordTtlSeconds: 600,
};

/** The only pool that an import gives. */
function onlyPool(running: RunningEdge, planningDate = DATE): ImportedPool {
  const { pools } = EdgeImport.of(running, planningDate === '' ? {} : { planningDate });
  expect(pools).toHaveLength(1);
  const [pool] = pools;
  if (pool === undefined) throw new Error('no pool');
  return pool;
}

function requestOf({ request: imported, notes }: ImportedPool): EdgePlanRequest {
  if (imported === undefined) throw new Error(JSON.stringify(notes));
  return imported;
}

/** The plan of what an import gives. */
const replanned = (plan: EdgePlan): EdgePlan => planEdge(requestOf(onlyPool(runningOf(plan), plan.planningDate ?? '')));

/** A running Edge with parts in place of others. */
function changed(change: (running: RunningEdge) => Partial<RunningEdge>, overrides: ContosoOverrides = TOLD): RunningEdge {
  const running = runningOf(contosoPlan(overrides));
  return { ...running, ...change(running) };
}

const notesOf = ({ notes }: ImportedPool, kind: ImportNoteKind): string[] => notes.filter((note) => note.kind === kind)
  .map(({ property, message }) => `${property}: ${message}`);

describe('what a deployment exports', () => {
  test.each(Object.entries(PLANNED_TOPOLOGIES))('is imported as the same plan: %s', (_key, topology) => {
    const plan = contosoPlan({ ...TOLD, topology: topology(), existingExternalCertificate: { ...IN_USE, sharedAcrossPool: topology().servers > 1 } });
    expect(replanned(plan)).toEqual(plan);
  });

  test('is imported as the same plan with a single address, servers out of service and resolvers in the perimeter network', () => {
    const { existingExternalCertificate: _certificate, xmpp: _xmpp, productBuild: _build, ...others } = TOLD;
    // Of fabrikam.com no record would be read: it has one of its own.
    const told = { ...others, federation: { ...TOLD.federation, discoverableDomains: ['contoso.com', 'fabrikam.com'] } };
    const [before, after] = [
      contosoPlan({
        ...told, product: LyncProduct.SKYPE_FOR_BUSINESS_SERVER_SE, topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 3, singleExternalAddress: true }),
        drainedServers: [2], internal: {
          fqdn: 'lsedge.contoso.net', nextHop: 'pool01.contoso.net', networks: ['192.168.10.0/24', '10.9.0.0/16'], perimeterDnsServers: ['172.27.250.11', '172.27.250.10'],
        },
      }),
    ].flatMap((plan) => [plan, replanned(plan)]);
    expect({ ...after, existingExternalCertificate: undefined, findings: [] }).toEqual({ ...before, existingExternalCertificate: undefined, findings: [] });
  });

  test('is imported for every request as one whose plan is imported as the same', () => {
    let imported = 0;
    fc.assert(fc.property(edgeRequests, (recipe) => {
      const plan = planOf(recipe);
      const first = plan && onlyPool(runningOf(plan), plan.planningDate ?? '');
      if (plan === undefined || first?.request === undefined) return;
      // What runs as planned contradicts nothing but a plan that says that the servers do not share their certificate.
      expect(first.notes.filter(({ kind, property }) => kind === ImportNoteKind.CONTRADICTION && property !== 'existingExternalCertificate')).toEqual([]);
      const again = plannedOrUndefined(first.request);
      if (again === undefined) return;
      expect(PlanFile.ofEdge(replanned(again)).text).toBe(PlanFile.ofEdge(again).text);
      imported += 1;
    }), { numRuns: 300 });
    expect(imported).toBeGreaterThan(20);
  });

  test('has the public address of the A/V Edge that the topology tells, without any record', () => {
    const plan = contosoPlan({
      recordsByOthers: true, servers: [1, 2].map((number) => ({ number, accessEdgePublicAddress: `203.0.113.${number}`, audioVideoPublicAddress: `203.0.113.${20 + number}` })),
    });
    const pool = onlyPool({ ...runningOf(plan), records: [] });
    expect(requestOf(pool).servers?.map(({ accessEdgePublicAddress, audioVideoPublicAddress }) => [accessEdgePublicAddress, audioVideoPublicAddress]))
      .toEqual([[undefined, '203.0.113.21'], [undefined, '203.0.113.22']]);
    expect(notesOf(pool, ImportNoteKind.ASSUMED).filter((note) => note.includes('public address')).map((note) => note.split(':')[0]))
      .toEqual(['servers.access-edge public address', 'servers.web-conferencing public address']);
  });

  test('has no contradiction because of the public address of a server out of service, which no record has', () => {
    const plan = contosoPlan({
      recordsByOthers: true, drainedServers: [1],
      servers: [1, 2].map((number) => ({ number, accessEdgePublicAddress: `203.0.113.${number}`, audioVideoPublicAddress: `203.0.113.${20 + number}` })),
    });
    const pool = onlyPool(runningOf(plan));
    expect(notesOf(pool, ImportNoteKind.CONTRADICTION)).toEqual([]);
    expect(requestOf(pool)).toMatchObject({ drainedServers: [1], servers: [{ audioVideoPublicAddress: '203.0.113.21' }, { accessEdgePublicAddress: '203.0.113.2', audioVideoPublicAddress: '203.0.113.22' }] });
  });

  test('is complete, with what nobody exports to confirm', () => {
    const servers = [1, 2].map((number) => ({
      number, accessEdgePublicAddress: `203.0.113.${number}`, webConferencingPublicAddress: `203.0.113.${10 + number}`, audioVideoPublicAddress: `203.0.113.${20 + number}`,
    }));
    const imported = EdgeImport.of(runningOf(contosoPlan({ ...TOLD, servers })));
    expect(imported.isComplete).toBe(true);
    expect(imported.pools.flatMap(({ notes }) => notes.map(({ kind, property }) => `${kind} ${property}`))).toEqual([
      'to-confirm federation.partners', 'to-confirm federation.partners', 'to-confirm existingExternalCertificate.publicCa',
      'to-confirm servers.access-edge public address', 'to-confirm servers.web-conferencing public address',
    ]);
  });

  test('has virtual addresses to confirm, because they are those of records alone', () => {
    const pool = onlyPool(runningOf(contosoPlan({ ...TOLD, topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }) })));
    const { loadBalancer } = requestOf(pool);
    expect(notesOf(pool, ImportNoteKind.TO_CONFIRM)).toContainEqual(expect.stringContaining(`webcon.contoso.com ${String(loadBalancer?.webConferencingAddress)}`));
  });

  test('has the default gateway of servers behind a load balancer, if all of them have it', () => {
    const gatewayWith = (...gateways: string[]): string | undefined => {
      const running = runningOf(contosoPlan({ ...TOLD, topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }) }));
      const servers = running.servers.map((server, index) => ({
        ...server, adapters: (server.adapters ?? []).map((adapter) => (adapter.defaultGateways.length === 0 ? adapter : { ...adapter, defaultGateways: [gateways[index] ?? ''] })),
      }));
      return requestOf(onlyPool({ ...running, servers })).loadBalancer?.defaultGateway;
    };
    const { loadBalancer } = requestOf(onlyPool(runningOf(contosoPlan({ ...TOLD, topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }) }))));
    const beside = String(loadBalancer?.accessEdgeAddress).replace(/\d+$/, '254');
    expect([gatewayWith(beside, beside), gatewayWith(beside, beside.replace('254', '253')), gatewayWith('192.0.2.1', '192.0.2.1')]).toEqual([beside, undefined, undefined]);
  });

  test.each([
    [LyncProduct.LYNC_SERVER_2013, ', and the plan has the media ports of every product'], [LyncProduct.SKYPE_FOR_BUSINESS_SERVER_SE, ''],
  ])('has the products of partners to confirm, with the media ports of a Lync Server alone: %#', (product, ports) => {
    const { xmpp: _xmpp, productBuild: _build, existingExternalCertificate: _certificate, ...told } = TOLD;
    expect(notesOf(onlyPool(runningOf(contosoPlan({ ...told, product }))), ImportNoteKind.TO_CONFIRM))
      .toContain(`federation.partners: no file tells the products of partners: they are unknown in the request${ports}`);
  });

  test('gives the same request whatever the order of what was read', () => {
    const running = runningOf(contosoPlan(TOLD));
    const backwards = {
      ...running, servers: [...running.servers].reverse(), records: [...running.records].reverse(),
      settings: { ...running.settings, allowedDomains: [...running.settings.allowedDomains ?? []].reverse() },
    };
    const text = (from: RunningEdge): string => RequestFile.of(requestOf(onlyPool(from))).text;
    expect(text(backwards)).toBe(text(running));
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

function plannedOrUndefined(given: EdgePlanRequest): EdgePlan | undefined {
  try {
    return planEdge(given);
  } catch (error) {
    if (error instanceof EdgeValidationError) return undefined;
    throw error;
  }
}

describe('what contradicts is told', () => {
  test('a domain that is allowed and blocked', () => {
    const pool = onlyPool(changed(({ settings }) => ({
      settings: { ...settings, blockedDomains: [{ domain: 'LITWARE.com', source: { file: 'settings.json', place: 'blockedDomains[0]' } }] },
    })));
    expect(notesOf(pool, ImportNoteKind.CONTRADICTION)).toEqual(['federation.partners: litware.com is allowed and blocked; the request blocks it, which takes precedence']);
    expect(pool.notes.find(({ kind }) => kind === ImportNoteKind.CONTRADICTION)).toMatchObject({ sources: ['settings.json, allowedDomains[2]'] });
    expect(requestOf(pool).federation?.blockedDomains).toEqual(['litware.com']);
  });

  test('a service record that leads elsewhere', () => {
    const pool = onlyPool(changed(({ records }) => ({
      records: records.map((record) => (record.name === '_sipfederationtls._tcp.contoso.com' ? { ...record, value: 'old.contoso.com' } : record)),
    })));
    expect(notesOf(pool, ImportNoteKind.CONTRADICTION)).toEqual([
      'federation.discoverableDomains: _sipfederationtls._tcp.contoso.com leads to old.contoso.com port 5061, the Access Edge is sip.contoso.com port 5061; '
        + 'the request has the domain, and its plan has the record that leads to the Access Edge',
    ]);
  });

  test('an XMPP record that leads to another host than those of other domains', () => {
    const both = { ...TOLD, xmpp: { partners: [XmppPartner.googleTalk()] } };
    expect(notesOf(onlyPool(runningOf(contosoPlan(both))), ImportNoteKind.CONTRADICTION)).toEqual([]);
    const pool = onlyPool(changed(({ records }) => ({
      records: records.map((record) => (record.name === '_xmpp-server._tcp.fabrikam.com' ? { ...record, value: 'jabber.fabrikam.com' } : record)),
    }), both));
    expect(notesOf(pool, ImportNoteKind.CONTRADICTION)).toEqual(['xmpp.fqdn: _xmpp-server._tcp.fabrikam.com leads to jabber.fabrikam.com, with xmpp.contoso.com as the XMPP host of the request']);
    expect(requestOf(pool).xmpp?.fqdn).toBe('xmpp.contoso.com');
  });

  test('but not a record of a further domain that leads to a name in that domain, nor the port of a single address', () => {
    const { existingExternalCertificate: _certificate, xmpp: _xmpp, productBuild: _build, ...told } = TOLD;
    const pool = onlyPool(runningOf(contosoPlan({
      ...told, product: LyncProduct.SKYPE_FOR_BUSINESS_SERVER_SE, topology: EdgeTopology.singleNat({ singleExternalAddress: true }), federation: {}, automaticSignInDomains: ['contoso.com', 'fabrikam.com'],
    })));
    expect(notesOf(pool, ImportNoteKind.CONTRADICTION)).toEqual([]);
    expect(requestOf(pool)).toMatchObject({ federation: {} });
    expect(requestOf(pool)).not.toHaveProperty('automaticSignInDomains');
  });

  test('addresses of the topology that no adapter has, and servers whose hosts files differ', () => {
    const pool = onlyPool(changed(({ servers }) => ({
      servers: servers.map((server, index) => (index === 0 ? server : {
        ...server, hosts: [], adapters: (server.adapters ?? []).map((adapter) => ({
          ...adapter, addresses: adapter.addresses.map((each) => ({ ...each, address: each.address.replace(/^172\.25\.33\.\d+$/, '172.25.33.77') })),
        })),
      })),
    })));
    expect(notesOf(pool, ImportNoteKind.CONTRADICTION)).toEqual([
      expect.stringMatching(/^servers\[number 2\]\.internalAddress: the topology has 172\.25\.33\.\d+, the adapter of lsedge02\.contoso\.net has 172\.25\.33\.77; /),
      'internal.nextHopAddresses: the hosts file of lsedge02 lacks 192.168.10.90, 192.168.10.91 for pool01.contoso.net, which another server has; the request has all of them',
    ]);
  });

  test('certificates that are not the same on every server', () => {
    const pool = onlyPool(changed(({ servers }) => ({
      servers: servers.map((server, index) => ({ ...server, certificates: (server.certificates ?? []).map((each) => ({ ...each, thumbprint: `${each.thumbprint.slice(1)}${index}` })) })),
    })));
    expect(notesOf(pool, ImportNoteKind.CONTRADICTION)[0]).toMatch(/^existingExternalCertificate: the servers do not have one external certificate: A+0, A+1 on 2 of 2;/);
  });
});

describe('the build of a pool', () => {
  /** A pool whose servers have these builds, or none that was read. */
  const withBuilds = (...builds: readonly (string | undefined)[]): ImportedPool => onlyPool(changed(({ servers }) => ({
    servers: servers.map(({ productBuild: _build, ...server }, index) => ({ ...server, ...(builds[index] === undefined ? {} : { productBuild: builds[index] }) })),
  })));

  test('is that of its servers', () => {
    const pool = withBuilds('5.0.8308.1198', '5.0.8308.1198');
    expect(requestOf(pool).productBuild).toBe('5.0.8308.1198');
    expect(pool.notes.filter(({ property }) => property === 'productBuild')).toEqual([]);
  });

  test('is the lowest, compared as numbers, if they differ', () => {
    const pool = withBuilds('5.0.8308.1198', '5.0.8308.920');
    expect(requestOf(pool).productBuild).toBe('5.0.8308.920');
    expect(pool.notes.filter(({ property }) => property === 'productBuild')).toEqual([{
      kind: ImportNoteKind.CONTRADICTION, property: 'productBuild',
      message: 'the servers have different builds: lsedge02 has 5.0.8308.920, lsedge01 has 5.0.8308.1198; the request has the lowest',
      usualPlace: 'Get-CsServerPatchVersion on each Edge Server; Programs and Features there, Core Components',
      sources: ['lsedge02.json, server', 'lsedge01.json, server'],
    }]);
  });

  test('is that of the others if one was not read', () => {
    const pool = withBuilds(undefined, '5.0.8308.920');
    expect(requestOf(pool).productBuild).toBe('5.0.8308.920');
    expect(notesOf(pool, ImportNoteKind.ASSUMED)).toContain('productBuild: the build of lsedge01 was not read: the request has that of the others');
  });

  test('is none if none was read', () => {
    const pool = withBuilds();
    expect(requestOf(pool)).not.toHaveProperty('productBuild');
    expect(notesOf(pool, ImportNoteKind.ASSUMED)).toContain(
      'productBuild: the build of lsedge01, lsedge02 was not read: the request has none, and missing security updates are not checked');
  });

  test.each(['6.0.9319.886', 'eight'])('is left out if it is not one of the product: %s', (build) => {
    const pool = withBuilds('5.0.8308.1198', build);
    expect(requestOf(pool).productBuild).toBe('5.0.8308.1198');
    expect(notesOf(pool, ImportNoteKind.LEFT_OUT)).toContain(`productBuild: build ${build} of lsedge02 is left out: it is not one of Lync Server 2013`);
  });
});

describe('a SIP domain of which no record was read', () => {
  const withoutFabrikam = (running: RunningEdge): Partial<RunningEdge> => ({ records: running.records.filter(({ name }) => !name.endsWith('fabrikam.com')) });

  test('is taken to have the service records of the only pool', () => {
    const pool = onlyPool(changed(withoutFabrikam));
    expect(notesOf(pool, ImportNoteKind.ASSUMED).filter((note) => note.includes('fabrikam.com'))).toEqual([
      'federation.discoverableDomains: no record of fabrikam.com in public DNS was read: its service record is assumed to lead to this pool',
      'automaticSignInDomains: no record of fabrikam.com in public DNS was read: its service record is assumed to lead to this pool',
    ]);
    expect(requestOf(pool)).not.toHaveProperty('automaticSignInDomains');
    expect(requestOf(pool).federation).not.toHaveProperty('discoverableDomains');
    expect(pool.notes.find(({ property }) => property === 'federation.discoverableDomains')?.usualPlace).toBe('dig _sipfederationtls._tcp.fabrikam.com SRV');
  });

  test('is not taken to have those of a pool beside the federation route', () => {
    const other = contosoPlan({
      federation: undefined, hasOtherEdgePools: true, automaticSignInDomains: [], recordsByOthers: true, accessEdge: { fqdn: 'sip2.contoso.com' },
      webConferencing: { fqdn: 'webcon2.contoso.com' }, audioVideo: { fqdn: 'av2.contoso.com' },
      internal: { fqdn: 'edge2.contoso.net', nextHop: 'pool02.contoso.net', networks: ['192.168.10.0/24'] },
    });
    const running = runningOf(contosoPlan({ ...TOLD, hasOtherEdgePools: true }), other);
    const { pools } = EdgeImport.of({ ...running, ...withoutFabrikam(running) }, { planningDate: DATE });
    expect(pools.map(({ fqdn, request: each }) => [fqdn, each?.automaticSignInDomains])).toEqual([['edge2.contoso.net', []], ['lsedge.contoso.net', undefined]]);
  });
});

describe('the certificate in use', () => {
  const certificate = (change: Partial<RunningCertificate>): request.ExistingCertificateRequest | undefined => requestOf(onlyPool(changed(({ servers }) => ({
    servers: servers.map((server) => ({ ...server, certificates: (server.certificates ?? []).map((each) => ({ ...each, ...change })) })),
  })))).existingExternalCertificate;

  test.each([
    ['1.2.840.113549.1.1.11', SignatureAlgorithm.RSA], ['1.2.840.113549.1.1.10', SignatureAlgorithm.RSASSA_PSS], ['1.2.840.10045.4.3.2', SignatureAlgorithm.ECDSA], ['1.3.101.112', undefined],
  ])('is signed by the algorithm %s: %p', (signatureAlgorithm, expected) => expect(certificate({ signatureAlgorithm })?.signatureAlgorithm).toBe(expected));

  test('has a first day, unless it is after the last one', () => {
    expect(certificate({ notBefore: '2013-02-01T08:00:00Z' })?.validFrom).toBe('2013-02-01');
    expect(certificate({ notBefore: '2099-01-01T00:00:00Z' })).not.toHaveProperty('validFrom');
  });

  test.each([["CN=R1, O=Let's Encrypt, C=US", PublicAuthority.LETS_ENCRYPT], ['CN=Example Public CA', undefined]])('is issued by %s: %p', (issuer, expected) => {
    expect(requestOf(onlyPool(changed(({ servers }) => ({
      servers: servers.map((server) => ({ ...server, certificates: (server.certificates ?? []).map((each) => ({ ...each, issuer: each.subject.startsWith('CN=sip') ? issuer : each.issuer })) })),
    })))).existingExternalCertificate?.authority).toBe(expected);
  });

  test('is not of a public authority if the internal one has the same issuer, whatever its name', () => {
    expect(certificate({ issuer: 'CN=Own, O=DigiCert Fan Club' })).toMatchObject({ publicCa: false });
    expect(certificate({ issuer: 'CN=Own, O=DigiCert Fan Club' })).not.toHaveProperty('authority');
  });

  test('says where revocation lists are, if that was read', () => {
    expect(certificate({ hasCrlDistributionPoint: false })?.crlDistributionPoint).toBe(false);
  });
});

describe('what is known about the organization', () => {
  const organization = (change: (running: RunningEdge) => Partial<RunningEdge>): request.OrganizationRequest | undefined => requestOf(onlyPool(changed(change))).organization;

  test.each([[28_800, undefined], [28_801, 9], [60, 1], [86_400, 24], [15_552_000, 4320]])('the lifetime of tokens: %d seconds are %p hours', (seconds, hours) => {
    expect(organization(({ settings }) => ({ settings: { ...settings, avEdge: [{ identity: 'Global', maxTokenLifetimeSeconds: seconds }] } }))?.avTokenLifetimeHours).toBe(hours);
  });

  test('a lifetime of tokens that cannot be is left out', () => {
    const pool = onlyPool(changed(({ settings }) => ({ settings: { ...settings, avEdge: [{ identity: 'Global', maxTokenLifetimeSeconds: 999_999_999 }] } })));
    expect(requestOf(pool).organization?.avTokenLifetimeHours).toBeUndefined();
    expect(notesOf(pool, ImportNoteKind.LEFT_OUT)).toEqual([expect.stringContaining('organization.avTokenLifetimeHours: the lifetime of tokens is left out: "999999999" is not a whole number from 1 to 15552000')]);
  });

  test('the lifetime of tokens is that of the pool, of its site, or of all', () => {
    const of = (...scopes: [identity: string, hours: number][]): number | undefined => organization(({ settings }) => ({
      settings: { ...settings, avEdge: scopes.map(([identity, hours]) => ({ identity, maxTokenLifetimeSeconds: hours * 3600 })) },
    }))?.avTokenLifetimeHours;
    expect(of(['Global', 2], ['Site:Redmond', 3], ['Service:EdgeServer:lsedge.contoso.net', 4])).toBe(4);
    expect(of(['Global', 2], ['Site:Redmond', 3], ['Service:EdgeServer:other.contoso.net', 4])).toBe(3);
    expect(of(['Global', 2], ['Site:Dublin', 3])).toBe(2);
  });

  test('the lifetime of tokens that was not read is assumed', () => {
    const pool = onlyPool(changed(({ settings: { avEdge: _avEdge, ...settings } }) => ({ settings })));
    expect(notesOf(pool, ImportNoteKind.ASSUMED)).toContain('organization.avTokenLifetimeHours: the lifetime of tokens was not read: 8 hours are assumed');
  });

  test('products of other servers, but not those of a line that two products share', () => {
    const source = { file: 'other.json', place: 'parts' };
    expect(organization(({ servers }) => ({
      servers: [...servers, { computerName: 'OTHER1', productBuild: '6.0.9319.548', source }, { computerName: 'OTHER2', productBuild: '7.0.2046.583', source }],
    }))?.otherProducts?.map(({ key }) => key)).toEqual([ProductKey.SKYPE_FOR_BUSINESS_SERVER_2015]);
    expect(organization(() => ({}))).not.toHaveProperty('otherProducts');
  });

  test('SIP domains of the tenant alone are told, and not taken to be merged', () => {
    const source = { file: 'tenant.json', place: 'sipDomains' };
    const pool = onlyPool(changed(() => ({ tenant: { sipDomains: ['contoso.com', 'contoso.onmicrosoft.com', 'Online.example'], source } })));
    expect(notesOf(pool, ImportNoteKind.TO_CONFIRM)).toContain(
      'organization.onlineSipDomains: the tenant has SIP domains that the topology does not have (online.example): none is assumed to be of a tenant that was online alone until it was merged');
    expect(requestOf(pool).organization).not.toHaveProperty('onlineSipDomains');
  });
});

describe('the product of a pool', () => {
  const { productBuild: _build, xmpp: _xmpp, ...told } = TOLD;
  const imported = (product: ProductKey | undefined, build: string | undefined): ImportedPool => onlyPool(changed(({ servers, topology }) => {
    const { product: _product, ...rest } = topology!;
    return {
      topology: { ...rest, ...(product === undefined ? {} : { product }) },
      servers: servers.map((server) => ({ ...server, ...(build === undefined ? {} : { productBuild: build }) })),
    };
  }, told));
  const noted = (pool: ImportedPool): string[] => pool.notes.filter(({ property }) => property === 'product').map(({ kind, message }) => `${kind}: ${message}`);

  test.each([
    { build: '6.0.9319.548', key: ProductKey.SKYPE_FOR_BUSINESS_SERVER_2015 }, { build: '5.0.8308.920', key: ProductKey.LYNC_SERVER_2013 },
  ])('is that of its builds if no other was read: $build', ({ build, key }) => {
    const pool = imported(undefined, build);
    expect(requestOf(pool)).toMatchObject({ product: { key }, productBuild: build });
    expect(noted(pool)).toEqual([]);
  });

  test.each([
    { build: '7.0.2046.583', key: ProductKey.SKYPE_FOR_BUSINESS_SERVER_2019 }, { build: '7.0.2046.820', key: ProductKey.SKYPE_FOR_BUSINESS_SERVER_SE },
    { build: '7.0.2046.700', key: ProductKey.SKYPE_FOR_BUSINESS_SERVER_SE },
  ])('is assumed by a build of a line that two products share: $build', ({ build, key }) => {
    const pool = imported(undefined, build);
    expect(requestOf(pool)).toMatchObject({ product: { key }, productBuild: build });
    expect(noted(pool)).toEqual([expect.stringMatching(/^assumed: .* is assumed by build .*: Skype for Business Server 2019 and Subscription Edition share one line of builds$/)]);
  });

  test('is that of its builds while an organization moves, which is told', () => {
    const pool = imported(ProductKey.SKYPE_FOR_BUSINESS_SERVER_2015, '7.0.2046.569');
    expect(requestOf(pool)).toMatchObject({
      product: { key: ProductKey.SKYPE_FOR_BUSINESS_SERVER_2019 }, productBuild: '7.0.2046.569', organization: { otherProducts: [{ key: ProductKey.SKYPE_FOR_BUSINESS_SERVER_2015 }] },
    });
    expect(noted(pool)).toEqual([
      'contradiction: Skype for Business Server 2015 was read as the product of the organization, but lsedge01 has build 7.0.2046.569, one of Skype for Business Server 2019; the request has the latter',
    ]);
  });

  test('is the one that was read if no build is of any product', () => {
    expect(requestOf(imported(ProductKey.SKYPE_FOR_BUSINESS_SERVER_2015, '4.0.7577.0'))).toMatchObject({ product: { key: ProductKey.SKYPE_FOR_BUSINESS_SERVER_2015 } });
  });

  test('is the one that is still supported if nothing was read', () => {
    const pool = imported(undefined, undefined);
    expect(requestOf(pool)).toMatchObject({ product: { key: ProductKey.SKYPE_FOR_BUSINESS_SERVER_SE } });
    expect(noted(pool)).toEqual(['assumed: the product was not read: Skype for Business Server Subscription Edition is assumed, the only one that is still supported']);
  });
});

describe('what was not read', () => {
  test('is assumed where that is possible, and named with where it usually is', () => {
    const { topology } = runningOf(contosoPlan(TOLD));
    const pool = onlyPool({ schemaVersion: 1, ...(topology === undefined ? {} : { topology }), settings: {}, servers: [], records: [], firewallRows: [], effectiveRules: [], unread: [] });
    expect(pool.request).toBeUndefined();
    expect(notesOf(pool, ImportNoteKind.MISSING)).toEqual(['internal.networks: no route of a server and no address of an internal server was read']);
    for (const { usualPlace } of pool.notes) expect(usualPlace).not.toBe('');
  });

  test('is assumed around the servers that the topology has', () => {
    const { topology } = runningOf(contosoPlan(TOLD));
    if (topology === undefined) throw new Error('no topology');
    const frontEnd = { fqdn: 'pool01.contoso.net', roles: ['Registrar'], computers: [{ fqdn: 'fe01.contoso.net', interfaces: [{ side: RunningInterfaceSide.PRIMARY, number: 1, address: '192.168.10.90' }] }] };
    const pool = onlyPool({
      schemaVersion: 1, topology: { ...topology, pools: [...topology.pools, frontEnd] }, settings: {}, servers: [], records: [], firewallRows: [], effectiveRules: [], unread: [],
    });
    const imported = requestOf(pool);
    expect(imported.internal.networks).toEqual(['192.168.10.0/24']);
    expect(imported.network).toEqual({ externalSubnet: '10.45.16.0/24', internalSubnet: '172.25.33.0/24' });
    expect(notesOf(pool, ImportNoteKind.ASSUMED).map((note) => note.split(':')[0])).toEqual([
      'topology', 'network.externalSubnet', 'network.internalSubnet', 'internal.networks', 'internal.nextHopAddresses', 'features',
      'federation.blockedDomains', 'federation.partners', 'federation.partners', 'federation.discoverableDomains', 'federation.partnerDiscovery', 'productBuild', 'automaticSignInDomains', 'xmpp.fqdn', 'externalAccessPolicy', 'organization.avTokenLifetimeHours',
      'existingExternalCertificate', 'servers.access-edge public address', 'servers.web-conferencing public address', 'servers.audio-video public address',
    ]);
    expect(() => planEdge(imported)).not.toThrow();
  });

  test('and without a topology there is no pool', () => {
    expect(EdgeImport.of({ schemaVersion: 1, settings: {}, servers: [], records: [], firewallRows: [], effectiveRules: [], unread: [] })).toMatchObject({ pools: [], isComplete: false });
  });
});

describe('what a request cannot hold is left out', () => {
  test('invalid domains, providers that are turned off, public IM without a date', () => {
    const source = { file: 'settings.json', place: 'x' };
    const pool = onlyPool(changed(({ settings }) => ({
      settings: {
        ...settings, allowedDomains: [{ domain: '*.contoso.com', source }], hostingProviders: [{ identity: 'Old', proxyFqdn: 'sip.old.example', enabled: false, source }],
        publicProviders: [{ identity: 'AOL', proxyFqdn: 'sip.oscar.aol.com', enabled: true, source }],
      },
    })), '');
    expect(notesOf(pool, ImportNoteKind.LEFT_OUT)).toEqual([
      'federation.partners: the allowed domain *.contoso.com is left out: "*.contoso.com" is not the name of one host, not a wildcard',
      'federation.partners: the hosting provider Old is left out: it is turned off',
      'publicIm: the public IM provider AOL is left out: a plan with AOL needs a planning date',
    ]);
  });

  test('two pools have one federation route', () => {
    const other = contosoPlan({
      ...TOLD, federation: undefined, xmpp: undefined, existingExternalCertificate: undefined, hasOtherEdgePools: true, automaticSignInDomains: [],
      accessEdge: { fqdn: 'sip2.contoso.com' }, webConferencing: { fqdn: 'webcon2.contoso.com' }, audioVideo: { fqdn: 'av2.contoso.com' },
      internal: { fqdn: 'edge2.contoso.net', nextHop: 'pool02.contoso.net', networks: ['192.168.10.0/24'] },
    });
    const { pools } = EdgeImport.of(runningOf(contosoPlan({ ...TOLD, hasOtherEdgePools: true }), other));
    expect(pools.map(({ fqdn, request: each }) => [fqdn, each?.federation === undefined, each?.hasOtherEdgePools, each?.automaticSignInDomains]))
      .toEqual([['edge2.contoso.net', true, true, []], ['lsedge.contoso.net', false, true, ['contoso.com']]]);
  });
});

describe('effective rules of security groups', () => {
  const named = (prefix: string): RunningEdge => ({
    ...runningOf(contosoPlan(TOLD)),
    effectiveRules: [{ text: JSON.stringify({ value: [{ effectiveSecurityRules: [{ sourceAddressPrefix: '0.0.0.0/0', destinationAddressPrefix: prefix }] }] }), source: { file: 'nsg.json', place: 'networkSecurityGroups' } }],
  });
  const other = { fqdn: 'edge2.contoso.net', roles: ['EdgeServer'], computers: [{ fqdn: 'edge2.contoso.net', interfaces: [
    { side: RunningInterfaceSide.EXTERNAL, number: 1, address: '10.99.0.11' }, { side: RunningInterfaceSide.PRIMARY, number: 1, address: '0.0.0.0' },
  ] }] };
  const withOther = (running: RunningEdge): RunningEdge => ({ ...running, ...(running.topology === undefined ? {} : { topology: { ...running.topology, pools: [...running.topology.pools, other] } }) });

  test.each([['10.45.16.11/32', true], ['10.45.16.0/24', true], ['0.0.0.0/0', true], ['10.99.0.11/32', false]])('for %s tell that the pool is in Azure: %p', (prefix, isAzure) => {
    expect(requestOf(onlyPool(withOther(named(prefix)))).platform !== undefined).toBe(isAzure);
  });
});

describe('a service record that leads to a name of neither of two pools', () => {
  const { xmpp: _xmpp, ...told } = TOLD;
  const main = contosoPlan({
    ...told, hasOtherEdgePools: true,
    servers: [1, 2].map((number) => ({
      number, accessEdgePublicAddress: `203.0.113.${number}`, webConferencingPublicAddress: `203.0.113.${10 + number}`, audioVideoPublicAddress: `203.0.113.${20 + number}`,
    })),
  });
  const other = contosoPlan({
    federation: undefined, hasOtherEdgePools: true, automaticSignInDomains: [], recordsByOthers: true, accessEdge: { fqdn: 'sip2.contoso.com' },
    webConferencing: { fqdn: 'webcon2.contoso.com' }, audioVideo: { fqdn: 'av2.contoso.com' },
    internal: { fqdn: 'edge2.contoso.net', nextHop: 'pool02.contoso.net', networks: ['192.168.10.0/24'] },
  });
  const running = runningOf(main, other);
  const domainsOf = (records: RunningEdge['records']): unknown[] => EdgeImport.of({ ...running, records: [...records] }, { planningDate: DATE }).pools
    .map(({ fqdn, request: each }) => [fqdn, each?.automaticSignInDomains]);

  test('is of the pool whose addresses the name has', () => {
    const service = running.records.find(({ name }) => name === '_sip._tls.contoso.com');
    const host = running.records.find(({ name, value }) => name === 'sip.contoso.com' && value === '203.0.113.1');
    if (service === undefined || host === undefined) throw new Error('no records');
    const inFabrikam = [{ ...service, name: '_sip._tls.fabrikam.com', value: 'sip.fabrikam.com' }, { ...host, name: 'sip.fabrikam.com' }];
    expect(domainsOf([...running.records.filter(({ name }) => !name.endsWith('.fabrikam.com')), ...inFabrikam])).toEqual([['edge2.contoso.net', []], ['lsedge.contoso.net', undefined]]);
  });

  test('is of the federation route if nobody has its address', () => {
    const stale = running.records.map((record) => (record.name === '_sip._tls.contoso.com' ? { ...record, value: 'old.contoso.com' } : record));
    expect(domainsOf(stale)).toEqual([['edge2.contoso.net', []], ['lsedge.contoso.net', undefined]]);
  });
});

test('what no reader gives is refused', () => {
  expect(refusalOf(() => EdgeImport.of({} as RunningEdge)).property).toBe('running.schemaVersion');
});
