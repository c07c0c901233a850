import { AdministratorPassword, DnsZone, EdgePool } from 'cdktf-lync-edge';
import { TerraformOutput, TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import { nameOfId } from '../../../lib/constructs/naming/construct-ids';
import { contosoPool, contosoPoolProps } from '../../support/edge-pool';
import { refusalOf } from '../../support/plan-request';
import { contosoProxy } from '../../support/reverse-proxy-construct';
import { newStack, Synthesized } from '../../support/synth';

test.each(['VirtualNetwork', 'ResourceGroup', 'Bastion', 'ExternalRoutes'])(
  'a computer may be called %s, as a construct of the pool is', (computerName) => {
    const stack = newStack();
    contosoPool(stack, { servers: [{ number: 1, computerName }] });
    expect(Synthesized.of(stack).one('azurerm_windows_virtual_machine', { computer_name: computerName })['name']).toBe(computerName);
  });

describe('a password variable', () => {
  test('may be called like the pool, and keeps its name for TF_VAR', () => {
    const stack = newStack();
    contosoPool(stack, { administratorPassword: AdministratorPassword.variable('Edge') }, 'Edge');
    const synthesized = Synthesized.of(stack);
    expect(synthesized.json.variable).toEqual({ Edge: expect.objectContaining({ sensitive: true }) as unknown });
    for (const machine of synthesized.all('azurerm_windows_virtual_machine')) expect(machine['admin_password']).toBe('${var.Edge}');
  });

  test('may be called like an output, a zone and a pool that comes later', () => {
    const stack = newStack();
    new TerraformOutput(stack, 'password', { value: 'known' });
    contosoPool(stack, { administratorPassword: AdministratorPassword.variable('password') });
    contosoPool(stack, {
      ...contosoPoolProps({ sipDomains: ['fabrikam.com'] }),
      accessEdge: { fqdn: 'sip.fabrikam.com' }, webConferencing: { fqdn: 'webcon.fabrikam.com' }, audioVideo: { fqdn: 'av.fabrikam.com' },
      internal: { fqdn: 'fabedge.contoso.net', nextHop: 'pool01.contoso.net', networks: ['192.168.20.0/24'] },
      zones: [DnsZone.azure({ zoneName: 'fabrikam.com', resourceGroupName: 'rg-dns' })],
      administratorPassword: AdministratorPassword.variable('password'),
    }, 'edge_administrator_password');
    expect(Object.keys(Synthesized.of(stack).json.variable!)).toEqual(['password']);
  });

  test('of the program\'s own is used', () => {
    const stack = newStack();
    new TerraformVariable(stack, 'mine', { type: 'string', sensitive: true, description: 'mine' });
    contosoPool(stack, { administratorPassword: AdministratorPassword.variable('mine') });
    expect(Synthesized.of(stack).json.variable).toEqual({ mine: expect.objectContaining({ description: 'mine' }) as unknown });
  });
});

describe('an id that Terraform would refuse is refused at once', () => {
  test.each([
    ['1st', '"1st"', 'did you mean "Edge-1st"?'], ['-edge', '"-edge"', 'did you mean "Edge-edge"?'], ['(2)', '"(2)"', undefined],
  ])('%s, of a pool and of a reverse proxy', (id, given, fix) => {
    const refusals = [refusalOf(() => contosoPool(newStack(), {}, id)), refusalOf(() => contosoProxy(newStack(), {}, id))];
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ property: 'id', given });
      expect(refusal.expected).toContain('Terraform refuses');
      if (fix !== undefined) expect(refusal.fix).toBe(fix);
    }
  });

  test('also of a construct around the pool', () => {
    const site = new Construct(newStack(), '2nd site');
    expect(refusalOf(() => new EdgePool(site, 'Edge', contosoPoolProps()))).toMatchObject({ property: 'id', given: '"2nd site"' });
  });

  test.each(['_edge', 'édge', 'Edge 1', 'Resource'])('but not %s', (id) => {
    const stack = newStack();
    contosoPool(stack, {}, id);
    const ids = Object.values(Synthesized.of(stack).json.resource!).flatMap((byId) => Object.keys(byId));
    expect(ids.filter((name) => !/^[A-Za-z_][\w-]*$/.test(name))).toEqual([]);
  });

  test('nor the same id below a construct with another', () => {
    expect(() => contosoPool(new Construct(newStack(), 'Site'), {}, '2')).not.toThrow();
  });
});

test.each([
  ['Proxy', 'proxy'], ['ReverseProxy', 'reverse-proxy'], ['web_2 (old)', 'web-2-old'], ['LYNC', 'lync'],
])('%s gives the name %s', (id, name) => expect(nameOfId(id)).toBe(name));
