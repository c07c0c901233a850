import {
  checkAddressPrefix,
  checkPriority,
  checkPriorityUnique,
  checkRuleDescription,
} from '../../../lib/domain/azure/security-rule-values';
import { describeCheck, refusal } from './check-table';

describeCheck(checkPriority, {
  accepted: [100, 101, 4096],
  refused: [
    [99, 'the smallest accepted value is 100'],
    [4097, 'the largest accepted value is 4096'],
    [100.2, 'did you mean "100"?'],
    [Number.NaN, 'give a number'],
  ],
});

describeCheck(checkRuleDescription, {
  accepted: ['', 'x'.repeat(140), 'é'.repeat(70)],
  refused: [
    ['x'.repeat(141), 'shorten it by 1 bytes'],
    ['é'.repeat(71), 'shorten it by 2 bytes'],
  ],
});

describeCheck(checkAddressPrefix, {
  accepted: [
    '*', '10.45.16.4', '10.45.16.0/24', '0.0.0.0/0', '2001:db8::4', '2001:db8::/32', 'Internet', 'VirtualNetwork',
    'AzureLoadBalancer', 'AzureFrontDoor.Backend', 'Storage.WestEurope', 'Sql.eastus2',
  ],
  refused: [
    ['', 'did you mean "*"?'],
    ['any', 'did you mean "*"?'],
    ['internet', 'did you mean "Internet"?'],
    ['VirtualNetworks', 'did you mean "VirtualNetwork"?'],
    ['Virtual Network', 'did you mean "VirtualNetwork"?'],
    ['storage.WestEurope', 'did you mean "Storage.WestEurope"?'],
    ['SkypeForBusiness', 'give the addresses of the other side'],
    ['sip.contoso.com', 'give the addresses of the other side'],
    ['10.0.0.0/33', '/33'],
    ['10.45.16.5/24', 'did you mean "10.45.16.0/24"?'],
    ['10.0.0.256', '255'],
    ['10.0.0.1-10.0.0.9', 'not a list or a range'],
    ['10.0.0.1,10.0.0.2', 'not a list or a range'],
    ['10.0.0.0/24,10.0.1.0/24', 'not a list'],
  ],
});

describe('checkPriorityUnique', () => {
  const rule = (name: string, priority: number, direction = 'Inbound'): Parameters<typeof checkPriorityUnique>[0][0] => ({
    name,
    direction,
    priority,
  });

  test('accepts one priority in both directions, and no rules at all', () => {
    expect(() => checkPriorityUnique([rule('a', 100), rule('b', 100, 'Outbound'), rule('c', 101)], 'rules')).not.toThrow();
    expect(() => checkPriorityUnique([], 'rules')).not.toThrow();
  });

  test('names both rules and the next free priority', () => {
    const error = refusal(() => checkPriorityUnique([rule('a', 100), rule('b', 101), rule('c', 100)], 'rules'));
    expect(error.property).toBe('rules');
    expect(error.given).toBe('"a" and "c", both Inbound with priority "100"');
    expect(error.fix).toBe('give "c" another priority: 102 is free');
  });

  test('has no priority to offer after the last', () => {
    const error = refusal(() => checkPriorityUnique([rule('a', 4096), rule('b', 4096)], 'rules'));
    expect(error.fix).toBe('give "b" another priority below 4096');
  });
});
