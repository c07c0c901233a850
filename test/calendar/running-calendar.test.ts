import { RotationCalendar } from '../../lib/calendar/rotation-calendar';
import type { RotationCalendarProps } from '../../lib/calendar/calendar-props';
import { EdgeImport } from '../../lib/imports/edge-import';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { planEdge } from '../../lib/planner/index';
import type { CertificateRotation } from '../../lib/projection/calendar/rotation';
import type { RunningCertificate } from '../../lib/running/model/running-certificate';
import type { RunningEdge } from '../../lib/running/model/running-edge';
import { RunningEdgeReader } from '../../lib/running/running-edge-reader';
import { CertificateHolder, CertificatePurpose } from '../../lib/values/vocabulary/certificates';
import { contosoExports } from '../running/samples/contoso';
import { refusalOf } from '../support/plan-request';
import { proxyPlan } from '../support/reverse-proxy';

const { ACCESS_EDGE, AV_AUTHENTICATION, EDGE_INTERNAL } = CertificateHolder;
const RUNNING = RunningEdgeReader.read(contosoExports());
const [EDGE11, LSEDGE] = EdgeImport.of(RUNNING).pools.map(({ request }) => planEdge(request!)) as [EdgePlan, EdgePlan];

const made = (running: RunningEdge, props: RotationCalendarProps = {}, plan = LSEDGE): RotationCalendar => RotationCalendar.ofEdge(plan, { running, ...props });
const firstOf = (calendar: RotationCalendar, purpose = CertificatePurpose.EDGE_EXTERNAL): CertificateRotation =>
  calendar.rotations.find((rotation) => rotation.purpose === purpose)!;
const found = ({ findings }: RotationCalendar): string[] => findings.map(({ ruleId, subject }) => `${ruleId} ${subject}`);

/** The running Edge with other certificates on a server. */
function withCertificates(server: string, change: (certificates: RunningCertificate[]) => RunningCertificate[] | undefined): RunningEdge {
  return {
    ...RUNNING,
    servers: RUNNING.servers.map((each) => {
      if (each.computerName !== server) return each;
      const { certificates, ...rest } = each;
      const changed = change([...certificates!]);
      return { ...rest, ...(changed === undefined ? {} : { certificates: changed }) };
    }),
  };
}

const renewed = (thumbprint: string, notAfter: string, use = ACCESS_EDGE) => (certificates: RunningCertificate[]): RunningCertificate[] =>
  certificates.map((each) => (each.holders.includes(use) ? { ...each, thumbprint, notAfter } : each));
const withTokens = (...avEdge: { identity: string; maxTokenLifetimeSeconds?: number }[]): RunningEdge => ({ ...RUNNING, settings: { ...RUNNING.settings, avEdge } });

describe('the organization of the exports', () => {
  const calendar = made(RUNNING);

  test('is told in time that its external certificate has thirty days left, with the steps', () => {
    expect(calendar.date).toBe('2026-11-02');
    expect(firstOf(calendar)).toMatchObject({
      renewOn: '2026-11-02', replacedUntil: '2026-12-02', stageBy: '2026-12-01', newUntil: '2027-05-20', servers: ['edge01', 'edge02'],
      steps: [
        'order one for sip.contoso.com, with the names sip.fabrikam.com, webcon.contoso.com',
        expect.stringContaining('rotate-certificate.ps1 -Certificate External') as string,
        expect.stringContaining('it stages the new one for A/V authentication') as string,
        expect.stringContaining('-Apply -Restart') as string,
      ],
    });
    expect(found(calendar)).toEqual(['rotation-due sip.contoso.com']);
    expect(calendar.findings[0]?.message).toContain('ends on 2026-12-02, 30 days after the first day of the calendar (2026-11-02), and its successor '
      + 'is staged for A/V authentication by 2026-12-01');
  });

  test('has the dates of its internal certificates', () => {
    expect(firstOf(calendar, CertificatePurpose.EDGE_INTERNAL)).toMatchObject({ renewOn: '2028-04-01', replacedUntil: '2028-05-01', newUntil: '2030-04-02' });
  });

  test('has both pools, and the reverse proxy as before', () => {
    const { rotations, findings } = RotationCalendar.ofOrganization([LSEDGE, EDGE11], [proxyPlan()], { running: RUNNING });
    expect(rotations.find(({ pool }) => pool === 'edge11.contoso.net')).toMatchObject({ renewOn: '2027-04-01', replacedUntil: '2027-05-01' });
    expect(rotations.find(({ purpose }) => purpose === CertificatePurpose.REVERSE_PROXY)).toMatchObject({ renewOn: '2026-11-02' });
    expect(findings.map(({ ruleId }) => ruleId)).not.toContain('rotation-not-found');
  });

  test('is the same every time, and its events name the steps', () => {
    expect(made(RUNNING)).toEqual(calendar);
    expect(calendar.ics.text.replaceAll('\r\n ', '')).toContain('\\n1. order one for sip.contoso.com');
  });
});

describe('the first day', () => {
  test('is that on which the exports were collected, whatever the plan was made for', () => {
    expect(made(RUNNING, {}, { ...LSEDGE, planningDate: '2025-01-01' }).date).toBe('2026-11-02');
    expect(made(RUNNING, {}, { ...LSEDGE, planningDate: '2027-06-01' }).date).toBe('2026-11-02');
    expect(RotationCalendar.ofOrganization([LSEDGE, { ...EDGE11, planningDate: '2027-06-01' }], [], { running: RUNNING }).date).toBe('2026-11-02');
  });

  test('is the planning date if no file tells, and the given one before both', () => {
    const { collectedAt: _, ...untold } = RUNNING;
    expect(made(untold, {}, { ...LSEDGE, planningDate: '2026-10-01' }).date).toBe('2026-10-01');
    expect(made(RUNNING, { date: '2026-11-20' }).date).toBe('2026-11-20');
  });
});

describe('the certificate of a use', () => {
  test('is found by server and use, not by its subject', () => {
    const other = withCertificates('EDGE11', (all) => all.map((each) => (each.holders.includes(ACCESS_EDGE) ? { ...each, subject: 'CN=old.fabrikam.com' } : each)));
    expect(firstOf(made(other, {}, EDGE11))).toMatchObject({ subject: 'sip-dublin.contoso.com', replacedUntil: '2027-05-01' });
  });

  test('others of the server are left alone', () => {
    const more = withCertificates('EDGE11', (all) => [...all, {
      ...all[0]!, thumbprint: 'A'.repeat(40), holders: [], assignedTypes: ['OAuthTokenIssuer'], notAfter: '2026-11-03T00:00:00Z',
    }]);
    expect(made(more, {}, EDGE11).rotations).toEqual(made(RUNNING, {}, EDGE11).rotations);
  });

  test('of its uses, the one that ends first counts', () => {
    const own = withCertificates('EDGE11', (all) => [
      ...all.map((each) => (each.holders.includes(AV_AUTHENTICATION) ? { ...each, holders: each.holders.filter((holder) => holder !== AV_AUTHENTICATION) } : each)),
      { ...all.find(({ holders }) => holders.includes(AV_AUTHENTICATION))!, thumbprint: 'B'.repeat(40), holders: [AV_AUTHENTICATION], notAfter: '2027-03-01T12:00:00Z' },
    ]);
    expect(firstOf(made(own, {}, EDGE11))).toMatchObject({ replacedUntil: '2027-03-01', stageBy: '2027-02-28' });
  });

  test('says whether it is for client authentication', () => {
    const usages = (...extendedKeyUsages: string[]): RunningEdge => withCertificates('EDGE11', (all) => all.map((each) => ({ ...each, extendedKeyUsages })));
    expect(found(made(usages('1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'), {}, EDGE11))).toEqual(['rotation-loses-client-usage sip-dublin.contoso.com']);
    expect(found(made(usages('1.3.6.1.5.5.7.3.1'), {}, EDGE11))).toEqual([]);
  });
});

describe('servers', () => {
  test('with different copies: the earliest counts, and those that lag behind are named', () => {
    const calendar = made(withCertificates('EDGE02', renewed('C'.repeat(40), '2027-05-19T23:59:59Z')));
    expect(firstOf(calendar)).toMatchObject({ renewOn: '2026-11-02', replacedUntil: '2026-12-02' });
    expect(calendar.findings.find(({ ruleId }) => ruleId === 'rotation-servers-differ')).toMatchObject({
      subject: 'sip.contoso.com',
      message: 'the certificate of edge02 ends on 2027-05-19, that of edge01 ends on 2026-12-02; the earliest day counts',
      fix: 'replace it on edge01 too: all servers of a pool have the same certificate',
    });
    expect(calendar.findings.find(({ ruleId }) => ruleId === 'rotation-due')?.fix).toBe(
      'do not order another one yet: edge02 has one until 2027-05-19; export it with its key from there, and run rotate-certificate.ps1 -Certificate External -PfxPath FILE on edge01: '
        + 'first without -Apply, which tells what it would do, then with -Apply; if its key cannot be exported, order one for sip.contoso.com');
  });

  test('with no certificate beside one that has it', () => {
    const calendar = made(withCertificates('EDGE02', (all) => all.filter(({ holders }) => !holders.includes(EDGE_INTERNAL))));
    expect(calendar.findings.find(({ subject }) => subject === 'lsedge.contoso.net')).toMatchObject({
      ruleId: 'rotation-servers-differ', message: 'the certificate of edge01 ends on 2028-05-01, none is assigned on edge02; the earliest day counts',
    });
  });

  test('that were not read are told', () => {
    const calendar = made(withCertificates('EDGE02', () => undefined));
    expect(found(calendar)).toContain('rotation-server-unread sip.contoso.com');
    expect(firstOf(calendar)).toMatchObject({ replacedUntil: '2026-12-02' });
  });

  test('of which none has it', () => {
    const { collectedAt } = RUNNING;
    const none = { ...RUNNING, collectedAt: collectedAt!, servers: RUNNING.servers.map((each) => ({ ...each, certificates: [] })) };
    const calendar = made(none);
    expect(found(calendar)).toContain('rotation-not-found lsedge.contoso.net');
    expect(calendar.findings[0]?.message).toBe('no certificate in use was found: none is assigned to Access Edge, Web Conferencing Edge, A/V authentication on edge01, edge02');
    // What the plan says of the one that was there stays.
    expect(firstOf(calendar)).toMatchObject({ replacedUntil: '2026-12-02' });
    expect(made({ ...none, servers: [] }).findings[0]?.message).toContain('the certificates of edge01, edge02 were not read');
  });

  test('whose days somebody says go before what was read', () => {
    const installed = [{ subject: 'sip.contoso.com', validFrom: '2026-11-01', validUntil: '2027-05-19' }];
    const calendar = made(withCertificates('EDGE02', () => undefined), { installed });
    expect(firstOf(calendar)).toMatchObject({ replacedUntil: '2027-05-19', stageBy: '2027-05-18' });
    expect(found(calendar)).toEqual(['rotation-server-unread lsedge.contoso.net']);
  });
});

describe('staging', () => {
  const stageBy = (running: RunningEdge): string | undefined => firstOf(made(running)).stageBy;

  test('by the real lifetime of tokens, and the time at which the old one ends', () => {
    expect(stageBy(withTokens({ identity: 'Global', maxTokenLifetimeSeconds: 28_800 }))).toBe('2026-12-01');
    expect(stageBy(withTokens({ identity: 'Global', maxTokenLifetimeSeconds: 28_801 }))).toBe('2026-11-30');
    expect(stageBy(withTokens({ identity: 'Global', maxTokenLifetimeSeconds: 10 * 86_400 }))).toBe('2026-11-21');
  });

  test('of the pool, else of its site, else of the organization', () => {
    const global = { identity: 'Global', maxTokenLifetimeSeconds: 28_800 };
    const site = { identity: 'Site:Redmond', maxTokenLifetimeSeconds: 2 * 86_400 };
    const other = { identity: 'Site:Dublin', maxTokenLifetimeSeconds: 9 * 86_400 };
    const pool = { identity: 'Service:EdgeServer:lsedge.contoso.net', maxTokenLifetimeSeconds: 4 * 86_400 };
    expect(stageBy(withTokens(global, site, other))).toBe('2026-11-29');
    expect(stageBy(withTokens(global, site, other, pool))).toBe('2026-11-27');
    expect(stageBy(withTokens(global, other))).toBe('2026-12-01');
    const { topology: _, ...unknown } = withTokens(global, site, other);
    expect(stageBy(unknown)).toBe('2026-11-22');
  });

  test('goes before that of the plan, which is used where none was read', () => {
    const plan = { ...LSEDGE, organization: { ...LSEDGE.organization!, avTokenLifetimeHours: 24 * 20 } };
    expect(firstOf(made(RUNNING, {}, plan)).stageBy).toBe('2026-12-01');
    expect(firstOf(made(withTokens({ identity: 'Global' }), {}, plan)).stageBy).toBe('2026-11-11');
  });

  test('that was done already: the successor counts, and is told', () => {
    const staged = (all: RunningCertificate[]): RunningCertificate[] => [...all, {
      ...all.find(({ holders }) => holders.includes(AV_AUTHENTICATION))!, thumbprint: 'D'.repeat(40), notAfter: '2027-05-19T23:59:59Z', effectiveDate: '2026-12-01T00:00:00Z',
    }];
    const onBoth = { ...RUNNING, servers: RUNNING.servers.map((each) => (each.computerName === 'EDGE11' ? each : { ...each, certificates: staged([...each.certificates!]) })) };
    const calendar = made(onBoth);
    expect(firstOf(calendar)).toMatchObject({ replacedUntil: '2027-05-19', renewOn: '2027-04-19' });
    expect(found(calendar)).toEqual(['rotation-staged sip.contoso.com']);
    expect(found(made(withCertificates('EDGE01', staged)))).toEqual(expect.arrayContaining(['rotation-servers-differ sip.contoso.com', 'rotation-staged sip.contoso.com']));
  });

  test.each([
    ['takes effect the day after', { effectiveDate: '2027-05-02T00:00:00Z' }],
    ['takes effect on the same day, hours after', { effectiveDate: '2027-05-01T20:00:00Z' }],
    ['is not valid in time', { effectiveDate: '2027-04-01T00:00:00Z', notBefore: '2027-06-01T00:00:00Z' }],
  ])('of a successor that %s changes nothing', (_, days) => {
    const late = withCertificates('EDGE11', (all) => [...all, {
      ...all.find(({ holders }) => holders.includes(AV_AUTHENTICATION))!, thumbprint: 'D'.repeat(40), notAfter: '2028-01-01T00:00:00Z', ...days,
    }]);
    expect(late.servers.find(({ computerName }) => computerName === 'EDGE11')?.certificates?.some(({ notAfter, holders }) => notAfter < '2027-05-01T20' && holders.includes(AV_AUTHENTICATION))).toBe(true);
    expect(firstOf(made(late, {}, EDGE11))).toMatchObject({ replacedUntil: '2027-05-01' });
  });

  test('the lifetime is in an imported plan, unless it is the usual one', () => {
    const hours = (running: RunningEdge): number | undefined => EdgeImport.of(running).pools[1]?.request?.organization?.avTokenLifetimeHours;
    expect(hours(RUNNING)).toBeUndefined();
    expect(hours(withTokens({ identity: 'Global', maxTokenLifetimeSeconds: 86_401 }))).toBe(25);
  });
});

test('a use without a certificate, and a certificate that is not valid yet, are told', () => {
  const without = made(withCertificates('EDGE02', (all) => all.map((each) => ({ ...each, holders: each.holders.filter((holder) => holder !== ACCESS_EDGE) }))));
  expect(without.findings).toContainEqual(expect.objectContaining({ ruleId: 'rotation-use-without', subject: 'sip.contoso.com', message: 'no certificate is assigned to Access Edge on edge02' }));
  const early = made(withCertificates('EDGE02', (all) => all.map((each) => ({ ...each, notBefore: '2026-11-20T00:00:00Z' }))), { date: '2026-11-19' });
  expect(found(early)).toEqual(expect.arrayContaining(['rotation-not-valid-yet lsedge.contoso.net']));
  expect(early.findings.find(({ ruleId }) => ruleId === 'rotation-not-valid-yet')?.message).toBe('the certificate in use is not valid on the first day of the calendar (2026-11-19): on edge02 only from 2026-11-20');
  const later = made(withCertificates('EDGE02', (all) => all.map((each) => ({ ...each, notBefore: '2026-11-20T00:00:00Z' }))), { date: '2026-11-20' });
  expect(found(later).join()).not.toContain('not-valid-yet');
});

test.each<[string, RunningEdge, string]>([
  ['a day that does not exist', withCertificates('EDGE01', renewed('E'.repeat(40), '2026-02-30T00:00:00Z')), 'running.servers[0].certificates[0].notAfter'],
  ['no time', withCertificates('EDGE01', renewed('E'.repeat(40), 'soon')), 'running.servers[0].certificates[0].notAfter'],
  ['an end before the beginning', withCertificates('EDGE01', renewed('E'.repeat(40), '2020-01-01T00:00:00Z')), 'running.servers[0].certificates[0].notAfter'],
  ['no day of collection', { ...RUNNING, collectedAt: 'today' }, 'running.collectedAt'],
  ['an endless lifetime', withTokens({ identity: 'Global', maxTokenLifetimeSeconds: 1e12 }), 'running.settings.avEdge[0].maxTokenLifetimeSeconds'],
  ['half a second', withTokens({ identity: 'Global', maxTokenLifetimeSeconds: 0.5 }), 'running.settings.avEdge[0].maxTokenLifetimeSeconds'],
  ['what no reader gives', { servers: 1 } as never, 'running.schemaVersion'],
])('%s is refused', (_what, running, property) => {
  const { property: told } = refusalOf(() => made(running));
  expect(told.replace(/certificates\[\d\]/, 'certificates[0]')).toBe(property);
});
