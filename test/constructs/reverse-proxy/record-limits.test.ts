import { TerraformVariable } from 'cdktf';
import { DnsZone, EdgeSide, WebServicesPool } from 'cdktf-lync-edge';
import { contosoProxy } from '../../support/reverse-proxy-construct';
import { refusalOf } from '../../support/plan-request';
import { newStack } from '../../support/synth';

const pools = (count: number): WebServicesPool[] => [WebServicesPool.frontEndPool({
  fqdn: 'pool01.contoso.net', externalWebFqdn: 'webext.contoso.com', webAddresses: ['192.168.10.95'],
  sipAddresses: Array.from({ length: count }, (_, index) => `192.168.10.${100 + index}`),
})];

test('a pool with more addresses than a record set of Azure DNS holds is refused, with the name of the record', () => {
  expect(() => contosoProxy(newStack(), { pools: pools(20) })).not.toThrow();
  const stack = newStack();
  const refusal = refusalOf(() => contosoProxy(stack, { pools: pools(21) }));
  expect(refusal).toMatchObject({ property: 'addresses of A sip.contoso.com', given: '21 records', fix: 'remove 1 record' });
  expect(stack.node.tryFindChild('Proxy')).toBeUndefined();
});

test('an own name server has no such limit', () => {
  const stack = newStack();
  const inside = DnsZone.rfc2136({
    zoneName: 'contoso.com', side: EdgeSide.INTERNAL, server: 'ns1.contoso.com', keyName: 'edge.',
    keySecret: new TerraformVariable(stack, 'secret', { type: 'string', sensitive: true }).stringValue,
  });
  const outside = DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns' });
  const proxy = contosoProxy(stack, { pools: pools(21), zones: [outside, inside] });
  expect(proxy.plan.dnsRecords.find(({ id }) => id === 'internal/A/sip.contoso.com')?.addresses).toHaveLength(21);
});

test('a pool with more addresses than an Application Gateway takes is refused', () => {
  const proxy = (count: number): unknown => contosoProxy(newStack(), {
    internalRecords: false, zones: [], recordsByOthers: true,
    pools: [WebServicesPool.frontEndPool({
      fqdn: 'pool01.contoso.net', externalWebFqdn: 'webext.contoso.com',
      webAddresses: Array.from({ length: count }, (_, index) => `10.9.${Math.floor(index / 250)}.${index % 250}`),
    })],
  });
  expect(() => proxy(1200)).not.toThrow();
  expect(refusalOf(() => proxy(1201))).toMatchObject({ property: 'pools', given: 'a pool with 1201 addresses for web traffic' });
});
