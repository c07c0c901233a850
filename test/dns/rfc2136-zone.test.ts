import { type TerraformStack, TerraformVariable } from 'cdktf';
import { DnsZone, type Rfc2136DnsZoneProps } from 'cdktf-lync-edge';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { refusalOf } from '../support/plan-request';
import { hostRecord, serviceRecord } from '../support/record-sets';
import { newStack, Synthesized } from '../support/synth';

function secretIn(stack: TerraformStack, name = 'dns_key_secret'): string {
  return new TerraformVariable(stack, name, { type: 'string', sensitive: true }).stringValue;
}

function propsIn(stack: TerraformStack, overrides: Partial<Rfc2136DnsZoneProps> = {}): Rfc2136DnsZoneProps {
  return { zoneName: 'contoso.com', server: 'ns1.contoso.com', keyName: 'edge.', keySecret: secretIn(stack), ...overrides };
}

describe('a zone that is written by dynamic update', () => {
  const stack = newStack();
  const zone = DnsZone.rfc2136(propsIn(stack));
  zone.publish(stack, hostRecord('sip.contoso.com', ['131.107.155.10', '131.107.155.11']));
  zone.publish(stack, hostRecord('contoso.com'));
  zone.publish(stack, serviceRecord('_sipfederationtls._tcp.contoso.com', 'sip.contoso.com'));
  const synthesized = Synthesized.of(stack);
  const [provider] = synthesized.json.provider!['dns']!;

  test('has one provider, with an alias and signed updates', () => {
    expect(synthesized.json.provider!['dns']).toHaveLength(1);
    expect(provider!['alias']).toMatch(/^[a-z_][a-z0-9_-]*$/);
    expect(provider!['update']).toEqual([{
      server: 'ns1.contoso.com', port: 53, key_name: 'edge.', key_algorithm: 'hmac-sha256', key_secret: '${var.dns_key_secret}',
    }]);
  });

  test('is named with a trailing dot, and its records use that provider', () => {
    const records = [...synthesized.all('dns_a_record_set'), ...synthesized.all('dns_srv_record_set')];
    expect(records).toHaveLength(3);
    for (const record of records) {
      expect(record).toMatchObject({ zone: 'contoso.com.', ttl: 3600, provider: `dns.${String(provider!['alias'])}` });
    }
  });

  test('creates host records with relative names', () => {
    expect(synthesized.one('dns_a_record_set', { name: 'sip' })['addresses']).toEqual(['131.107.155.10', '131.107.155.11']);
  });

  test('omits the name at the zone apex: "@" would be a label', () => {
    const apex = synthesized.all('dns_a_record_set').filter((record) => record['name'] !== 'sip');
    expect(apex).toHaveLength(1);
    expect(apex[0]).not.toHaveProperty('name');
  });

  test('creates service records, whose target has a trailing dot', () => {
    expect(synthesized.one('dns_srv_record_set')).toMatchObject({
      name: '_sipfederationtls._tcp', srv: [{ priority: 0, weight: 0, port: 5061, target: 'sip.contoso.com.' }],
    });
  });
});

describe('every setting of the update', () => {
  const stack = newStack();
  DnsZone.rfc2136(propsIn(stack, {
    side: EdgeSide.INTERNAL, port: 5353, transport: 'tcp', retries: 5, keyAlgorithm: 'hmac-sha512',
  })).publish(stack, hostRecord('lsedge.contoso.com', ['10.45.33.10']));
  const synthesized = Synthesized.of(stack);

  test('is passed to the provider', () => {
    expect(synthesized.json.provider!['dns']![0]!['update']).toEqual([expect.objectContaining({
      port: 5353, transport: 'tcp', retries: 5, key_algorithm: 'hmac-sha512',
    })]);
  });
});

describe('two zones', () => {
  const stack = newStack();
  const keySecret = secretIn(stack);
  for (const zoneName of ['contoso.com', 'fabrikam.com']) {
    DnsZone.rfc2136({ zoneName, server: 'ns1.contoso.com', keyName: 'edge.', keySecret })
      .publish(stack, hostRecord(`sip.${zoneName}`));
  }
  const synthesized = Synthesized.of(stack);

  test('never share an alias', () => {
    const aliases = synthesized.json.provider!['dns']!.map((provider) => provider['alias']);
    expect(new Set(aliases).size).toBe(aliases.length);
  });
});

describe('one zone, specified twice', () => {
  test('with the same settings, has one provider', () => {
    const stack = newStack();
    const props = propsIn(stack);
    DnsZone.rfc2136(props).publish(stack, hostRecord('sip.contoso.com'));
    DnsZone.rfc2136(props).publish(stack, hostRecord('av.contoso.com'));
    expect(Synthesized.of(stack).json.provider!['dns']).toHaveLength(1);
  });

  test('with another name server, is refused', () => {
    const stack = newStack();
    const props = propsIn(stack);
    DnsZone.rfc2136(props).publish(stack, hostRecord('sip.contoso.com'));
    const other = DnsZone.rfc2136({ ...props, server: 'ns2.contoso.com' });
    expect(refusalOf(() => other.publish(stack, hostRecord('av.contoso.com'))).given).toContain('contoso.com');
  });
});

describe('a name server that is known only at deployment', () => {
  const stack = newStack();
  const server = new TerraformVariable(stack, 'dns_server', { type: 'string' }).stringValue;
  DnsZone.rfc2136(propsIn(stack, { server })).publish(stack, hostRecord('sip.contoso.com'));
  const synthesized = Synthesized.of(stack);

  test('is accepted', () => {
    expect(synthesized.json.provider!['dns']![0]!['update']).toEqual([expect.objectContaining({ server: '${var.dns_server}' })]);
  });
});

describe('what is refused', () => {
  test.each<[string, Partial<Rfc2136DnsZoneProps>, string, string]>([
    ['a secret written out', { keySecret: 'c2VjcmV0' }, 'keySecret', 'sensitive: true'],
    ['a key name without trailing dot', { keyName: 'edge' }, 'keyName', 'did you mean "edge."?'],
    ['an algorithm in capitals', { keyAlgorithm: 'HMAC-SHA256' }, 'keyAlgorithm', 'did you mean "hmac-sha256"?'],
    ['an algorithm that the provider does not have', { keyAlgorithm: 'hmac-sha384' }, 'keyAlgorithm', ''],
    ['no name server', { server: '' }, 'server', 'host name or address'],
    ['a port beyond 65535', { port: 65536 }, 'port', '65535'],
    ['a negative number of retries', { retries: -1 }, 'retries', '0'],
    ['a transport in capitals', { transport: 'TCP' }, 'transport', 'did you mean "tcp"?'],
    ['a zone name that is none', { zoneName: 'contoso .com' }, 'zoneName', ''],
  ])('%s', (_, overrides, property, fix) => {
    const refusal = refusalOf(() => DnsZone.rfc2136(propsIn(newStack(), overrides)));
    expect(refusal.property).toBe(property);
    expect(refusal.fix).toContain(fix);
  });

  test('a secret is not repeated in the message', () => {
    expect(refusalOf(() => DnsZone.rfc2136(propsIn(newStack(), { keySecret: 'c2VjcmV0' }))).message).not.toContain('c2VjcmV0');
    const stack = newStack();
    const partly = refusalOf(() => DnsZone.rfc2136(propsIn(stack, { keySecret: `c2Vj${secretIn(stack, 'part')}` })));
    expect(partly).toMatchObject({ property: 'keySecret', given: 'a secret of which a part is plain text' });
    expect(partly.message).not.toContain('c2Vj');
  });
});

describe('a zone that is retired', () => {
  test('has the provider of its records, and nothing else', () => {
    const used = newStack();
    DnsZone.rfc2136(propsIn(used)).publish(used, hostRecord('sip.contoso.com'));
    const retired = newStack();
    DnsZone.rfc2136(propsIn(retired)).retire(retired);
    expect(Synthesized.of(retired).json.provider).toEqual(Synthesized.of(used).json.provider);
    expect(Synthesized.of(retired).types).toEqual([]);
  });

  test('says at each synthesis that the call has to go', () => {
    const stack = newStack();
    DnsZone.rfc2136(propsIn(stack)).retire(stack);
    const warnings = stack.node.findAll().flatMap(({ node }) => node.metadata)
      .filter(({ type }) => type === '@cdktf/warn').map(({ data }) => String(data));
    expect(warnings).toEqual([expect.stringMatching(/^rfc2136-zone-retired: contoso\.com: .*remove the call of retire/) as string]);
  });

  test('may be replaced by a zone of the same name in Azure DNS', () => {
    const stack = newStack();
    DnsZone.rfc2136(propsIn(stack)).retire(stack);
    DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns' }).publish(stack, hostRecord('sip.contoso.com'));
    expect(Synthesized.of(stack).types).toEqual(['azurerm_dns_a_record']);
  });

  test('cannot be in use, whichever comes first, and is retired once', () => {
    const [before, after, twice] = [newStack(), newStack(), newStack()];
    const zones = [before, after, twice].map((stack) => DnsZone.rfc2136(propsIn(stack)));
    zones[0]!.publish(before, hostRecord('sip.contoso.com'));
    expect(refusalOf(() => zones[0]!.retire(before))).toMatchObject({ property: 'zone', given: expect.stringContaining('in use in the stack') as string });
    zones[1]!.retire(after);
    expect(refusalOf(() => zones[1]!.publish(after, hostRecord('sip.contoso.com'))))
      .toMatchObject({ property: 'zone', given: expect.stringContaining('retired, and in use again') as string });
    zones[2]!.retire(twice);
    expect(refusalOf(() => zones[2]!.retire(twice)).given).toContain('retired already');
  });
});
