import { App, TerraformVariable } from 'cdktf';
import { type AzureDnsZoneProps, DnsZone, EdgeSide } from 'cdktf-lync-edge';
import { refusalOf } from '../support/plan-request';
import { hostRecord, serviceRecord } from '../support/record-sets';
import { fileOf, newStack, type StackJson, Synthesized } from '../support/synth';

const props = { zoneName: 'contoso.com', resourceGroupName: 'rg-dns' };

describe.each([
  ['a public zone', (given: AzureDnsZoneProps) => DnsZone.azure(given), 'azurerm_dns_a_record', 'azurerm_dns_srv_record',
    'azurerm_dns_zone', EdgeSide.EXTERNAL],
  ['a private zone', (given: AzureDnsZoneProps) => DnsZone.azurePrivate(given), 'azurerm_private_dns_a_record',
    'azurerm_private_dns_srv_record', 'azurerm_private_dns_zone', EdgeSide.INTERNAL],
] as const)('%s', (_, make, hostType, serviceType, zoneType, side) => {
  describe('existing', () => {
    const stack = newStack();
    const zone = make({ ...props, zoneName: 'Contoso.COM.' });
    zone.publish(stack, hostRecord('sip.contoso.com', ['131.107.155.10', '131.107.155.11']));
    zone.publish(stack, hostRecord('contoso.com'));
    zone.publish(stack, serviceRecord('_sip._tls.emea.contoso.com', 'sip.emea.contoso.com', 443));
    const synthesized = Synthesized.of(stack);

    test('is identified by its name in lowercase, and by its side', () => {
      expect(zone.zoneName).toBe('contoso.com');
      expect(zone.side).toBe(side);
    });

    test('creates host records with relative names', () => {
      expect(synthesized.one(hostType, { name: 'sip' })).toEqual({
        name: 'sip', zone_name: 'contoso.com', resource_group_name: 'rg-dns', ttl: 3600,
        records: ['131.107.155.10', '131.107.155.11'],
      });
    });

    test('uses "@" for its own name', () => {
      expect(synthesized.one(hostType, { name: '@' })['records']).toEqual(['131.107.155.10']);
    });

    test('creates service records, whose target has no trailing dot', () => {
      expect(synthesized.one(serviceType)).toEqual({
        name: '_sip._tls.emea', zone_name: 'contoso.com', resource_group_name: 'rg-dns', ttl: 3600,
        record: [{ priority: 0, weight: 0, port: 443, target: 'sip.emea.contoso.com' }],
      });
    });

    test('is not created', () => {
      expect(synthesized.types).not.toContain(zoneType);
      expect(zone.resource).toBeUndefined();
    });
  });

  describe('new', () => {
    const stack = newStack();
    const zone = make({ ...props, createZone: true });
    const before = zone.resource;
    zone.publish(stack, hostRecord('sip.contoso.com'));
    zone.publish(stack, hostRecord('av.contoso.com'));
    // The same zone, said again.
    make({ ...props, createZone: true }).publish(stack, hostRecord('webcon.contoso.com'));
    const synthesized = Synthesized.of(stack);

    test('is created once, with its first record', () => {
      expect(before).toBeUndefined();
      expect(synthesized.all(zoneType)).toEqual([{ name: 'contoso.com', resource_group_name: 'rg-dns' }]);
      expect(synthesized.attributesOf(zone.resource!)).toMatchObject({ name: 'contoso.com' });
    });

    test('is created before all of its records, which refer to it', () => {
      const reference = Synthesized.reference(zone.resource!, 'name');
      expect(synthesized.all(hostType).map((record) => record['zone_name'])).toEqual([reference, reference, reference]);
    });
  });

  test('is created in the first of two stacks, and the other one gets its name from there', () => {
    const app = new App();
    const [first, second] = [newStack('first', app), newStack('second', app)];
    const zone = make({ ...props, createZone: true });
    zone.publish(first, hostRecord('sip.contoso.com'));
    zone.publish(second, hostRecord('av.contoso.com'));
    const [, code] = [fileOf(first), JSON.parse(fileOf(second)) as StackJson];
    expect(code.resource?.[zoneType]).toBeUndefined();
    const [record] = Object.values(code.resource?.[hostType] ?? {});
    expect(record).toMatchObject({ zone_name: expect.stringMatching(/^\$\{data\.terraform_remote_state\./) as unknown });
  });

  test('is created even if only the second of two objects requests it', () => {
    const stack = newStack();
    make(props).publish(stack, hostRecord('sip.contoso.com'));
    make({ ...props, createZone: true }).publish(stack, hostRecord('av.contoso.com'));
    expect(Synthesized.of(stack).all(zoneType)).toHaveLength(1);
  });

  test('is not created without a record', () => {
    const stack = newStack();
    make({ ...props, createZone: true });
    expect(Synthesized.of(stack).types).toEqual([]);
  });

  test('accepts a token as resource group, and refuses one as name', () => {
    const stack = newStack();
    const token = new TerraformVariable(stack, 'given', { type: 'string' }).stringValue;
    make({ ...props, resourceGroupName: token }).publish(stack, hostRecord('sip.contoso.com'));
    expect(Synthesized.of(stack).one(hostType)).toMatchObject({ resource_group_name: '${var.given}' });
    expect(refusalOf(() => make({ ...props, zoneName: token })).property).toBe('zoneName');
  });

  test.each([
    ['a zone name that is none', { ...props, zoneName: 'contoso..com' }, 'zoneName'],
    ['no zone name', { ...props, zoneName: '' }, 'zoneName'],
    ['a resource group that Azure refuses', { ...props, resourceGroupName: 'rg/dns' }, 'resourceGroupName'],
  ])('refuses %s', (__, given, property) => {
    expect(refusalOf(() => make(given)).property).toBe(property);
  });

  test('refuses a record outside the zone, and a TTL of 0', () => {
    const zone = make(props);
    expect(refusalOf(() => zone.publish(newStack(), hostRecord('sip.fabrikam.com'))).given).toBe('"sip.fabrikam.com"');
    expect(refusalOf(() => zone.publish(newStack(), hostRecord('sipcontoso.com'))).given).toBe('"sipcontoso.com"');
    expect(refusalOf(() => zone.publish(newStack(), hostRecord('sip.contoso.com', [], 0))).property).toBe('ttlSeconds');
  });
});

describe('a public and a private zone with the same name', () => {
  const stack = newStack();
  DnsZone.azure(props).publish(stack, hostRecord('sip.contoso.com'));
  DnsZone.azurePrivate(props).publish(stack, hostRecord('sip.contoso.com', ['10.45.33.10']));
  const synthesized = Synthesized.of(stack);

  test('can each hold a record with the same name: split-brain DNS', () => {
    expect(synthesized.one('azurerm_dns_a_record')['records']).toEqual(['131.107.155.10']);
    expect(synthesized.one('azurerm_private_dns_a_record')['records']).toEqual(['10.45.33.10']);
  });
});
