import { type TerraformStack, TerraformVariable } from 'cdktf';
import {
  DnsZone, EdgePool, type EdgePoolProps, FederationSrvRecord, type FederationSrvRecordProps,
} from 'cdktf-lync-edge';
import { contosoPoolProps } from '../../support/edge-pool';
import { refusalOf } from '../../support/plan-request';
import { fileOf, newStack, Synthesized } from '../../support/synth';

const NAME = '_sipfederationtls._tcp';

/** A pool for two SIP domains, both with zones that it uses. */
function twoDomains(overrides: Partial<EdgePoolProps> = {}): EdgePoolProps {
  const { federation: _federation, ...props } = contosoPoolProps();
  return {
    ...props,
    sipDomains: ['contoso.com', 'fabrikam.com'],
    zones: ['contoso.com', 'fabrikam.com'].map((zoneName) => DnsZone.azure({ zoneName, resourceGroupName: 'rg-dns' })),
    ...overrides,
  };
}

function fileWith(props: EdgePoolProps, asking: (pool: EdgePool, stack: TerraformStack) => void = () => undefined): string {
  const stack = newStack();
  asking(new EdgePool(stack, 'Edge', props), stack);
  return fileOf(stack);
}

function ask(...domains: readonly string[]): (pool: EdgePool, stack: TerraformStack) => void {
  return (pool, stack) => domains.forEach((sipDomain, index) =>
    new FederationSrvRecord(stack, `Record${index}`, { pool, sipDomain }));
}

describe('records that are requested from a pool', () => {
  const byProps = fileWith(twoDomains({ federation: { discoverableDomains: ['contoso.com', 'fabrikam.com'] } }));

  test.each([
    ['by constructs', () => fileWith(twoDomains(), ask('contoso.com', 'fabrikam.com'))],
    ['by constructs in another order', () => fileWith(twoDomains(), ask('fabrikam.com', 'contoso.com'))],
    ['by method', () => fileWith(twoDomains(), (pool) => {
      for (const domain of ['fabrikam.com', 'contoso.com']) pool.addDiscoverableDomain(domain);
    })],
    ['twice, and in other words', () => fileWith(twoDomains(), ask('contoso.com', 'FABRIKAM.com.', 'fabrikam.com'))],
    ['both by property and by construct', () => fileWith(
      twoDomains({ federation: { discoverableDomains: ['Contoso.com.'] } }), ask('contoso.com', 'fabrikam.com'),
    )],
    ['of a pool that publishes all', () => fileWith(twoDomains({ federation: {} }), ask('contoso.com', 'fabrikam.com'))],
  ])('%s result in the same file as the federation property, byte for byte', (_, make) => {
    expect(make()).toBe(byProps);
  });
});

describe('a record of a pool', () => {
  const stack = newStack();
  const pool = new EdgePool(stack, 'Edge', twoDomains());
  const record = new FederationSrvRecord(stack, 'Record', { pool, sipDomain: 'fabrikam.com' });
  const synthesized = Synthesized.of(stack);

  test('points to the name of the Access Edge in its own domain, on 5061', () => {
    expect(record.recordName).toBe('_sipfederationtls._tcp.fabrikam.com');
    expect(synthesized.one('azurerm_dns_srv_record', { name: NAME })).toMatchObject({
      zone_name: 'fabrikam.com', ttl: 3600, record: [{ priority: 0, weight: 0, port: 5061, target: 'sip.fabrikam.com' }],
    });
  });

  test('makes the pool federate', () => {
    expect(pool.plan.conditions).toContain('federation');
    expect(synthesized.names('azurerm_network_security_rule')).toContain('in-5061-tcp-access-edge');
  });

  test('is the requested one', () => {
    expect(synthesized.all('azurerm_dns_srv_record').filter(({ name }) => name === NAME)).toHaveLength(1);
  });
});

describe('a record without a pool', () => {
  const synthesized = Synthesized.from((stack) => {
    const zone = DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns' });
    new FederationSrvRecord(stack, 'Main', { zone, sipDomain: 'contoso.com', accessEdgeFqdn: 'sip.contoso.com' });
    new FederationSrvRecord(stack, 'Again', { zone, sipDomain: 'CONTOSO.com', accessEdgeFqdn: 'sip.contoso.com.' });
    new FederationSrvRecord(stack, 'Emea', {
      zone, sipDomain: 'emea.contoso.com', accessEdgeFqdn: 'edge.emea.contoso.com', ttlSeconds: 300,
    });
  });

  test('is in the given zone and points to the given Access Edge, and is created only once', () => {
    expect(synthesized.all('azurerm_dns_srv_record')).toEqual([
      {
        name: NAME, zone_name: 'contoso.com', resource_group_name: 'rg-dns', ttl: 3600,
        record: [{ priority: 0, weight: 0, port: 5061, target: 'sip.contoso.com' }],
      },
      {
        name: `${NAME}.emea`, zone_name: 'contoso.com', resource_group_name: 'rg-dns', ttl: 300,
        record: [{ priority: 0, weight: 0, port: 5061, target: 'edge.emea.contoso.com' }],
      },
    ]);
  });

  test('creates nothing else', () => {
    expect(synthesized.types).toEqual(['azurerm_dns_srv_record']);
  });
});

describe('what is refused, at the record\'s path', () => {
  const zone = DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns' });
  const alone: FederationSrvRecordProps = { zone, sipDomain: 'contoso.com', accessEdgeFqdn: 'sip.contoso.com' };

  test.each<[string, FederationSrvRecordProps, string, string]>([
    ['a target outside the SIP domain', { ...alone, accessEdgeFqdn: 'sip.fabrikam.com' }, 'accessEdgeFqdn', 'sip.contoso.com'],
    ['a target two labels below', { ...alone, accessEdgeFqdn: 'sip.emea.contoso.com' }, 'accessEdgeFqdn', 'sip.contoso.com'],
    ['the SIP domain itself as target', { ...alone, accessEdgeFqdn: 'contoso.com' }, 'accessEdgeFqdn', 'sip.contoso.com'],
    ['neither pool nor zone', { sipDomain: 'contoso.com' }, 'zone', 'set pool'],
    ['neither pool nor target', { zone, sipDomain: 'contoso.com' }, 'accessEdgeFqdn', 'set pool'],
    ['an internal zone', {
      ...alone, zone: DnsZone.azurePrivate({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns' }),
    }, 'zone', 'pass the public zone'],
    ['a zone that does not hold the name', {
      ...alone, zone: DnsZone.azure({ zoneName: 'fabrikam.com', resourceGroupName: 'rg-dns' }),
    }, 'name', 'zone'],
    ['a TTL of 0', { ...alone, ttlSeconds: 0 }, 'ttlSeconds', ''],
    ['a TTL with a fraction', { ...alone, ttlSeconds: 1.5 }, 'ttlSeconds', ''],
    ['a SIP domain that is none', { ...alone, sipDomain: 'contoso_com..' }, 'sipDomain', ''],
    ['a SIP address in place of a domain', { ...alone, sipDomain: 'sip:bob@contoso.com' }, 'sipDomain', ''],
  ])('%s', (_, props, property, fix) => {
    const refusal = refusalOf(() => new FederationSrvRecord(newStack(), 'Record', props));
    expect(refusal.constructPath).toBe('stack/Record');
    expect(refusal.property).toBe(property);
    expect(refusal.fix).toContain(fix);
  });

  test.each([
    ['sipDomain', (text: string) => ({ ...alone, sipDomain: text })],
    ['accessEdgeFqdn', (text: string) => ({ ...alone, accessEdgeFqdn: text })],
  ])('a Terraform token as %s', (property, props) => {
    const stack = newStack();
    const token = new TerraformVariable(stack, 'domain', { type: 'string' }).stringValue;
    const refusal = refusalOf(() => new FederationSrvRecord(stack, 'Record', props(token)));
    expect(refusal.property).toBe(property);
    expect(refusal.given).toContain('token');
  });

  test.each([
    ['zone', { zone }],
    ['accessEdgeFqdn', { accessEdgeFqdn: 'sip.contoso.com' }],
    ['ttlSeconds', { ttlSeconds: 300 }],
  ])('%s in addition to a pool, which has its own', (property, extra) => {
    const stack = newStack();
    const pool = new EdgePool(stack, 'Edge', twoDomains());
    const refusal = refusalOf(() => new FederationSrvRecord(stack, 'Record', { pool, sipDomain: 'contoso.com', ...extra }));
    expect(refusal.property).toBe(property);
    expect(refusal.constructPath).toBe('stack/Record');
    expect(pool.plan.conditions).not.toContain('federation');
  });

  test.each([
    ['that federates for some', { federation: { discoverableDomains: ['contoso.com'] } }],
    ['that federates for all', { federation: {} }],
    ['that does not federate yet', {}],
  ])('a SIP domain that does not belong to a pool %s', (_, overrides) => {
    const stack = newStack();
    const pool = new EdgePool(stack, 'Edge', twoDomains(overrides));
    const before = pool.plan;
    const refusal = refusalOf(() => new FederationSrvRecord(stack, 'Record', { pool, sipDomain: 'litware.com' }));
    expect(refusal.message).toContain('litware.com');
    expect(refusal.constructPath).toBe('stack/Record');
    expect(pool.plan).toBe(before);
    expect(refusalOf(() => pool.addDiscoverableDomain('litware.com')).constructPath).toBe('stack/Edge');
  });

  test('a record that the pool already publishes with other content, with both paths', () => {
    const stack = newStack();
    const [contoso, fabrikam] = twoDomains().zones!;
    new EdgePool(stack, 'Edge', twoDomains({ federation: {}, zones: [contoso!, fabrikam!] }));
    const refusal = refusalOf(() => new FederationSrvRecord(stack, 'Record', {
      zone: contoso!, sipDomain: 'contoso.com', accessEdgeFqdn: 'other.contoso.com',
    }));
    expect(refusal.constructPath).toBe('stack/Record');
    expect(refusal.given).toContain('stack/Edge');
  });
});
