import { DnsRecordType, DnsZone, type EdgeDnsZone, type RecordSet } from 'cdktf-lync-edge';
import { TerraformVariable } from 'cdktf';
import { refusalOf } from '../support/plan-request';
import { hostRecord } from '../support/record-sets';
import { newStack, Synthesized } from '../support/synth';

const ipv6Record = (name: string, addresses = ['2001:db8::10', '2001:db8::11']): RecordSet => ({ ...hostRecord(name, addresses), type: DnsRecordType.AAAA });
const azure = { zoneName: 'contoso.com', resourceGroupName: 'rg-dns' };

test.each([
  ['public', DnsZone.azure(azure), 'azurerm_dns_aaaa_record'],
  ['private', DnsZone.azurePrivate(azure), 'azurerm_private_dns_aaaa_record'],
])('Azure, %s: an AAAA record set is a separate type, also at the zone apex', (_name, zone, type) => {
  const stack = newStack();
  zone.publish(stack, ipv6Record('sip.contoso.com'));
  zone.publish(stack, ipv6Record('contoso.com'));
  const synthesized = Synthesized.of(stack);
  expect(synthesized.one(type, { name: 'sip' })).toEqual({
    name: 'sip', zone_name: 'contoso.com', resource_group_name: 'rg-dns', ttl: 3600, records: ['2001:db8::10', '2001:db8::11'],
  });
  expect(synthesized.names(type)).toEqual(['@', 'sip']);
});

test('RFC 2136: an AAAA record set, through the provider of the zone', () => {
  const stack = newStack();
  const keySecret = new TerraformVariable(stack, 'secret', { type: 'string', sensitive: true }).stringValue;
  const zone = DnsZone.rfc2136({ zoneName: 'contoso.com', server: 'ns1.contoso.com', keyName: 'edge.', keySecret });
  zone.publish(stack, hostRecord('sip.contoso.com'));
  zone.publish(stack, ipv6Record('sip.contoso.com'));
  zone.publish(stack, ipv6Record('contoso.com'));
  const synthesized = Synthesized.of(stack);
  const { provider } = synthesized.one('dns_a_record_set');
  expect(synthesized.one('dns_aaaa_record_set', { name: 'sip' })).toEqual({
    provider, zone: 'contoso.com.', name: 'sip', ttl: 3600, addresses: ['2001:db8::10', '2001:db8::11'],
  });
  expect(synthesized.all('dns_aaaa_record_set').filter((record) => !('name' in record))).toHaveLength(1);
});

describe('A and AAAA with the same name', () => {
  const publish = (zone: EdgeDnsZone, ...records: RecordSet[]): Synthesized => {
    const stack = newStack();
    for (const record of records) zone.publish(stack, record);
    return Synthesized.of(stack);
  };

  test('are two record sets, each created only once', () => {
    const synthesized = publish(DnsZone.azure(azure), hostRecord('sip.contoso.com'), ipv6Record('sip.contoso.com'), ipv6Record('sip.contoso.com'));
    expect(synthesized.all('azurerm_dns_a_record')).toHaveLength(1);
    expect(synthesized.all('azurerm_dns_aaaa_record')).toHaveLength(1);
  });

  test('other addresses for an existing AAAA record set are refused', () => {
    const refusal = refusalOf(() => publish(DnsZone.azure(azure), ipv6Record('sip.contoso.com'), ipv6Record('sip.contoso.com', ['2001:db8::12'])));
    expect(refusal.given).toMatch(/^AAAA sip\.contoso\.com with other data/);
  });

  test('more addresses than Azure allows are refused', () => {
    const many = Array.from({ length: 21 }, (_, index) => `2001:db8::${index + 1}`);
    expect(refusalOf(() => publish(DnsZone.azure(azure), ipv6Record('sip.contoso.com', many))).expected).toMatch(/1 to 20 records/);
  });
});
