import { TerraformVariable } from 'cdktf';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import { DnsZone } from '../../lib/dns/dns-zone';
import { EdgePlatform } from '../../lib/platform/edge-platform';
import { LyncSettingsScript } from '../../lib/configure/lync-settings-script';
import { TopologyChecklist } from '../../lib/configure/topology-checklist';
import type { EdgePlanRequest } from '../../lib/request/edge-plan-request';
import { EdgeService } from '../../lib/values/vocabulary/edge-service';
import { PlatformKey } from '../../lib/values/vocabulary/platform';
import { AddressTranslation } from '../../lib/values/vocabulary/topology';
import { contosoPlan, contosoRequest, refusalOf } from '../support/plan-request';
import { hostRecord } from '../support/record-sets';
import { newStack, Synthesized } from '../support/synth';

const on = (platform: EdgePlatform, overrides: Partial<EdgePlanRequest> = {}): Partial<EdgePlanRequest> => ({ ...overrides, platform });
const externalSubnet = (cidr: string): Partial<EdgePlanRequest> => ({
  topology: EdgeTopology.singleNat({ singleExternalAddress: true }),
  network: { ...contosoRequest().network, externalSubnet: cidr },
});
const addressesOf = (overrides: Partial<EdgePlanRequest>): string[] =>
  contosoPlan(overrides).servers.flatMap(({ external }) => external.addresses.map(({ address }) => address));

describe('your own network', () => {
  const platform = EdgePlatform.onPremises();

  test('is the default platform of a request', () => {
    expect(contosoPlan()).toStrictEqual(contosoPlan({ platform }));
    expect(contosoPlan().platform).toBe(PlatformKey.ON_PREMISES);
  });

  test.each(['10.45.16.2', '10.45.16.3', '10.45.16.254'])('lets a server have %s', (address) => {
    expect(addressesOf(on(platform, { ...externalSubnet('10.45.16.0/24'), servers: [{ number: 1, accessEdgeAddress: address }] })))
      .toEqual([address]);
  });

  test.each(['10.45.16.0', '10.45.16.1', '10.45.16.255'])('reserves %s for the network, its router, or broadcasts', (address) => {
    const refusal = refusalOf(() => contosoPlan(on(platform, {
      ...externalSubnet('10.45.16.0/24'), servers: [{ number: 1, accessEdgeAddress: address }],
    })));
    expect(refusal).toMatchObject({ property: 'servers[number 1].accessEdgeAddress', given: `"${address}"` });
    expect(refusal.message).not.toContain('Azure');
  });

  test('has subnets down to /30, of one address', () => {
    expect(addressesOf(on(platform, externalSubnet('10.45.16.0/30')))).toEqual(['10.45.16.2']);
    const refusal = refusalOf(() => contosoPlan(on(platform, externalSubnet('10.45.16.0/31'))));
    expect(refusal.property).toBe('network.externalSubnet');
    expect(refusal.message).not.toContain('Azure');
  });

  test('has IPv6 subnets of any length, with the first address as router', () => {
    const [server] = contosoPlan(on(platform, {
      network: { ...contosoRequest().network, externalIpv6Subnet: '2001:db8:16::/120' },
    })).servers;
    expect(server!.external.ipv6DefaultGateway).toBe('2001:db8:16::1');
  });

  test('does not translate addresses or activate Windows by itself', () => {
    const plan = contosoPlan(on(platform, { topology: EdgeTopology.singlePublic() }));
    expect(plan.translation).toBe(AddressTranslation.NONE);
    expect(plan.firewall.filter(({ service }) => service === EdgeService.WINDOWS_ACTIVATION)).toEqual([]);
    expect(plan.findings.map(({ ruleId }) => ruleId)).not.toContain('public-addresses-mapped-by-cloud');
  });

  test('is never called Azure in the plan, settings script and checklist', () => {
    const plan = contosoPlan(on(platform));
    for (const text of [JSON.stringify(plan), LyncSettingsScript.of(plan).text, TopologyChecklist.of(plan).text]) {
      expect(text).not.toContain('Azure');
    }
  });
});

describe('Azure', () => {
  const platform = EdgePlatform.azure();

  test.each(['10.45.16.0', '10.45.16.1', '10.45.16.2', '10.45.16.3', '10.45.16.255'])('reserves %s', (address) => {
    const refusal = refusalOf(() => contosoPlan(on(platform, {
      ...externalSubnet('10.45.16.0/24'), servers: [{ number: 1, accessEdgeAddress: address }],
    })));
    expect(refusal.expected).toContain('Azure reserves the first four addresses and the last one');
  });

  test('has subnets down to /29', () => {
    expect(addressesOf(on(platform, externalSubnet('10.45.16.0/29')))).toEqual(['10.45.16.4']);
    expect(refusalOf(() => contosoPlan(on(platform, externalSubnet('10.45.16.0/30')))).property).toBe('network.externalSubnet');
  });

  test('has only /64 IPv6 subnets', () => {
    const refusal = refusalOf(() => contosoPlan(on(platform, {
      topology: EdgeTopology.singleNat({ singleExternalAddress: true }),
      network: { ...contosoRequest().network, externalIpv6Subnet: '2001:db8:16::/120' },
    })));
    expect(refusal).toMatchObject({ property: 'network.externalIpv6Subnet', given: '"2001:db8:16::/120"' });
  });

  test('maps public addresses, and activates Windows', () => {
    const plan = contosoPlan(on(platform));
    expect(plan.platform).toBe(PlatformKey.AZURE);
    expect(plan.translation).toBe(AddressTranslation.CLOUD);
    expect(plan.firewall.filter(({ service }) => service === EdgeService.WINDOWS_ACTIVATION).map(({ ports }) => ports)).toEqual(['1688']);
  });
});

describe('a record set of 21 addresses', () => {
  const record = hostRecord('sip.contoso.com', Array.from({ length: 21 }, (_, index) => `131.107.155.${10 + index}`));

  test('is accepted in a zone on your own name server', () => {
    const stack = newStack();
    DnsZone.rfc2136({
      zoneName: 'contoso.com', server: 'ns1.contoso.com', keyName: 'edge.', keySecret: new TerraformVariable(stack, 'key', {
        type: 'string', sensitive: true,
      }).stringValue,
    }).publish(stack, record);
    expect(Synthesized.of(stack).one('dns_a_record_set', { name: 'sip' })['addresses']).toEqual(record.addresses);
  });

  test('is refused in a zone in Azure', () => {
    const zone = DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns' });
    expect(refusalOf(() => { zone.publish(newStack(), record); }).expected).toContain('Azure DNS');
  });
});
