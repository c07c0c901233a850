import fc from 'fast-check';
import { RotationCalendar } from '../../lib/calendar/rotation-calendar';
import type { RotationCalendarProps } from '../../lib/calendar/calendar-props';
import { LyncProduct } from '../../lib/guide/products/lync-product';
import { limitOn, VALIDITY_LIMITS } from '../../lib/guide/certificates/validity-limits';
import type { CertificatePlan } from '../../lib/plan/certificates/certificate-plan';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import type { ReverseProxyPlan } from '../../lib/plan/reverse-proxy-plan';
import { PlanTables } from '../../lib/projection/plan-tables';
import { TextReport } from '../../lib/reports/text-report';
import type { EdgePlanRequest } from '../../lib/request/edge-plan-request';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { daysAfter } from '../../lib/values/calendar-days';
import { daysBetween } from '../../lib/values/days-between';
import { CertificatePurpose, CertificateSource, PublicAuthority } from '../../lib/values/vocabulary/certificates';
import { PartnerProduct, PartnerStack } from '../../lib/values/vocabulary/federation';
import { contosoCertificate, planWithCertificate } from '../support/existing-certificate';
import { contosoPlan, refusalOf } from '../support/plan-request';
import { gatewayPlan, proxyPlan } from '../support/reverse-proxy';

const DATE = '2026-11-25';
const SERVER_ONLY = { clientAuthentication: false, validFrom: '2026-08-01', validUntil: '2027-02-16' };

const planned = (overrides: Partial<EdgePlanRequest> = {}, changes = {}): EdgePlan =>
  planWithCertificate({ ...SERVER_ONLY, ...changes }, { planningDate: DATE, ...overrides });

const externalOf = (plan: EdgePlan, props: RotationCalendarProps = {}) =>
  RotationCalendar.ofEdge(plan, props).rotations.filter(({ purpose }) => purpose === CertificatePurpose.EDGE_EXTERNAL);

const ruleIdsOf = (plan: EdgePlan, props: RotationCalendarProps = {}) =>
  RotationCalendar.ofEdge(plan, props).findings.filter(({ subject }) => subject === 'sip.contoso.com').map(({ ruleId }) => ruleId);

describe('the days of an external certificate', () => {
  test('a month before each ends, with the validity that is allowed on each day', () => {
    expect(externalOf(planned(), { until: '2027-09-30' }).map(({ replacedUntil, renewOn, stageBy, newUntil, limitDays }) =>
      [replacedUntil, renewOn, stageBy, newUntil, limitDays])).toEqual([
      ['2027-02-16', '2027-01-17', '2027-02-15', '2027-08-04', 200],
      ['2027-08-04', '2027-07-05', '2027-08-03', '2027-10-12', 100],
      ['2027-10-12', '2027-09-12', '2027-10-11', '2027-12-20', 100],
    ]);
  });

  test('a third of its time before it ends, if that is less than a month', () => {
    const rotations = externalOf(planned(), { date: '2029-04-01', until: '2029-07-01', installed: [
      { subject: 'sip.contoso.com', validFrom: '2029-03-20', validUntil: '2029-05-05' },
    ] });
    expect(rotations.map(({ renewOn, newUntil }) => [renewOn, newUntil])).toEqual([
      ['2029-04-20', '2029-06-05'], ['2029-05-21', '2029-07-06'], ['2029-06-21', '2029-08-06'],
    ]);
  });

  test('staged before by the lifetime of tokens, and renewed early enough for it', () => {
    const plan = planned({ organization: { avTokenLifetimeHours: 24 * 40, certificateLeadDays: 10 } });
    expect(externalOf(plan)[0]).toMatchObject({ replacedUntil: '2027-02-16', stageBy: '2027-01-07', renewOn: '2026-12-28' });
  });

  test('as its Key Vault renews it', () => {
    const certificates = { external: { source: CertificateSource.ISSUER, validityMonths: 3, renewDaysBeforeExpiry: 20 } };
    expect(externalOf(planned({ certificates }), { until: '2027-06-30' }).map(({ renewOn, newUntil }) => [renewOn, newUntil])).toEqual([
      ['2027-01-27', '2027-04-27'], ['2027-04-07', '2027-07-07'], ['2027-06-17', '2027-09-17'],
    ]);
  });

  test('one that is not in use yet is issued on the first day', () => {
    const [first, second] = externalOf(contosoPlan({ planningDate: DATE }));
    expect(first).toMatchObject({ renewOn: DATE, newUntil: '2027-06-12', id: 'lsedge.contoso.net/edge-external/first' });
    expect(first).not.toHaveProperty('replacedUntil');
    expect(first).not.toHaveProperty('stageBy');
    expect(second).toMatchObject({ replacedUntil: '2027-06-12' });
  });

  test('a private authority has no limits', () => {
    const [first] = externalOf(planned({}, { publicCa: false, validFrom: '2026-01-01', validUntil: '2027-12-31' }));
    expect(first).toMatchObject({ renewOn: '2027-12-01', newUntil: '2029-11-29', validatesDomains: false });
    expect(first).not.toHaveProperty('limitDays');
  });

  test('domains are validated again when the last validation cannot be reused', () => {
    expect(externalOf(planned(), { until: '2028-01-01' }).map(({ renewOn, validatesDomains }) => [renewOn, validatesDomains])).toEqual([
      ['2027-01-17', true], ['2027-07-05', true], ['2027-09-12', false], ['2027-11-20', true],
    ]);
  });

  test('no certificate is longer than allowed, none is replaced before it is issued or after its end, whatever the dates', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((days) => daysAfter('2026-03-15', days));
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 398 }), (validFrom, days) => {
      const validUntil = daysAfter(validFrom, days);
      const rotations = externalOf(planned({}, { validFrom, validUntil }), { date: validFrom, until: daysAfter(validFrom, 700) });
      for (const { renewOn, newUntil, replacedUntil } of rotations) {
        expect(daysBetween(renewOn, newUntil!) + 1).toBeLessThanOrEqual(limitOn(VALIDITY_LIMITS, renewOn)!.days);
        expect(renewOn >= validFrom && renewOn <= replacedUntil!).toBe(true);
      }
      expect(rotations.map(({ renewOn }) => renewOn)).toEqual([...new Set(rotations.map(({ renewOn }) => renewOn))].sort());
    }), { numRuns: 60 });
  });
});

describe('what each touches', () => {
  test('servers, services and uses of an Edge', () => {
    expect(externalOf(planned())[0]).toMatchObject({
      pool: 'lsedge.contoso.net', subject: 'sip.contoso.com', servers: ['lsedge01', 'lsedge02'],
      services: ['Access Edge', 'Web Conferencing Edge', 'A/V authentication'],
      uses: ['AccessEdgeExternal', 'DataEdgeExternal', 'AudioVideoAuthentication'],
    });
    const [internal] = RotationCalendar.ofEdge(planned()).rotations.filter(({ purpose }) => purpose === CertificatePurpose.EDGE_INTERNAL);
    expect(internal).toMatchObject({ uses: ['Internal'], services: ['Edge internal'], validatesDomains: false });
  });

  test('the restart is told as what one page says', () => {
    expect(externalOf(planned())[0]!.interrupts.join('\n')).toMatch(/one page of Microsoft .*the help of Set-CsCertificate does not speak of it/);
  });

  test('staging is described for Lync Server 2013', () => {
    const described = /described for Lync Server 2013/;
    expect(externalOf(planned())[0]!.interrupts.join('\n')).not.toMatch(described);
    expect(externalOf(planned({ product: LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2019 }))[0]!.interrupts.join('\n')).toMatch(described);
  });

  test('partners whose software may look at the usages are told', () => {
    const federation = { discoverableDomains: ['contoso.com'], partners: [
      FederatedPartner.allowedDomain('litware.com', { product: PartnerProduct.UNKNOWN, stack: PartnerStack.PEXIP_INFINITY }),
    ] };
    expect(externalOf(planned({ federation }))[0]!.tells).toContain('partners whose software may look at its usages: litware.com');
    const { federation: _none, ...alone } = planned();
    expect(externalOf(alone)[0]!.tells).toEqual(['users, who reconnect']);
  });

  test('a self-signed certificate has to be trusted anew', () => {
    const certificates = { external: { source: CertificateSource.SELF_SIGNED } };
    expect(externalOf(contosoPlan({ planningDate: DATE, certificates }))[0]!.tells).toContain('clients outside and partners, who have to trust it');
  });

  test('the listener of a reverse proxy', () => {
    for (const plan of [proxyPlan(), gatewayPlan()]) {
      const { rotations, subject } = RotationCalendar.ofReverseProxy(plan, { date: DATE, until: '2027-06-30' });
      expect(rotations[0]).toMatchObject({ purpose: CertificatePurpose.REVERSE_PROXY, pool: plan.listenerCertificate.subject, uses: [] });
      expect(subject).toBe(plan.listenerCertificate.subject);
    }
  });
});

describe('findings', () => {
  test('a certificate that lasts has none', () => expect(ruleIdsOf(planned(), { until: '2027-12-31' })).toEqual([]));

  test('one that has expired', () => {
    const plan = planned({ planningDate: '2027-03-01' });
    expect(ruleIdsOf(plan, { until: '2027-06-01' })).toEqual(['rotation-expired']);
    expect(externalOf(plan)[0]).toMatchObject({ renewOn: '2027-03-01', replacedUntil: '2027-02-16' });
  });

  test('one that ends before its renewal does', () => {
    const plan = planned({ planningDate: '2027-02-10', organization: { certificateLeadDays: 10 } });
    const [finding] = RotationCalendar.ofEdge(plan, { until: '2027-03-01' }).findings;
    expect(finding).toMatchObject({
      ruleId: 'rotation-too-late', subject: 'sip.contoso.com',
      message: 'the renewal on 2027-02-10 ends after 2027-02-16, the last day of the certificate that it replaces: it takes 11 days (10 '
        + 'until it is installed, 1 for A/V authentication)',
      fix: 'begin at once, and tell users that calls may end',
    });
    expect(externalOf(plan)[0]).toMatchObject({ stageBy: '2027-02-15' });
  });

  test('a Key Vault that renews too late', () => {
    const certificates = { external: { source: CertificateSource.ISSUER, validityMonths: 3, renewDaysBeforeExpiry: 5 } };
    const plan = planned({ certificates, organization: { certificateLeadDays: 10 } });
    expect(RotationCalendar.ofEdge(plan).findings).toMatchObject([
      { ruleId: 'rotation-too-late', message: expect.stringContaining('later renewals') as string, fix: 'set renewDaysBeforeExpiry to at least 11' },
      {},
    ]);
  });

  test('certificates that would have to be renewed on their first day', () => {
    const plan = planned({ organization: { certificateLeadDays: 60 } });
    expect(ruleIdsOf(plan, { date: '2029-03-20', until: '2029-12-31', installed: [{ subject: 'sip.contoso.com', validUntil: '2029-06-01' }] }))
      .toContain('rotation-without-end');
  });

  test('client authentication that the next one does not have, by authority', () => {
    const plan = planned({}, { clientAuthentication: true });
    expect(ruleIdsOf(plan)).toEqual(['rotation-loses-client-usage']);
    expect(externalOf(plan).map(({ renewOn, clientAuthentication }) => [renewOn, clientAuthentication]).slice(0, 2))
      .toEqual([['2027-01-17', true], ['2027-07-05', false]]);
    const [first] = externalOf(planned({}, { clientAuthentication: true, authority: PublicAuthority.LETS_ENCRYPT }));
    expect(first).toMatchObject({ clientAuthentication: false });
    expect(ruleIdsOf(planned({}, { clientAuthentication: true, publicCa: false }))).toEqual([]);
  });

  test('validations that cannot be reused from 2029 on', () => {
    const [finding] = RotationCalendar.ofEdge(planned(), { until: '2029-12-31' }).findings;
    expect(finding).toMatchObject({ ruleId: 'rotation-validation-each-time', message: expect.stringContaining('for 10 days at most') as string });
    expect(finding!.message).toContain('2029-0');
  });

  test('a validity that is not known', () => {
    const { rotations, findings } = RotationCalendar.ofEdge(planned());
    const internal = rotations.filter(({ purpose }) => purpose === CertificatePurpose.EDGE_INTERNAL);
    expect(internal).toHaveLength(1);
    expect(internal[0]).not.toHaveProperty('newUntil');
    expect(findings).toMatchObject([{ ruleId: 'rotation-validity-unknown', subject: 'lsedge.contoso.net' }]);
    const installed = [{ subject: 'LSEDGE.contoso.net', validFrom: '2026-01-01', validUntil: '2027-12-31' }];
    expect(RotationCalendar.ofEdge(planned(), { installed }).findings).toEqual([]);
  });
});

describe('of an organization', () => {
  const second = { ...planned(), internal: { ...planned().internal, fqdn: 'another.contoso.net' } };

  test('the order of the plans does not matter', () => {
    const made = RotationCalendar.ofOrganization([planned(), second], [proxyPlan()]);
    const turned = RotationCalendar.ofOrganization([second, planned()], [proxyPlan()]);
    expect(turned.rotations).toEqual(made.rotations);
    expect(turned.ics).toEqual(made.ics);
    expect(made.subject).toBe('another.contoso.net, lsedge.contoso.net, webext.contoso.com');
    expect(new Set(made.rotations.map(({ id }) => id)).size).toBe(made.rotations.length);
  });

  test.each([
    ['no plans', () => RotationCalendar.ofOrganization([], [], { date: DATE }), 'edges', '[]'],
    ['two plans of one pool', () => RotationCalendar.ofOrganization([planned(), planned()], []), 'edges', 'two plans of lsedge.contoso.net'],
    ['no planning date', () => RotationCalendar.ofReverseProxy(proxyPlan()), 'date', 'nothing, and plans without a planning date'],
    [
      'two planning dates', () => RotationCalendar.ofOrganization([planned(), { ...second, planningDate: '2027-01-01' }], []), 'date',
      'nothing, and plans for 2026-11-25, 2027-01-01',
    ],
    ['a day in another age', () => RotationCalendar.ofEdge(planned(), { date: '9999-12-31' }), 'date', '"9999-12-31"'],
    ['no day', () => RotationCalendar.ofEdge(planned(), { date: '2026-02-30' }), 'date', '"2026-02-30"'],
    ['an end before the beginning', () => RotationCalendar.ofEdge(planned(), { until: '2026-11-24' }), 'until', '"2026-11-24"'],
    ['an end too far away', () => RotationCalendar.ofEdge(planned(), { until: '2036-11-26' }), 'until', '"2036-11-26"'],
    ['another property', () => RotationCalendar.ofEdge(planned(), { untill: DATE } as RotationCalendarProps), 'untill', '"untill"'],
    [
      'another subject', () => RotationCalendar.ofEdge(planned(), { installed: [{ subject: 'sip.contoso.net', validUntil: DATE }] }),
      'installed[0].subject', '"sip.contoso.net"',
    ],
    [
      'a subject twice', () => RotationCalendar.ofEdge(planned(), {
        installed: [{ subject: 'sip.contoso.com', validUntil: DATE }, { subject: 'SIP.contoso.com', validUntil: DATE }],
      }), 'installed[1].subject', '"sip.contoso.com"',
    ],
    [
      'an end before the first day', () => RotationCalendar.ofEdge(planned(), {
        installed: [{ subject: 'sip.contoso.com', validFrom: '2026-11-26', validUntil: DATE }],
      }), 'installed[0].validUntil', '"2026-11-25", with validFrom "2026-11-26"',
    ],
    ['a reverse proxy as an Edge', () => RotationCalendar.ofEdge(proxyPlan() as unknown as EdgePlan), 'plan', 'the plan of a reverse proxy'],
    ['no plan', () => RotationCalendar.ofReverseProxy(undefined as unknown as ReverseProxyPlan), 'plan', 'nothing'],
    ['no list', () => RotationCalendar.ofOrganization({} as EdgePlan[], []), 'edges', 'an object without properties'],
  ])('%s is refused', (_name, make, property, given) => {
    expect(refusalOf(make)).toMatchObject({ property, given });
  });
});

describe('a plan from a damaged file', () => {
  const [external, internal] = planned().certificates as [CertificatePlan, CertificatePlan];
  const sourced = (source: object): EdgePlan => ({
    ...planned(), certificates: [{ ...external, source: { kind: CertificateSource.ISSUER, renewsItself: true, isInstalled: true, ...source } }, internal],
  });

  test.each<[string, () => EdgePlan, string]>([
    ['a day that does not exist', () => planned({}, {}), 'plan.existingExternalCertificate.validUntil'],
    ['an endless validity', () => sourced({ validityMonths: 1e9 }), 'plan.certificates[0].source.validityMonths'],
    ['half a day', () => sourced({ validityMonths: 3, renewDaysBeforeExpiry: 0.5 }), 'plan.certificates[0].source.renewDaysBeforeExpiry'],
    ['a negative time', () => ({ ...planned({ organization: {} }), organization: { ...planned({ organization: {} }).organization!, certificateLeadDays: -1 } }),
      'plan.organization.certificateLeadDays'],
    ['an endless lifetime', () => ({ ...planned({ organization: {} }), organization: { ...planned({ organization: {} }).organization!, avTokenLifetimeHours: 1e9 } }),
      'plan.organization.avTokenLifetimeHours'],
  ])('%s is refused', (_name, make, property) => {
    const plan = make();
    const damaged = property.endsWith('validUntil')
      ? { ...plan, existingExternalCertificate: { ...plan.existingExternalCertificate!, validUntil: 'soon' } }
      : plan;
    expect(refusalOf(() => RotationCalendar.ofEdge(damaged))).toMatchObject({ property });
  });
});

test('a certificate that never ends is replaced within a century', () => {
  const endless = { publicCa: false, validFrom: '2020-01-01', validUntil: '9999-12-31' };
  expect(externalOf(planned({}, endless))).toEqual([]);
  const [first] = externalOf(planned({}, { ...endless, validFrom: '0001-01-01', validUntil: '2026-12-01' }));
  expect(first).toMatchObject({ newUntil: '2126-11-26' });
});

test('it cannot be changed, and is the same every time', () => {
  const calendar = RotationCalendar.ofEdge(planned());
  expect(() => calendar.rotations.pop()).toThrow(TypeError);
  expect(() => calendar.rotations[0]!.servers.pop()).toThrow(TypeError);
  expect(RotationCalendar.ofEdge(planned())).toEqual(calendar);
});

test('as text, with what is found', () => {
  const { text } = TextReport.of(PlanTables.ofCalendar(RotationCalendar.ofEdge(planned({}, { clientAuthentication: true }))));
  expect(text).toMatch(/^Rotation calendar of lsedge\.contoso\.net\n/);
  expect(text).toContain('2027-01-17  Edge         sip.contoso.com    2027-02-16  2027-02-15  2027-08-04');
  expect(text).toContain('WARNING rotation-loses-client-usage');
  expect(refusalOf(() => PlanTables.ofCalendar(planned() as never))).toMatchObject({ property: 'calendar', given: 'object' });
  expect(refusalOf(() => PlanTables.ofCalendar({ subject: 'x', date: DATE, until: DATE, rotations: [{}], findings: [] } as never))).toMatchObject({ property: 'calendar' });
});

test('an existing certificate without an end is issued anew on the first day', () => {
  const { validUntil: _, ...endless } = contosoCertificate(SERVER_ONLY);
  expect(externalOf(contosoPlan({ existingExternalCertificate: endless, planningDate: DATE }))[0]).toMatchObject({ renewOn: DATE });
});
