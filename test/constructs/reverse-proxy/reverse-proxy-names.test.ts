import { EdgeCertificate, type ReverseProxyProps, type WebServicesPool } from 'cdktf-lync-edge';
import { VAULT } from '../../support/edge-certificates';
import { refusalOf } from '../../support/plan-request';
import { contosoGateway, contosoProxy, contosoProxyProps } from '../../support/reverse-proxy-construct';
import { newStack, resourcesOf } from '../../support/synth';

describe('a pool more behind the proxy', () => {
  const [frontEnd, director] = contosoProxyProps().pools as [WebServicesPool, WebServicesPool];
  const namesWith = (pools: WebServicesPool[], changes: Partial<ReverseProxyProps> = {}): [string, string, unknown][] => {
    const stack = newStack();
    contosoProxy(stack, { pools, host: contosoGateway({ listenerCertificate: undefined, certificate: EdgeCertificate.selfSigned({ keyVaultId: VAULT }) }), ...changes });
    return Object.entries(resourcesOf(stack)).filter(([type]) => !type.startsWith('azurerm_dns_')
      && !type.startsWith('azurerm_private_dns_') && type !== 'azurerm_network_security_rule')
      .flatMap(([type, byId]) => Object.entries(byId).map(([id, { name }]): [string, string, unknown] => [type, id, name]));
  };

  test('renames nothing, even if a Director comes first', () => {
    const alone = namesWith([frontEnd]);
    expect(alone.map(([, , name]) => name)).toEqual(expect.arrayContaining([
      'rg-proxy', 'vnet-proxy', 'snet-proxy-gateway', 'nsg-proxy-gateway', 'pip-proxy-gateway', 'agw-proxy', 'cert-proxy-listener',
    ]));
    expect(namesWith([director, frontEnd])).toEqual(alone);
    expect(namesWith([director])).toEqual(alone);
  });

  test('the names come from the name of the proxy if it has one', () => {
    expect(namesWith([director, frontEnd], { name: 'web-west' }).map(([, , name]) => name))
      .toEqual(expect.arrayContaining(['rg-web-west', 'agw-web-west']));
  });

  test.each(['', 'web west', '-web', 'web.west'])('a name such as "%s" is refused', (name) => {
    expect(refusalOf(() => contosoProxy(newStack(), { name }))).toMatchObject({
      property: 'name', given: JSON.stringify(name), fix: 'omit it for "proxy", the name from the construct id',
    });
  });

  test('an id without letters and digits needs a name', () => {
    expect(refusalOf(() => contosoProxy(newStack(), {}, 'ÄÖ'))).toMatchObject({ property: 'name', fix: 'set name, for example "proxy"' });
    expect(() => contosoProxy(newStack(), { name: 'web' }, 'ÄÖ')).not.toThrow();
  });
});
