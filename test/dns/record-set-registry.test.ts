import { TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import { DnsZone, EdgeDnsZone, EdgeSide, FederationSrvRecord, type RecordSet } from 'cdktf-lync-edge';
import { contosoPool } from '../support/edge-pool';
import { refusalOf } from '../support/plan-request';
import { hostRecord, serviceRecord } from '../support/record-sets';
import { newApp, newStack, Synthesized } from '../support/synth';

const props = { zoneName: 'contoso.com', resourceGroupName: 'rg-dns' };

describe('one record set, requested by two constructs', () => {
  const stack = newStack();
  const zone = DnsZone.azure(props);
  const [one, two] = ['One', 'Two'].map((id) => new Construct(stack, id));
  const first = zone.publish(one!, hostRecord('sip.contoso.com'));
  const again = DnsZone.azure(props).publish(two!, hostRecord('sip.contoso.com'));

  test('is created once', () => {
    expect(again).toBe(first);
    expect(Synthesized.soFar(stack).all('azurerm_dns_a_record')).toHaveLength(1);
  });

  test.each([
    ['other addresses', hostRecord('sip.contoso.com', ['131.107.155.99'])],
    ['another TTL', hostRecord('sip.contoso.com', ['131.107.155.10'], 300)],
  ])('is refused with %s, with both paths', (_, record) => {
    const refusal = refusalOf(() => zone.publish(two!, record));
    expect(refusal.constructPath).toBe('stack/Two');
    expect(refusal.given).toContain('stack/One');
  });

  test('is another record set with another type or name', () => {
    expect(() => zone.publish(two!, serviceRecord('sip.contoso.com', 'sip.contoso.com'))).not.toThrow();
    expect(() => zone.publish(two!, hostRecord('sip.emea.contoso.com', ['131.107.155.99']))).not.toThrow();
  });
});

describe('addresses that are tokens', () => {
  test('are the same address if they are the same reference', () => {
    const stack = newStack();
    const variable = new TerraformVariable(stack, 'address', { type: 'string' });
    const zone = DnsZone.azure(props);
    const first = zone.publish(stack, hostRecord('sip.contoso.com', [variable.stringValue]));
    expect(zone.publish(stack, hostRecord('sip.contoso.com', [variable.stringValue]))).toBe(first);
  });

  test('are two addresses if they are two references', () => {
    const stack = newStack();
    const address = (name: string): string => new TerraformVariable(stack, name, { type: 'string' }).stringValue;
    const zone = DnsZone.azure(props);
    zone.publish(stack, hostRecord('sip.contoso.com', [address('one')]));
    expect(refusalOf(() => zone.publish(stack, hostRecord('sip.contoso.com', [address('two')]))).property).toBe('record set');
  });
});

describe('one record set, requested in two stacks of an app', () => {
  const app = newApp();
  const [west, east] = [newStack('west', app), newStack('east', app)];
  DnsZone.azure(props).publish(west, hostRecord('sip.contoso.com'));

  test('is refused, with the paths of both: they would overwrite each other', () => {
    const refusal = refusalOf(() => DnsZone.azure(props).publish(east, hostRecord('sip.contoso.com')));
    expect(refusal.constructPath).toBe('east');
    expect(refusal.expected).toContain('west');
  });

  test('is accepted in two apps', () => {
    expect(() => DnsZone.azure(props).publish(newStack('east'), hostRecord('sip.contoso.com'))).not.toThrow();
  });
});

describe('the place of a record in the tree', () => {
  const idsOf = (ask: (zone: EdgeDnsZone, scope: Construct) => void): readonly string[] => {
    const stack = newStack();
    ask(DnsZone.azure(props), new Construct(stack, 'Asking'));
    return Object.keys(Synthesized.of(stack).json.resource!['azurerm_dns_a_record']!);
  };

  test('does not depend on who requests it, or when', () => {
    const alone = idsOf((zone, scope) => zone.publish(scope, hostRecord('sip.contoso.com')));
    const later = idsOf((zone, scope) => {
      zone.publish(new Construct(scope, 'Inner'), hostRecord('av.contoso.com'));
      zone.publish(new Construct(scope, 'Other'), hostRecord('sip.contoso.com'));
    });
    expect(later).toContain(alone[0]);
  });
});

/** A back end that writes nothing and remembers what it was asked for. */
class Remembering extends EdgeDnsZone {
  public readonly prepared: string[] = [];
  public readonly records: RecordSet[] = [];

  public constructor(zoneName: string) {
    super(zoneName, EdgeSide.EXTERNAL);
  }

  public override prepare(zoneScope: Construct): void {
    this.prepared.push(zoneScope.node.path);
  }

  public override createRecordSet(zoneScope: Construct, id: string, record: RecordSet): Construct {
    this.records.push(record);
    return new Construct(zoneScope, id);
  }
}

describe('a custom back end', () => {
  const stack = newStack();
  const zone = new Remembering('contoso.com');
  const pool = contosoPool(stack, { zones: [zone] });
  new FederationSrvRecord(stack, 'Again', { pool, sipDomain: 'contoso.com' });

  test('is prepared before its first record', () => {
    expect(zone.prepared[0]).toBe('stack/dns-contoso.com-external');
  });

  test('gets each record of the plan in its zone, once', () => {
    const planned = pool.plan.dnsRecords.filter((record) => record.zone === 'contoso.com');
    expect(zone.records.map(({ type, name }) => `${type} ${name}`).sort())
      .toEqual(planned.map(({ type, name }) => `${type} ${name}`).sort());
  });
});
