import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { BlamedLayer, CauseAudience } from '../../../lib/verify/causes/verification-cause';
import { FindingSeverity } from '../../../lib/plan/findings/finding';
import { type Symptom, SymptomKind } from '../../../lib/verify/model/symptom';
import { VerifyArea } from '../../../lib/verify/model/verify-area';
import { causes, type Finding, judged, judgedPlan, onlyCause, publicPlan } from './judged';

const {
  RESOLVER_FAILED, NAME_MISSING, ADDRESS_MISSING, ADDRESS_STALE, SERVICE_TARGET_MISSING, NAME_SERVER_FAILED, NAME_EXPOSED,
} = SymptomKind;

const plan = publicPlan();

function finding(found: string, ...symptoms: Symptom[]): Finding {
  return { found, symptoms };
}

const missing = (name: string): Finding => finding('does not exist', { kind: NAME_MISSING, name });

test('a resolver that answers hardly anything is one cause, and not one for each record', () => {
  const all = judgedPlan(
    plan, () => 'passed', (_, name) => finding('the resolver gives no answer', { kind: RESOLVER_FAILED, name, detail: 'silent' }),
  );
  expect(onlyCause(plan, all, { resolver: '198.51.100.53' })).toMatchObject({
    id: 'resolver', layer: BlamedLayer.RESOLVER, who: CauseAudience.DNS,
    what: 'The resolver 198.51.100.53 gives no usable answer for 5 expectations.',
    fix: expect.arrayContaining(['Ask it by hand: dig @198.51.100.53 av.contoso.com']) as string[],
  });
});

test('a resolver that fails for one zone alone is not blamed itself', () => {
  const all = judgedPlan(
    plan, () => 'passed', (_, name) => (
      name === 'sip.contoso.com' ? finding('cannot be looked up', { kind: RESOLVER_FAILED, name }) : 'passed'
    ),
  );
  expect(onlyCause(plan, all)).toMatchObject(
    { layer: BlamedLayer.DNS, what: 'The resolver finds no answer for names in contoso.com, while it answers for others.' },
  );
});

test('a zone without any of its records is one cause with the records as they should be', () => {
  const cause = onlyCause(plan, judgedPlan(plan, () => 'passed', (_, name) => missing(name)));
  expect(cause).toMatchObject(
    { id: 'zone/contoso.com', layer: BlamedLayer.DNS, what: 'None of the 5 names in contoso.com that were looked for exists.' },
  );
  expect(cause.fix).toContain('sip.contoso.com. 3600 IN A 131.107.155.10');
  expect(cause.fix).toContain('_sipfederationtls._tcp.contoso.com. 3600 IN SRV 0 0 5061 sip.contoso.com.');
});

test('a missing host record explains the service records that lead to it', () => {
  const all = [
    ...judgedPlan(plan, () => 'passed', (_, name) => (name === 'sip.contoso.com' ? missing(name) : 'passed')),
    judged({ id: 'dns/SRV/_sip._tls.contoso.com/target', area: VerifyArea.DNS, subject: '_sip._tls.contoso.com' }, finding(
      'points to sip.contoso.com: does not exist', {
        kind: SERVICE_TARGET_MISSING, name: '_sip._tls.contoso.com', values: ['sip.contoso.com'],
      })),
  ];
  const cause = onlyCause(plan, all);
  expect(cause).toMatchObject({ id: 'record/A/sip.contoso.com', what: 'The A record sip.contoso.com does not exist.' });
  expect(cause.evidence).toContain('It is the target of the service records _sip._tls.contoso.com.');
  expect(cause.expectations).toEqual(['dns/A/sip.contoso.com', 'dns/SRV/_sip._tls.contoso.com/target']);
});

const stale = (name: string, address: string): Finding => finding(
  `resolves to ${address}, which is not planned`, { kind: ADDRESS_STALE, name, values: [address] },
);

test('a record with a wrong address names its zone, and the record as it should be', () => {
  const all = judgedPlan(plan, () => 'passed', (_, name) => (name === 'sip.contoso.com' ? finding(
    'resolves to 203.0.113.9', { kind: ADDRESS_STALE, name, values: ['203.0.113.9'] }, {
      kind: ADDRESS_MISSING, name, values: ['131.107.155.10'],
    }) : 'passed'));
  expect(onlyCause(plan, all)).toMatchObject({
    what: 'The A record sip.contoso.com is not as planned: it lacks 131.107.155.10; it has 203.0.113.9, not planned.',
    fix: [
      'The plan has this record in its external zone contoso.com: run terraform plan, and apply what differs. It must be:',
      'sip.contoso.com. 3600 IN A 131.107.155.10', 'sip.contoso.com. 3600 IN A 131.107.155.11',
    ],
  });
});

test('the same stale address in several records of a zone is one cause, and others hold a zone that is not in the plan', () => {
  const elsewhere = publicPlan({ zones: [], recordsByOthers: true });
  const all = judgedPlan(elsewhere, () => 'passed', (type, name) => (type === 'A' ? stale(name, '203.0.113.9') : 'passed'));
  expect(onlyCause(elsewhere, all)).toMatchObject({
    what: '3 A records in contoso.com are not as planned: they have 203.0.113.9, not planned.',
    fix: expect.arrayContaining(
      ['Others hold the external zone of contoso.com, which is not in the plan: ask its administrators for this:'],
    ) as string[],
  });
});

test('one name server that fails is one cause, whatever it was asked for', () => {
  const all = plan.records.map(({ type, name }) => judged({
    id: `dns/${type}/${name}/authoritative`, area: VerifyArea.DNS, subject: name,
  }, finding(
    'ns2.contoso.com: no answer', { kind: NAME_SERVER_FAILED, name, zone: 'contoso.com', nameServer: 'ns2.contoso.com' })));
  expect(onlyCause(plan, [...judgedPlan(plan), ...all])).toMatchObject({
    id: 'name-server/contoso.com/ns2.contoso.com',
    what: 'The name server ns2.contoso.com of the zone contoso.com does not answer with authority.',
  });
});

test('what one name server alone says is about it; what the resolver says too is about the record', () => {
  const authoritative = judged({ id: 'dns/A/sip.contoso.com/authoritative', area: VerifyArea.DNS, subject: 'sip.contoso.com' }, finding(
    'ns2.contoso.com: resolves to 203.0.113.9', {
      kind: ADDRESS_STALE, name: 'sip.contoso.com', zone: 'contoso.com', nameServer: 'ns2.contoso.com', values: ['203.0.113.9'],
    }));
  expect(onlyCause(plan, [...judgedPlan(plan), authoritative]).id).toBe('name-server-copy/contoso.com/ns2.contoso.com');
  const resolved = judgedPlan(plan, () => 'passed', (_, name) => (name === 'sip.contoso.com' ? stale(name, '203.0.113.9') : 'passed'));
  expect(onlyCause(plan, [...resolved, authoritative])).toMatchObject(
    { id: 'record/A/sip.contoso.com/differs', expectations: ['dns/A/sip.contoso.com', 'dns/A/sip.contoso.com/authoritative'] },
  );
});

describe('a record that the resolver shows wrong', () => {
  const staleAt = (asPlannedAt?: string[]) => judged(
    { id: 'dns/A/sip.contoso.com/authoritative', area: VerifyArea.DNS, subject: 'sip.contoso.com' },
    finding('ns2.contoso.com: resolves to 203.0.113.9', {
      kind: ADDRESS_STALE, name: 'sip.contoso.com', zone: 'contoso.com', nameServer: 'ns2.contoso.com', values: ['203.0.113.9'],
      ...(asPlannedAt === undefined ? {} : { asPlannedAt }),
    }),
  );
  const resolved = judgedPlan(plan, () => 'passed', (_, name) => (name === 'sip.contoso.com' ? stale(name, '203.0.113.9') : 'passed'));

  test('and a name server right is a matter of the name server that differs, and of nothing else', () => {
    const cause = onlyCause(plan, [...resolved, staleAt(['ns1.contoso.com'])]);
    expect(cause).toMatchObject({
      id: 'name-server-copy/contoso.com/ns2.contoso.com',
      expectations: ['dns/A/sip.contoso.com', 'dns/A/sip.contoso.com/authoritative'],
    });
    expect(cause.evidence).toEqual(expect.arrayContaining([
      'as planned at: ns1.contoso.com', 'The resolver shows what is wrong: it asked this name server, or it still has an earlier answer.',
    ]));
    expect(cause.fix.join()).not.toContain('terraform');
  });

  test('and all name servers right is a matter of the resolver', () => {
    const right = judged({ id: 'dns/A/sip.contoso.com/authoritative', area: VerifyArea.DNS, subject: 'sip.contoso.com' }, 'passed');
    expect(onlyCause(plan, [...resolved, right])).toMatchObject({
      id: 'resolver-copy/contoso.com', layer: BlamedLayer.RESOLVER, expectations: ['dns/A/sip.contoso.com'],
      what: 'The resolver shows other records than the name servers of the zone contoso.com, for sip.contoso.com.',
    });
  });

  test('and no name server right is a matter of the record', () => {
    expect(onlyCause(plan, [...resolved, staleAt()]).id).toBe('record/A/sip.contoso.com/differs');
  });

  test('explains the service records that lead to a name which one name server lacks', () => {
    const lacks = judged({ id: 'dns/A/sip.contoso.com/authoritative', area: VerifyArea.DNS, subject: 'sip.contoso.com' }, finding(
      'ns2.contoso.com: the name does not exist',
      { kind: NAME_MISSING, name: 'sip.contoso.com', zone: 'contoso.com', nameServer: 'ns2.contoso.com', asPlannedAt: ['ns1.contoso.com'] },
    ));
    const target = judged(
      { id: 'dns/SRV/_sip._tls.contoso.com/target', area: VerifyArea.DNS, subject: '_sip._tls.contoso.com' },
      finding('no host', { kind: SERVICE_TARGET_MISSING, name: '_sip._tls.contoso.com', values: ['sip.contoso.com'] }),
    );
    const all = judgedPlan(plan, () => 'passed', (_, name) => (name === 'sip.contoso.com' ? missing(name) : 'passed'));
    expect(onlyCause(plan, [...all, lacks, target])).toMatchObject({
      id: 'name-server-copy/contoso.com/ns2.contoso.com',
      expectations: ['dns/A/sip.contoso.com', 'dns/A/sip.contoso.com/authoritative', 'dns/SRV/_sip._tls.contoso.com/target'],
    });
  });
});

test('internal names that resolve outside are one cause for each zone, as bad as their expectations', () => {
  const all = ['lsedge.contoso.net', 'pool01.contoso.net'].map((name) => judged(
    {
      id: `dns/exposed/${name}`, area: VerifyArea.DNS, subject: name, severity: FindingSeverity.WARNING,
    }, finding('resolves to 10.0.0.1', { kind: NAME_EXPOSED, name, values: ['10.0.0.1'] })));
  expect(onlyCause(plan, all)).toMatchObject({
    id: 'exposed/contoso.net', severity: FindingSeverity.WARNING,
    what: 'Names for inside can be resolved outside: lsedge.contoso.net, pool01.contoso.net.',
  });
});

test('records of several domains in zones of others are a cause for each zone', () => {
  const sipDomains = Array.from({ length: 3 }, (_, index) => `d${index}.example`);
  const many = publicPlan(
    {
      recordsByOthers: true, sipDomains: ['contoso.com', ...sipDomains], automaticSignInDomains: sipDomains, federation: {
        discoverableDomains: sipDomains,
      },
    }, EdgeSide.EXTERNAL,
  );
  const found = causes(many, judgedPlan(many, () => 'passed', (_, name) => (name.endsWith('.example') ? missing(name) : 'passed')));
  expect(found.map(({ id }) => id)).toEqual(sipDomains.map((domain) => `zone/${domain}`));
});
