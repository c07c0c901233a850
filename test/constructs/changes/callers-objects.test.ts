import {
  AdministratorPassword, DnsRecordType, DnsZone, EdgeCertificate, EdgeLoadBalancer, EdgeNetwork, EdgePlacement, EdgePool,
  EdgeTopology, FederatedPartner, PartnerProduct, type RecordSet, ReverseProxy, ReverseProxyHost, SimpleUrls,
  WebServicesPool, XmppPartner,
} from 'cdktf-lync-edge';
import { TerraformVariable } from 'cdktf';
import { contosoPool, contosoPoolProps } from '../../support/edge-pool';
import { contosoGateway, contosoProxyProps } from '../../support/reverse-proxy-construct';
import { stateOf } from '../../support/stack-state';
import { newStack } from '../../support/synth';

/** Whether an object is the caller's own, and not one of the library's values. */
function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Changes every text, number and list in an object that a caller has passed, as deep as it goes. */
function spoil(value: object): void {
  for (const [key, part] of Object.entries(value) as [string, unknown][]) {
    if (Array.isArray(part)) {
      part.filter(isPlain).forEach(spoil);
      part.push('spoiled');
    } else if (isPlain(part)) spoil(part);
    else if (typeof part === 'string') Object.assign(value, { [key]: 'spoiled' });
    else if (typeof part === 'number') Object.assign(value, { [key]: 99 });
    else if (typeof part === 'boolean') Object.assign(value, { [key]: !part });
  }
}

const VAULT = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-keys/providers/Microsoft.KeyVault/vaults/kv-edge';

/** What a caller keeps of the objects that it has passed. */
interface Kept<Made> {
  readonly made: Made;
  readonly given: object;
}

function keeping<Given extends object, Made>(given: Given, make: (given: Given) => Made): Kept<Made> {
  return { made: make(given), given };
}

describe('what happens to the objects of a caller afterwards changes nothing', () => {
  test('in a pool, now or at its next addition', () => {
    const fileAfter = (change: (given: object) => void): string => {
      const stack = newStack();
      const network = keeping({ location: 'westeurope', addressSpace: '10.45.0.0/16', existingResourceGroupName: 'rg-edge' },
        (given) => EdgeNetwork.create(given));
      const zone = keeping({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns', createZone: true }, (given) => DnsZone.azure(given));
      const password = keeping({ keyVaultId: VAULT, secretName: 'edge' }, (given) => AdministratorPassword.keyVaultSecret(given));
      const certificate = keeping({ keyVaultId: VAULT, tags: { owner: 'lync' } }, (given) => EdgeCertificate.selfSigned(given));
      const topology = keeping({ servers: 2, singleExternalAddress: false }, (given) => EdgeTopology.scaledDnsLoadBalancedNat(given));
      const availabilityZones = ['1', '2'];
      const xmpp = keeping({ additionalDomains: ['chat.jabber.example'], dialback: true, keepAlive: true, description: 'chat' },
        (given) => XmppPartner.federated('jabber.example', given));
      const partner = keeping({ product: PartnerProduct.OCS_2007_R2, comment: 'moves in March' },
        (given) => FederatedPartner.allowedDomain('litware.com', given));
      const props = {
        ...contosoPoolProps({ virtualMachine: { timeZone: 'W. Europe Standard Time', nightlyShutdown: { time: '1900', timeZone: 'UTC' } } }),
        topology: topology.made,
        network: network.made,
        zones: [zone.made],
        administratorPassword: password.made,
        certificates: { external: certificate.made },
        placement: EdgePlacement.availabilityZones(availabilityZones),
        federation: { partners: [partner.made], blockedDomains: ['spam.example'] },
        xmpp: { partners: [xmpp.made] },
        tags: { owner: 'lync' },
      };
      const givens = [network, zone, password, certificate, topology, xmpp, partner].map(({ given }) => given);
      givens.forEach(change);
      change({ availabilityZones });
      const pool = new EdgePool(stack, 'Edge', props);
      change(props);
      pool.addDiscoverableDomain('contoso.com');
      pool.drain(2);
      return stateOf(stack, pool);
    };
    expect(fileAfter(spoil)).toBe(fileAfter(() => undefined));
  });

  test.each<[string, (change: (given: object) => void) => EdgeNetwork]>([
    ['in an existing virtual network', (change) => {
      const { made, given } = keeping({
        location: 'westeurope', resourceGroupName: 'rg-edge', virtualNetworkName: 'vnet-hub', externalSubnet: '10.45.16.0/24',
        internalSubnet: '10.45.33.0/24',
      }, (props) => EdgeNetwork.inExistingVirtualNetwork(props));
      change(given);
      return made;
    }],
    ['in existing subnets', (change) => {
      const subnet = (name: string): string =>
        `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/${name}`;
      const { made, given } = keeping({
        location: 'westeurope', resourceGroupName: 'rg-edge',
        externalSubnet: { id: subnet('outside'), addressPrefix: '10.45.16.0/24' },
        internalSubnet: { id: subnet('inside'), addressPrefix: '10.45.33.0/24' },
      }, (props) => EdgeNetwork.fromExistingSubnets(props));
      change(given);
      return made;
    }],
  ])('in a pool %s', (_, network) => {
    const stateAfter = (change: (given: object) => void): string => {
      const stack = newStack();
      return stateOf(stack, contosoPool(stack, { network: network(change) }));
    };
    expect(stateAfter(spoil)).toBe(stateAfter(() => undefined));
  });

  test('in a pool behind an appliance', () => {
    const stateAfter = (change: (given: object) => void): string => {
      const stack = newStack();
      const { made, given } = keeping({
        accessEdgeAddress: '131.107.155.10', webConferencingAddress: '131.107.155.20', audioVideoAddress: '131.107.155.30',
        internalAddress: '10.45.33.100', monitorAddresses: ['10.45.33.200'],
      }, (props) => EdgeLoadBalancer.externalAppliance(props));
      change(given);
      return stateOf(stack, contosoPool(stack, {
        topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }), loadBalancer: made,
      }));
    };
    expect(stateAfter(spoil)).toBe(stateAfter(() => undefined));
  });

  test('in a reverse proxy', () => {
    const stateAfter = (change: (given: object) => void): string => {
      const stack = newStack();
      const pool = keeping({
        fqdn: 'pool01.contoso.net', externalWebFqdn: 'webext.contoso.com', webAddresses: ['192.168.10.95'], sipAddresses: ['192.168.10.90'],
      }, (given) => WebServicesPool.frontEndPool(given));
      const urls = keeping({ meet: { 'contoso.com': 'https://meet.contoso.com' }, dialin: 'https://dialin.contoso.com' },
        (given) => SimpleUrls.of(given));
      const zones = ['1', '2'];
      const props = contosoProxyProps({
        pools: [pool.made], simpleUrls: urls.made, host: contosoGateway({ zones }), tags: { owner: 'lync' },
      });
      [pool.given, urls.given, { zones }].forEach(change);
      const proxy = new ReverseProxy(stack, 'Proxy', props);
      change(props);
      return stateOf(stack, proxy);
    };
    expect(stateAfter(spoil)).toBe(stateAfter(() => undefined));
  });

  test('in a reverse proxy on an appliance', () => {
    const stateAfter = (change: (given: object) => void): string => {
      const stack = newStack();
      const host = keeping({ publicAddresses: ['131.107.155.40'], internalAddresses: ['192.168.20.5'] },
        (given) => ReverseProxyHost.appliance(given));
      change(host.given);
      return stateOf(stack, new ReverseProxy(stack, 'Proxy', contosoProxyProps({ host: host.made })));
    };
    expect(stateAfter(spoil)).toBe(stateAfter(() => undefined));
  });

  test.each<[string, (change: (given: object) => void) => string]>([
    ['Azure', (change) => {
      const stack = newStack();
      const record = { type: DnsRecordType.A, name: 'www.contoso.com', ttlSeconds: 300, addresses: ['131.107.155.10'] };
      DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns' }).publish(stack, record);
      change(record);
      return stateOf(stack);
    }],
    ['RFC 2136', (change) => {
      const stack = newStack();
      const keySecret = new TerraformVariable(stack, 'secret', { type: 'string', sensitive: true }).stringValue;
      const { made, given } = keeping({ zoneName: 'contoso.com', server: 'ns1.contoso.com', keyName: 'edge.', keySecret, port: 5353 },
        (props) => DnsZone.rfc2136(props));
      const record: RecordSet = {
        type: DnsRecordType.SRV, name: '_sip._tls.contoso.com', ttlSeconds: 300, addresses: [],
        srv: { priority: 0, weight: 0, port: 443, target: 'sip.contoso.com' },
      };
      change(given);
      made.publish(stack, record);
      change(record);
      return stateOf(stack);
    }],
  ])('in a record set of %s', (_, stateAfter) => {
    expect(stateAfter(spoil)).toBe(stateAfter(() => undefined));
  });
});

test('the lists that a pool hands out cannot be changed', () => {
  const pool = contosoPool(newStack());
  expect(() => pool.servers.pop()).toThrow(TypeError);
  expect(() => pool.plan.dnsRecords.pop()).toThrow(TypeError);
});
