import { DnsZone, EdgeValidationError, type RecordSet } from 'cdktf-lync-edge';
import { hostRecord, serviceRecord } from '../support/record-sets';
import { newStack } from '../support/synth';

const publish = (record: RecordSet): unknown =>
  DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns' }).publish(newStack(), record);
const addresses = (count: number): string[] => Array.from({ length: count }, (_, index) => `131.107.155.${index + 1}`);

test('a record set within Azure\'s limits is written', () => {
  expect(() => publish(hostRecord('sip.contoso.com', addresses(20), 1))).not.toThrow();
  expect(() => publish(serviceRecord('_sip._tls.contoso.com', 'sip.contoso.com', 65535))).not.toThrow();
});

test.each<[string, RecordSet, string]>([
  ['no address', hostRecord('sip.contoso.com', []), 'addresses'],
  ['21 addresses', hostRecord('sip.contoso.com', addresses(21)), 'addresses of A sip.contoso.com'],
  ['a TTL of 0', hostRecord('sip.contoso.com', addresses(1), 0), 'ttlSeconds'],
  ['port 0', serviceRecord('_sip._tls.contoso.com', 'sip.contoso.com', 0), 'srv.port'],
  ['port 65536', serviceRecord('_sip._tls.contoso.com', 'sip.contoso.com', 65536), 'srv.port'],
])('%s is refused', (_name, record, property) => {
  expect(() => publish(record)).toThrow(EdgeValidationError);
  expect(() => publish(record)).toThrow(`invalid ${property}\n`);
});
