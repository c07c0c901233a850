import * as fc from 'fast-check';
import {
  checkApplicationGatewayName,
  checkAvailabilitySetName,
  checkBastionName,
  checkDiskName,
  checkLoadBalancerName,
  checkNetworkInterfaceName,
  checkNetworkSecurityGroupName,
  checkPublicIpName,
  checkResourceGroupName,
  checkRouteTableName,
  checkSubnetName,
  checkVirtualMachineName,
  checkVirtualNetworkName,
} from '../../../lib/platform/azure/resource-names';
import { accepts, describeCheck, refusal } from './check-table';

const a = (length: number): string => 'a'.repeat(length);

describeCheck(checkResourceGroupName, {
  accepted: ['a', a(90), 'rg-edge_1.2(test)', '_rg', '-rg', '(rg)', 'rg-', '.rg', '123'],
  refused: [
    ['', '"rg-edge"'],
    [' ', '"rg-edge"'],
    [a(91), 'shorten it by 1 character'],
    ['rg.', 'did you mean "rg"?'],
    ['rg/edge', 'did you mean "rg-edge"?'],
    ['rg edge', 'did you mean "rg-edge"?'],
    ['Zürich', 'did you mean "Zurich"?'],
  ],
});

describe.each([
  { check: checkSubnetName, what: 'a subnet', min: 1, max: 80 },
  { check: checkNetworkSecurityGroupName, what: 'a network security group', min: 1, max: 80 },
  { check: checkNetworkInterfaceName, what: 'a network interface', min: 1, max: 80 },
  { check: checkPublicIpName, what: 'a public IP address', min: 1, max: 80 },
  { check: checkAvailabilitySetName, what: 'an availability set', min: 1, max: 80 },
  { check: checkRouteTableName, what: 'a route table', min: 1, max: 80 },
  { check: checkDiskName, what: 'a managed disk', min: 1, max: 80 },
  { check: checkLoadBalancerName, what: 'a load balancer', min: 1, max: 80 },
  { check: checkApplicationGatewayName, what: 'an application gateway', min: 1, max: 80 },
  { check: checkVirtualNetworkName, what: 'a virtual network', min: 2, max: 64 },
  { check: checkVirtualMachineName, what: 'a virtual machine', min: 1, max: 64 },
  { check: checkBastionName, what: 'a Bastion host', min: 3, max: 80 },
])('$what', ({ check, what, min, max }) => {
  describeCheck(check, {
    accepted: [a(min), a(max), 'A.b_c-9', 'edge_', '1st'],
    refused: [
      ['', 'use a name such as'],
      ...(min > 1 ? [[a(min - 1), `-${a(min - 1)}"?`] as const] : []),
      [a(max + 1), 'shorten it by 1 character'],
      ['edge-', 'did you mean "edge"?'],
      ['edge.', 'did you mean "edge"?'],
      ['_edge', 'did you mean "edge"?'],
      ['-edge', 'did you mean "edge"?'],
      ['edge pool', 'did you mean "edge-pool"?'],
      ['edge/pool', 'did you mean "edge-pool"?'],
      ['édge', 'did you mean "edge"?'],
      ['edge\n', 'did you mean "edge"?'],
    ],
  });

  test('states its limits', () => {
    const error = refusal(() => check('-', 'name'));
    expect(error.expected).toContain(`a name for ${what}: ${min} to ${max} `);
  });
});

describeCheck(checkVirtualMachineName, { accepted: ['vm1', '1vm'], refused: [['123', 'did you mean "vm-123"?']] });

describeCheck(checkSubnetName, { accepted: ['123', '1'], refused: [['a%b', 'did you mean "a-b"?']] });

test('the message says who refuses a name', () => {
  expect(refusal(() => checkSubnetName('a/b', 'subnet')).expected).toContain('azurerm accepts it, but Azure rejects it');
  expect(refusal(() => checkAvailabilitySetName('a/b', 'set')).expected).toContain('during validate');
});

test('every accepted name of a subnet matches the pattern that Azure publishes', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 90 }), fc.stringMatching(/^[\w.-]{0,85}$/)), (name) => {
      expect(accepts(checkSubnetName, name)).toBe(/^[a-zA-Z0-9]([-._a-zA-Z0-9]{0,78}[a-zA-Z0-9_])?$/.test(name));
    }),
  );
});

test('a suggested name is always valid', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (name) => {
      for (const check of [checkSubnetName, checkResourceGroupName, checkVirtualMachineName]) {
        if (!accepts(check, name)) {
          const suggested = /^did you mean "(.*)"\?$/.exec(refusal(() => check(name, 'name')).fix)?.[1];
          expect(suggested === undefined || accepts(check, suggested)).toBe(true);
        }
      }
    }),
  );
});
