import { Fqdn } from '../../../lib/values/fqdn';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import type { DnsZoneRequest } from '../../../lib/request/edge-plan-request';
import { ZoneSelector } from '../../../lib/planner/dns/zone-selector';
import { contosoPlan, refusalOf } from '../../support/plan-request';

const external = (name: string): DnsZoneRequest => ({ name, side: EdgeSide.EXTERNAL });
const internal = (name: string): DnsZoneRequest => ({ name, side: EdgeSide.INTERNAL });
const fqdn = (text: string): Fqdn => Fqdn.parse(text, 'test');

function zoneOf(zones: readonly DnsZoneRequest[], name: string, side = EdgeSide.EXTERNAL): string | undefined {
  return new ZoneSelector(zones, true).zoneFor(name, fqdn(name), side);
}

describe('the zone of a name', () => {
  test('is the one that holds it, in normalized form', () => {
    expect(zoneOf([external('fabrikam.com'), external('Contoso.COM.')], 'sip.contoso.com')).toBe('contoso.com');
  });

  test('is not a zone whose name only has the same ending', () => {
    expect(zoneOf([external('toso.com')], 'sip.contoso.com')).toBeUndefined();
  });

  test.each([[0, 1, 2], [2, 1, 0], [1, 2, 0]])('is the closest of those that hold it, in any order (%i %i %i)', (...order) => {
    const zones = ['com', 'contoso.com', 'emea.contoso.com'].map((name) => external(name === 'com' ? 'co.com' : name));
    expect(zoneOf(order.map((index) => zones[index]!), 'sip.emea.contoso.com')).toBe('emea.contoso.com');
  });

  test('may be the name itself: a pin-point zone', () => {
    expect(zoneOf([external('contoso.com'), external('sip.contoso.com')], 'sip.contoso.com')).toBe('sip.contoso.com');
  });

  test('is on the side of the record', () => {
    const splitBrain = [internal('contoso.com'), external('contoso.com')];
    expect(zoneOf(splitBrain, 'sip.contoso.com')).toBe('contoso.com');
    expect(zoneOf([internal('contoso.com')], 'sip.contoso.com')).toBeUndefined();
    expect(zoneOf([external('contoso.com')], 'edge.contoso.com', EdgeSide.INTERNAL)).toBeUndefined();
  });
});

describe('a name that no zone holds', () => {
  const refused = (
    name: string, within: string, zones: DnsZoneRequest[], side = EdgeSide.EXTERNAL,
  ): ReturnType<typeof refusalOf> => refusalOf(() => new ZoneSelector(zones, false).zoneFor(name, fqdn(within), side));

  test('is refused with the missing zone: the domain above a host', () => {
    const refusal = refused('sip.contoso.com', 'sip.contoso.com', [external('fabrikam.com'), internal('contoso.com')]);
    expect(refusal.property).toBe('zones');
    expect(refusal.given).toBe('external zones fabrikam.com');
    expect(refusal.expected).toContain('"sip.contoso.com"');
    expect(refusal.fix).toContain('an external zone "contoso.com"');
    expect(refusal.fix).toContain('recordsByOthers');
  });

  test('is refused with the domain itself for a service record', () => {
    const refusal = refused('_sip._tls.contoso.co.uk', 'contoso.co.uk', []);
    expect(refusal.given).toBe('no external zone');
    expect(refusal.fix).toContain('"contoso.co.uk"');
  });

  test('on the internal side is refused with that side', () => {
    const refusal = refused('edge.contoso.net', 'edge.contoso.net', [external('contoso.net')], EdgeSide.INTERNAL);
    expect(refusal.given).toBe('no internal zone');
    expect(refusal.fix).toContain('an internal zone "contoso.net"');
  });
});

test('the records of a plan name their zones, or none if others create them', () => {
  const plan = contosoPlan({
    automaticSignInDomains: undefined, zones: [external('contoso.com'), internal('contoso.net')], recordsByOthers: true,
  });
  const zones = Object.fromEntries(plan.dnsRecords.map(({ id, zone }) => [id, zone]));
  expect(zones).toMatchObject({
    'external/A/sip.contoso.com': 'contoso.com',
    'external/SRV/_sip._tls.contoso.com': 'contoso.com',
    'external/SRV/_sip._tls.fabrikam.com': undefined,
    'external/A/sip.fabrikam.com': undefined,
    'internal/A/lsedge.contoso.net': 'contoso.net',
  });
  const byOthers = plan.dnsRecords.find(({ id }) => id === 'external/A/sip.fabrikam.com');
  expect(byOthers).not.toHaveProperty('zone');
});
