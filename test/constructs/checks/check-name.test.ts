import fc from 'fast-check';
import { checkName } from '../../../lib/constructs/checks/check-name';
import { DnsRecordType } from '../../../lib/values/vocabulary/dns';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';

// Few characters, so that names that could be mistaken for each other come up.
const label = fc.stringMatching(/^_?a(?:[a-]{0,3}a)?$/);
const checked = fc.record({
  prefix: fc.constantFrom('a', 'a_dns_a', 'dns'),
  side: fc.constantFrom(...Object.values(EdgeSide)),
  type: fc.constantFrom(...Object.values(DnsRecordType)),
  labels: fc.array(label, { minLength: 1, maxLength: 3 }),
});
const nameOf = ({ prefix, side, type, labels }: { prefix: string; side: EdgeSide; type: DnsRecordType; labels: string[] }): string =>
  checkName(prefix, { side, type, name: labels.join('.') });

describe('the name of a check', () => {
  test('is a name that Terraform accepts', () => {
    fc.assert(fc.property(checked, (each) => {
      expect(nameOf(each)).toMatch(/^[a-z_][a-z0-9_-]*$/);
    }));
  });

  test('is different for every construct, side, type and name', () => {
    fc.assert(fc.property(checked, checked, (one, other) => {
      expect(nameOf(one) === nameOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }));
  });

  test.each([
    ['sip-1.contoso.com', 'sip.1.contoso.com'], ['a-b.c.com', 'a.b-c.com'], ['xn--bcher-kva.de', 'xn-bcher-kva.de'],
  ])('of %s is not that of %s', (one, other) => {
    const record = { side: EdgeSide.EXTERNAL, type: DnsRecordType.A };
    expect(checkName('edge', { ...record, name: one })).not.toBe(checkName('edge', { ...record, name: other }));
  });
});
