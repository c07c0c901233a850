import * as fc from 'fast-check';
import type { EdgePlan } from '../../../lib/plan/edge-plan';
import { DnsRecordType } from '../../../lib/values/vocabulary/dns';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { psName, psNames, shellName } from '../../../lib/verify/causes/words/cause-words';
import { recordLines } from '../../../lib/verify/causes/names/record-lines';
import type { VerificationCause } from '../../../lib/verify/causes/verification-cause';
import { edgeToVerify } from '../../../lib/verify/model/plan-to-verify';
import { type Symptom, SymptomKind } from '../../../lib/verify/model/symptom';
import { VerifyArea } from '../../../lib/verify/model/verify-area';
import { contosoPlan } from '../../support/plan-request';
import { hostileText } from '../hostile-text';
import { causes, judged, judgedPlan, publicPlan } from './judged';

const plan = publicPlan({ xmpp: { domains: ['contoso.com'], partners: [] } });
const { NAME_MISSING, NAME_SERVER_FAILED, RESOLVER_FAILED, ADDRESS_STALE, ANSWER_NEGATIVE, CERTIFICATE_EXPIRED } = SymptomKind;

/** Programs of a shell, with what follows them. */
const SHELL = /(?:^|: |run )((?:dig|nslookup|netstat|certutil|ipconfig) .*)/;
/** Cmdlets with what follows them. */
const CMDLET = /(?:^|: )((?:Get|Import|New|Request|Set|Start)-[A-Z]\w+.*)/;

/** What a command of each kind may look like: names have letters, digits, dots, underscores and hyphens. */
const SHELL_FORMS = [
  /^dig(?: \+(?:trace|nssearch|cd))?(?: @[\w.:-]+)? [\w.-]+(?: (?:SOA|NS))?(?: \+norecurse)?$/,
  /^nslookup [\w.-]+, or its hosts file$/, /^netstat -ano(?: \| findstr :\d+)?$/, /^certutil -addstore \w+ 'C:\\\w+\.cer'$/, /^ipconfig \/all$/,
];
const CMDLET_FORM = /^[A-Z]\w+-[A-Z]\w+(?: -\w+| \$(?:true|false)| [\w,]+| '[\w.,* :\\-]*')*(?:, and restart the A\/V Edge\.)?$/;

/** Lines of a zone file, in which a name may be the word of a cmdlet. */
const RECORD_LINE = /^[\w.-]+\. \d+ IN (?:A|AAAA|CNAME|SRV) [\w.: -]+$/;

function expectSafe(found: readonly VerificationCause[]): void {
  for (const step of found.flatMap(({ fix }) => fix)) {
    if (RECORD_LINE.test(step)) continue;
    const [, shell] = SHELL.exec(step) ?? [];
    const [, cmdlet] = CMDLET.exec(step) ?? [];
    if (shell !== undefined) expect(SHELL_FORMS.some((form) => form.test(shell)) ? '' : shell).toBe('');
    else if (cmdlet !== undefined) expect(CMDLET_FORM.test(cmdlet) ? '' : cmdlet).toBe('');
  }
}

/** A name as the network says it: what it lacks are spaces, and what is not ASCII. */
const networkName = hostileText.map((text) => text.replace(/[^!-~]/g, '') || 'x');

describe('A command in a step', () => {
  test('has names alone, whatever a name server, a resolver or a partner says', () => {
    const symptom: fc.Arbitrary<Symptom> = fc.record({
      kind: fc.constantFrom(NAME_MISSING, NAME_SERVER_FAILED, RESOLVER_FAILED, ADDRESS_STALE, SymptomKind.SERVICE_TARGET_FOREIGN),
      name: networkName, zone: networkName, nameServer: networkName, values: fc.array(networkName, { maxLength: 2 }), partner: networkName,
    }, { requiredKeys: ['kind', 'name'] });
    fc.assert(fc.property(fc.array(symptom, { minLength: 1, maxLength: 4 }), networkName, (symptoms, resolver) => {
      const all = symptoms.map((each, index) => judged(
        { id: `dns/A/x${index}`, area: VerifyArea.DNS, subject: 'x' }, { found: 'is wrong', symptoms: [each] }));
      for (const others of [[], judgedPlan(plan)]) expectSafe(causes(plan, [...others, ...all], { resolver }));
    }), { numRuns: 300 });
  });

  test.each([
    ['a name server', { kind: NAME_SERVER_FAILED, name: 'sip.contoso.com', zone: 'contoso.com', nameServer: 'x|curl$IFS-evil&`id`#' },
      'Ask it by hand: dig @NAME-SERVER contoso.com SOA +norecurse'],
    ['a zone', { kind: NAME_SERVER_FAILED, name: 'sip.contoso.com', zone: 'x;id', nameServer: 'ns.contoso.com' },
      'Ask it by hand: dig @ns.contoso.com ZONE SOA +norecurse'],
    ['an option', { kind: NAME_SERVER_FAILED, name: 'sip.contoso.com', zone: '-f/etc/passwd', nameServer: 'ns.contoso.com' },
      'Ask it by hand: dig @ns.contoso.com ZONE SOA +norecurse'],
    ['a zone without name servers', { kind: NAME_SERVER_FAILED, name: 'sip.contoso.com', zone: 'x>y' },
      'Check the delegation of ZONE in the zone above it: dig +trace ZONE NS'],
  ])('has a placeholder for %s that is no name', (_, symptom: Symptom, step) => {
    const wrong = judged({ id: 'dns/A/x', area: VerifyArea.DNS, subject: 'x' }, { found: 'is wrong', symptoms: [symptom] });
    expect(causes(plan, [...judgedPlan(plan), wrong])[0]?.fix).toContain(step);
  });

  test('has names alone, whatever somebody wrote into a plan', () => {
    fc.assert(fc.property(hostileText, hostileText, (text, other) => {
      const edited = editedPlan(contosoPlan(), text, other);
      for (const side of Object.values(EdgeSide)) {
        const toVerify = edgeToVerify(edited, side);
        const all = [
          ...judgedPlan(toVerify, () => 'passed', (_, name) => ({ found: 'does not exist', symptoms: [{ kind: NAME_MISSING, name }] })),
          ...[ANSWER_NEGATIVE, CERTIFICATE_EXPIRED].map((kind) => judged({ id: kind, area: VerifyArea.SIP, subject: 'x' }, {
            found: 'is wrong', symptoms: [{ kind, owner: edited.servers[0]?.computerName ?? '', detail: '504 x' }],
          })),
          judged({ id: 'open', area: VerifyArea.PORTS, subject: 'x' }, {
            found: 'is open', symptoms: [{ kind: SymptomKind.PORT_OPEN, owner: edited.servers[0]?.computerName ?? '', port: 80 }],
          }),
          judged({ id: 'partners/x', area: VerifyArea.PARTNERS, subject: 'x' }, {
            found: 'is wrong', symptoms: [{ kind: SymptomKind.SERVICE_WRONG, partner: text }],
          }),
        ];
        const found = causes(toVerify, all);
        expectSafe(found);
        const inZone = found.flatMap(({ fix }) => fix).filter((step) => / \d+ IN [A-Z]+ /.test(step));
        for (const step of inZone) expect(step).toMatch(/^[\w.-]+\. \d+ IN (?:A|AAAA|CNAME|SRV) (?:\d+ \d+ \d+ )?(?:[\w.:-]+|<address>)$/);
      }
    }), { numRuns: 100 });
  });

  test('names the next hop, the servers and the names of a certificate only if they are names', () => {
    const evil = 'x\u2019; Remove-Item C:\\ -Recurse; \u2018';
    const edited = edgeToVerify(editedPlan(contosoPlan(), evil, evil), EdgeSide.EXTERNAL);
    const fix = causes(edited, [ANSWER_NEGATIVE, CERTIFICATE_EXPIRED].map((kind) => judged({ id: kind, area: VerifyArea.SIP, subject: 'x' }, {
      found: 'is wrong', symptoms: [{ kind, owner: 'lsedge01', detail: '504 x' }],
    }))).flatMap((cause) => cause.fix);
    expect(fix.join('\n')).not.toMatch(/Remove-Item|[\u2018\u2019]/);
    expect(fix).toEqual(expect.arrayContaining([
      expect.stringContaining('nslookup NEXT-HOP, or its hosts file') as string, expect.stringContaining('-DomainName \'NAME\'') as string,
    ]));
  });
});

/** A plan in which every name is one text or another. */
function editedPlan(planned: EdgePlan, text: string, other: string): EdgePlan {
  return {
    ...planned,
    sipDomains: [text],
    internal: { ...planned.internal, nextHop: text, nextHopAddresses: [other] },
    servers: planned.servers.map((server, index) => ({ ...server, fqdn: `${text}${index}` })),
    certificates: planned.certificates.map((certificate) => ({ ...certificate, subject: other, sans: [text] })),
    dnsRecords: planned.dnsRecords.map((record, index) => ({
      ...record, name: index % 2 === 0 ? record.name : text, ...(index % 3 === 0 ? { zone: other } : {}),
      addresses: record.addresses.map((address) => ({ ...address, address: index % 5 === 0 ? text : '203.0.113.10' })),
      ...(record.srv === undefined ? {} : { srv: { ...record.srv, target: other } }),
    })),
  };
}

describe('A name in a command', () => {
  test('is a name, or a placeholder, for a shell and for PowerShell', () => {
    fc.assert(fc.property(hostileText, (text) => {
      expect(shellName(text)).toMatch(/^[\w.-]+$/);
      expect(psName(text)).toMatch(/^'[\w.-]+'$/);
      expect(psNames([text, `*.${text}`])).toMatch(/^'[\w.-]+,(?:\*\.)?[\w.-]+'$/);
    }));
    expect(psNames(['sip.contoso.com', '*.contoso.com', 'a\'b'])).toBe('\'sip.contoso.com,*.contoso.com,NAME\'');
    expect(psName(undefined)).toBe('\'NAME\'');
  });

  test('is in a line of a zone file only if all of them are names, and the addresses are addresses', () => {
    const [record] = plan.records.filter(({ type }) => type === DnsRecordType.A);
    const [service] = plan.records.filter(({ srv }) => srv !== undefined);
    if (record === undefined || service?.srv === undefined) throw new Error('no records');
    expect(recordLines({ ...record, name: 'a\nb' })).toEqual([]);
    expect(recordLines({ ...record, cname: 'a b' })).toEqual([]);
    expect(recordLines({ ...service, srv: { ...service.srv, target: '$(x)' } })).toEqual([]);
    const [address] = record.addresses;
    if (address === undefined) throw new Error('no address');
    expect(recordLines({ ...record, addresses: [{ ...address, address: '1;id' }, { ...address, address: '203.0.113.1' }] }))
      .toEqual([`${record.name}. 3600 IN A 203.0.113.1`]);
  });
});
