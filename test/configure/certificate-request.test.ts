import { CertificatePurpose, CertificateRequest, type EdgePlan } from 'cdktf-lync-edge';
import type { CertificatePlan } from '../../lib/plan/certificates/certificate-plan';
import { contosoPlan, refusalOf } from '../support/plan-request';
import { AOL, publicImPlan } from '../support/public-im-plan';
import { xmppPlan } from '../support/xmpp-plan';

const { EDGE_EXTERNAL, EDGE_INTERNAL } = CertificatePurpose;

function infOf(plan: EdgePlan, purpose: CertificatePurpose): string {
  return CertificateRequest.of(plan, purpose).text;
}

type Entry = readonly [key: string, value: string];

/**
 * Reads a policy file as Windows does, as far as these files go: sections, `key = value`, values in quotes, comments, and
 * `_continue_`, which adds to the value before. Whatever else is found fails the test.
 */
function readInf(text: string): ReadonlyMap<string, readonly Entry[]> {
  const sections = new Map<string, Entry[]>();
  let entries: Entry[] | undefined;
  for (const line of text.split('\r\n')) {
    if (line === '' || line.startsWith(';')) continue;
    const section = /^\[([A-Za-z]+)\]$/.exec(line)?.[1];
    if (section !== undefined) {
      if (sections.has(section)) throw new Error(`two sections ${section}`);
      entries = [];
      sections.set(section, entries);
      continue;
    }
    const [, key, quoted, bare] = /^([\w.]+) = (?:"([^"]*)"|([^"\s;%]+))$/.exec(line) ?? [];
    if (key === undefined || entries === undefined) throw new Error(`not understood: ${JSON.stringify(line)}`);
    const value = quoted ?? String(bare);
    if (key === '_continue_') {
      const [before, sofar] = entries.pop()!;
      entries.push([before, sofar + value]);
    } else {
      entries.push([key, value]);
    }
  }
  return sections;
}

function valueOf(inf: ReadonlyMap<string, readonly Entry[]>, section: string, key: string): string | undefined {
  return inf.get(section)?.find(([name]) => name === key)?.[1];
}

function dnsNames(inf: ReadonlyMap<string, readonly Entry[]>): readonly string[] {
  const value = valueOf(inf, 'Extensions', '2.5.29.17');
  if (value === undefined) return [];
  expect(value.slice(0, 6)).toBe('{text}');
  return value.slice(6).split('&').map((entry) => {
    expect(entry.slice(0, 4)).toBe('dns=');
    return entry.slice(4);
  });
}

function usages(inf: ReadonlyMap<string, readonly Entry[]>): readonly string[] {
  return inf.get('EnhancedKeyUsageExtension')!.map(([key, value]) => `${key} ${value}`);
}

describe('the request of the external certificate', () => {
  const plan = contosoPlan();
  const text = infOf(plan, EDGE_EXTERNAL);
  const inf = readInf(text);

  test('requests the values of the plan', () => {
    const [planned] = plan.certificates;
    expect(valueOf(inf, 'NewRequest', 'Subject')).toBe(`CN=${planned!.subject}`);
    expect(valueOf(inf, 'NewRequest', 'KeyLength')).toBe(String(planned!.keyLengthBits));
    expect(valueOf(inf, 'NewRequest', 'Exportable')).toBe('TRUE');
    expect(dnsNames(inf)).toEqual(planned!.sans);
    expect(usages(inf)).toEqual(['OID 1.3.6.1.5.5.7.3.1']);
  });

  test('requests a machine key that Lync can use', () => {
    expect(valueOf(inf, 'Version', 'Signature')).toBe('$Windows NT$');
    expect(valueOf(inf, 'NewRequest', 'MachineKeySet')).toBe('TRUE');
    expect(valueOf(inf, 'NewRequest', 'ProviderName')).toBe('Microsoft RSA SChannel Cryptographic Provider');
    expect(valueOf(inf, 'NewRequest', 'ProviderType')).toBe('12');
    expect(valueOf(inf, 'NewRequest', 'RequestType')).toBe('PKCS10');
    expect(valueOf(inf, 'NewRequest', 'KeyUsage')).toBe('0xa0');
  });

  test('is ASCII with Windows line breaks', () => {
    expect(text).toMatch(/^(?:[\x20-\x7e]*\r\n)+$/);
  });

  test('tells only a pool to share the key, not a single server', () => {
    expect(text).toContain('; Run it on one server only');
    const single = { ...plan, certificates: plan.certificates.map((each) => ({ ...each, sharedAcrossPool: false })) };
    expect(infOf(single, EDGE_EXTERNAL)).not.toContain('one server only');
  });
});

test('the request of the internal certificate has no alternative names', () => {
  const inf = readInf(infOf(contosoPlan(), EDGE_INTERNAL));
  expect(valueOf(inf, 'NewRequest', 'Subject')).toBe('CN=lsedge.contoso.net');
  expect(inf.has('Extensions')).toBe(false);
});

test('XMPP adds its domains, and AOL adds client authentication', () => {
  const xmpp = xmppPlan([]);
  const names = dnsNames(readInf(infOf(xmpp, EDGE_EXTERNAL)));
  expect(names).toEqual(xmpp.certificates[0]!.sans);
  expect(names).toContain('contoso.com');
  expect(usages(readInf(infOf(publicImPlan('2013-01-15', [AOL]), EDGE_EXTERNAL))))
    .toEqual(['OID 1.3.6.1.5.5.7.3.1', 'OID 1.3.6.1.5.5.7.3.2']);
});

test('a thousand SIP domains do not make a long line', () => {
  const sipDomains = ['contoso.com', ...Array.from({ length: 999 }, (_, index) => `domain${index}.${'x'.repeat(60)}.example`)];
  const text = infOf(contosoPlan({ sipDomains, recordsByOthers: true }), EDGE_EXTERNAL);
  expect(dnsNames(readInf(text))).toHaveLength(1001);
  expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThan(300);
});

describe('a modified plan', () => {
  // As it may be read from a file: with values that the types do not allow.
  const changed = (change: object): EdgePlan => {
    const plan = contosoPlan();
    return { ...plan, certificates: plan.certificates.map((each): CertificatePlan => ({ ...each, ...change })) };
  };

  test.each([
    ['a subject with a line end', { subject: 'sip.contoso.com"\r\nRequestType = Cert\r\n;' }, 'certificates[0].subject'],
    ['a subject that is a distinguished name', { subject: 'CN=sip.contoso.com,O="Contoso"' }, 'certificates[0].subject'],
    [
      'an alternative name with another one in it', { sans: ['a.contoso.com', 'b.contoso.com&dns=evil.com'] },
      'certificates[0].sans[1]',
    ],
    ['a key usage that is none', { eku: ['codeSigning'] }, 'plan.certificates[0].eku[0]'],
    ['a key length that is none', { keyLengthBits: Number.NaN }, 'plan.certificates[0].keyLengthBits'],
    ['a common name that is too long', { subject: `${'a'.repeat(60)}.contoso.com` }, 'certificates[0].subject'],
  ])('with %s is refused', (_, change, property) => {
    expect(refusalOf(() => infOf(changed(change), EDGE_EXTERNAL)).property).toBe(property);
  });

  test('with an invalid pool name is refused', () => {
    const plan = contosoPlan();
    const broken = { ...plan, internal: { ...plan.internal, fqdn: 'lsedge\r\n[Version]' } };
    expect(refusalOf(() => infOf(broken, EDGE_INTERNAL)).property).toBe('internal.fqdn');
  });
});

test('another purpose is refused, and the existing ones are listed', () => {
  const refusal = refusalOf(() => infOf(contosoPlan(), 'xmpp' as unknown as CertificatePurpose));
  expect(refusal.property).toBe('purpose');
  expect(refusalOf(() => infOf(contosoPlan(), CertificatePurpose.REVERSE_PROXY)).property).toBe('purpose');
  expect(refusal.expected).toContain('"edge-external", "edge-internal"');
});

test.each([undefined, 1n, Symbol('x')])('a purpose that is no text is refused: %p', (purpose) => {
  expect(refusalOf(() => infOf(contosoPlan(), purpose as unknown as CertificatePurpose)).property).toBe('purpose');
});
