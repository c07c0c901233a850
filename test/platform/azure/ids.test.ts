import * as fc from 'fast-check';
import { checkResourceId } from '../../../lib/platform/azure/resource-ids';
import { isSubscriptionId } from '../../../lib/platform/azure/subscription-id';
import { describeCheck, refusal } from './check-table';

const SUBSCRIPTION = '00000000-0000-0000-0000-00000000000a';
const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-edge`;
const NETWORK = `${GROUP}/providers/Microsoft.Network/virtualNetworks/vnet`;
const SUBNET = `${NETWORK}/subnets/edge`;
const SUBNET_TYPE = 'Microsoft.Network/virtualNetworks/subnets';

test('every UUID is a subscription ID', () => {
  fc.assert(fc.property(fc.uuid(), (id) => expect(isSubscriptionId(id)).toBe(true)));
});

function checkSubnetId(value: string, property: string): void {
  checkResourceId(value, property, SUBNET_TYPE);
}

describeCheck(checkSubnetId, {
  accepted: [SUBNET],
  refused: [
    [SUBNET.replace('virtualNetworks', 'virtualnetworks'), `did you mean "${SUBNET}"?`],
    [SUBNET.replace('resourceGroups', 'resourcegroups'), `did you mean "${SUBNET}"?`],
    [SUBNET.replace('Microsoft.Network', 'microsoft.network'), `did you mean "${SUBNET}"?`],
    [SUBNET.slice(1), `did you mean "${SUBNET}"?`],
    [`${SUBNET}/`, `did you mean "${SUBNET}"?`],
    [`https://management.azure.com${SUBNET}`, `did you mean "${SUBNET}"?`],
    [NETWORK, 'this is the ID of a Microsoft.Network/virtualNetworks'],
    [GROUP, 'this is the ID of a Microsoft.Resources/resourceGroups'],
    [SUBNET.replace(SUBSCRIPTION, 'prod'), 'must be a UUID, not "prod"'],
    [`${NETWORK}/subnets/`, 'Resource ID'],
    ['edge', 'Resource ID'],
    ['', 'Resource ID'],
  ],
});

test('a resource group has an ID without a provider', () => {
  expect(() => checkResourceId(GROUP, 'id', 'Microsoft.Resources/resourceGroups')).not.toThrow();
  expect(refusal(() => checkResourceId(NETWORK, 'id', 'Microsoft.Resources/resourceGroups')).fix).toContain('virtualNetworks');
});

test("a vault's URL is not its id", () => {
  const error = refusal(() => checkResourceId('https://kv.vault.azure.net/', 'keyVaultId', 'Microsoft.KeyVault/vaults'));
  expect(error).toMatchObject({ property: 'keyVaultId', given: '"https://kv.vault.azure.net/"' });
  expect(error.fix).toContain('not its URL');
});
