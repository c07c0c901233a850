import { edgeMatchers } from '../../lib/testing';
import { DnsAddressOwner, type DnsRecordPlan } from '../../lib/plan/network/dns-plan';
import { FirewallAccess } from '../../lib/plan/network/firewall-plan';
import { DnsRecordType } from '../../lib/values/vocabulary/dns';
import { EdgeService } from '../../lib/values/vocabulary/edge-service';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { TrafficDirection, Transport } from '../../lib/values/vocabulary/traffic';
import { contosoPlan } from '../support/plan-request';
import { failureOf } from './failure-of';

expect.extend(edgeMatchers);

const PLAN = contosoPlan();

describe('toHaveFirewallRow', () => {
  const SIP = {
    side: EdgeSide.EXTERNAL, direction: TrafficDirection.INBOUND, access: FirewallAccess.ALLOW, transport: Transport.TCP,
    ports: '5061', service: EdgeService.ACCESS_EDGE, source: 'any', destination: 'Access Edge',
  };

  test.each([
    ['all facts', SIP],
    ['one of the addresses of its destination', { ports: '5061', destination: '10.45.16.11' }],
    ['a network of its source', { side: EdgeSide.INTERNAL, source: '192.168.10.0/24', ports: '4443' }],
    ['a range of ports', { ports: '50000-59999', transport: Transport.TCP, source: 'A/V Edge' }],
    ['the denial of everything else', { access: FirewallAccess.DENY, transport: Transport.ANY, ports: '*' }],
  ])('passes for a row with %s', (_, expected) => {
    expect(PLAN).toHaveFirewallRow(expected);
  });

  test.each(Object.entries({
    side: EdgeSide.INTERNAL, direction: TrafficDirection.OUTBOUND, access: FirewallAccess.DENY, transport: Transport.UDP,
    ports: '5062', service: EdgeService.XMPP_PROXY, source: 'nobody', destination: '10.45.16.99',
  }))('requires %s', (name, value) => {
    expect(PLAN).not.toHaveFirewallRow({ ...SIP, [name]: value });
  });

  test('requires all facts of the same row', () => {
    expect(PLAN).toHaveFirewallRow({ ports: '3478' });
    expect(PLAN).toHaveFirewallRow({ transport: Transport.TCP });
    expect(PLAN).not.toHaveFirewallRow({ ports: '3478', transport: Transport.TCP });
  });

  test('shows the row with the most facts, and only what differs in it', () => {
    const message = failureOf(() => expect(PLAN).toHaveFirewallRow({ ...SIP, ports: '5062', source: '203.0.113.9' }));
    expect(message).toBe([
      'expect(plan).toHaveFirewallRow(expected)',
      '',
      'Expected a firewall row with side external, direction inbound, access allow, transport TCP, ports 5062, '
      + 'service access-edge, source 203.0.113.9, destination Access Edge.',
      '',
      'Nearest: external-in-443-tcp-access-edge: allow TCP 443 from any to Access Edge (10.45.16.10, 10.45.16.11), '
      + 'service access-edge',
      '  ports: expected 5062, but it is 443',
      '  source: expected 203.0.113.9, but it is any',
    ].join('\n'));
  });

  test('shows the row that should not be there', () => {
    expect(failureOf(() => expect(PLAN).not.toHaveFirewallRow({ ports: '5061', side: EdgeSide.EXTERNAL }))).toBe([
      'expect(plan).not.toHaveFirewallRow(expected)',
      '',
      'Expected no firewall row with side external, ports 5061.',
      '',
      'The plan has external-in-5061-tcp-access-edge: allow TCP 5061 from any to Access Edge (10.45.16.10, 10.45.16.11), '
      + 'service access-edge',
    ].join('\n'));
  });

  test('says so if there are no rows', () => {
    const message = failureOf(() => expect({ ...PLAN, firewall: [] }).toHaveFirewallRow({ ports: '443' }));
    expect(message).toContain('The plan has no firewall rows.');
  });

  test('counts the addresses that it does not list', () => {
    const [row] = PLAN.firewall;
    const prefixes = Array.from({ length: 1000 }, (_, index) => `10.0.${index >> 8}.${index & 255}`);
    const plan = { ...PLAN, firewall: [{ ...row!, source: { ...row!.source, name: 'partners', prefixes } }] };
    expect(plan).toHaveFirewallRow({ source: '10.0.3.231' });
    expect(failureOf(() => expect(plan).toHaveFirewallRow({ source: '192.0.2.1' })))
      .toContain('source: expected 192.0.2.1, but it is partners, 10.0.0.0, 10.0.0.1, 10.0.0.2 and 997 more');
  });

  test('shows no line breaks and no commands for terminals from names', () => {
    const [row] = PLAN.firewall;
    const plan = { ...PLAN, firewall: [{ ...row!, source: { ...row!.source, name: '\u001b[2J\nNearest: none\r' } }] };
    const message = failureOf(() => expect(plan).toHaveFirewallRow({ source: 'a\u001b\nb' }));
    expect(message).toContain('source: expected a? b, but it is ?[2J Nearest: none');
    expect(message.split('\n')).toHaveLength(6);
  });

  test.each([
    ['an unknown property', { port: '443' }, 'did you mean ports?'],
    ['another word of an enum', { service: 'access-edg' }, 'did you mean EdgeService.ACCESS_EDGE?'],
    ['a number', { ports: 443 }, 'pass a string'],
    ['nothing', {}, 'set what the row must have'],
    ['no object', undefined, 'set expected'],
  ])('refuses %s', (_, expected, fix) => {
    expect(() => expect(PLAN).toHaveFirewallRow(expected as object)).toThrow(fix);
    expect(() => expect(PLAN).not.toHaveFirewallRow(expected as object)).toThrow(fix);
  });
});

describe('toHaveDnsRecord', () => {
  const record = (changes: Partial<DnsRecordPlan>): DnsRecordPlan => ({
    id: 'external/A/sip.contoso.com', side: EdgeSide.EXTERNAL, type: DnsRecordType.A, name: 'sip.contoso.com', ttlSeconds: 3600,
    addresses: ['192.0.2.10', '192.0.2.11'].map((address) => (
      { owner: DnsAddressOwner.EDGE_SERVER, name: 'lsedge01', service: EdgeService.ACCESS_EDGE, address })),
    zone: 'contoso.com', purpose: '', tableRows: [], ...changes,
  });
  const SRV = record({
    id: 'external/SRV/_sip._tls.contoso.com', type: DnsRecordType.SRV, name: '_sip._tls.contoso.com', addresses: [],
    srv: { priority: 0, weight: 5, port: 443, target: 'sip.contoso.com' },
  });
  const CNAME = record({
    id: 'internal/CNAME/www.contoso.com', side: EdgeSide.INTERNAL, type: DnsRecordType.CNAME, name: 'www.contoso.com',
    addresses: [], cname: 'web.contoso.com',
  });
  const plan = { ...PLAN, dnsRecords: [record({}), SRV, CNAME] };

  test.each([
    ['a side and type', { side: EdgeSide.EXTERNAL, type: DnsRecordType.A }],
    ['a name and zone', { name: 'sip.contoso.com', zone: 'contoso.com' }],
    ['addresses in any order', { addresses: ['192.0.2.11', '192.0.2.10'] }],
    ['a part of the data of an SRV record', { name: '_sip._tls.contoso.com', srv: { port: 443 } }],
    ['all data of an SRV record', { srv: { priority: 0, weight: 5, port: 443, target: 'sip.contoso.com' } }],
    ['a canonical name', { cname: 'web.contoso.com' }],
  ])('passes for a record with %s', (_, expected) => {
    expect(plan).toHaveDnsRecord(expected);
  });

  test.each([
    ['another side', { side: EdgeSide.INTERNAL, type: DnsRecordType.A }],
    ['another name', { name: 'sip.contoso.org' }],
    ['another zone', { name: 'sip.contoso.com', zone: 'contoso.org' }],
    ['only some of the addresses', { addresses: ['192.0.2.10'] }],
    ['an address more', { addresses: ['192.0.2.10', '192.0.2.11', '192.0.2.12'] }],
    ['another priority', { srv: { port: 443, priority: 1 } }],
    ['another target', { srv: { target: 'web.contoso.com' } }],
  ])('does not pass for %s', (_, expected) => {
    expect(plan).not.toHaveDnsRecord(expected);
  });

  test('shows the record with the most facts, and only what differs in it', () => {
    const expected = {
      type: DnsRecordType.SRV, zone: 'contoso.com', srv: { port: 5061, weight: 5, target: 'access.contoso.com' },
    };
    expect(failureOf(() => expect(plan).toHaveDnsRecord(expected))).toBe([
      'expect(plan).toHaveDnsRecord(expected)',
      '',
      'Expected a DNS record with type SRV, zone contoso.com, srv.weight 5, srv.port 5061, srv.target access.contoso.com.',
      '',
      'Nearest: external/SRV/_sip._tls.contoso.com: 0 5 443 sip.contoso.com, in the zone contoso.com',
      '  srv.port: expected 5061, but it is 443',
      '  srv.target: expected access.contoso.com, but it is sip.contoso.com',
    ].join('\n'));
  });

  test('shows that addresses are assigned at deployment', () => {
    expect(failureOf(() => expect(PLAN).toHaveDnsRecord({ name: 'sip.contoso.com', addresses: ['192.0.2.1'] })))
      .toContain('addresses: expected 192.0.2.1, but it is at deployment, at deployment');
  });

  test('shows the record that should not be there', () => {
    expect(failureOf(() => expect(plan).not.toHaveDnsRecord({ cname: 'web.contoso.com' })))
      .toContain('The plan has internal/CNAME/www.contoso.com: web.contoso.com, in the zone contoso.com');
  });

  test.each([
    ['a list instead of a text', { name: ['sip.contoso.com'] }, 'a list of 1 value'],
    ['an unknown property of SRV data', { srv: { ports: 443 } }, 'did you mean port?'],
    ['SRV data without properties', { srv: {} }, 'set what the row must have'],
  ])('refuses %s', (_, expected, message) => {
    expect(() => expect(plan).toHaveDnsRecord(expected as object)).toThrow(message);
  });
});
