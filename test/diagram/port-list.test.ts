import { portList } from '../../lib/diagram/port-list';
import { Transport } from '../../lib/values/vocabulary/traffic';

const { TCP, UDP, ANY } = Transport;

test.each([
  [[[TCP, '443']], 'TCP 443'],
  [[[UDP, '3478'], [TCP, '443']], 'TCP 443, UDP 3478'],
  [[[TCP, '53'], [UDP, '53']], 'TCP/UDP 53'],
  [[[TCP, '50003'], [TCP, '50001'], [TCP, '50002']], 'TCP 50001-50003'],
  [[[TCP, '444'], [TCP, '443']], 'TCP 443, 444'],
  [[[TCP, '443'], [TCP, '443']], 'TCP 443'],
  [[[TCP, '50000-59999'], [TCP, '443']], 'TCP 443, 50000-59999'],
  [[[TCP, '*']], 'TCP, any port'],
  [[[ANY, '*']], 'any protocol'],
] as const)('%j is %s', (rules, text) => {
  expect(portList(rules.map(([transport, ports]) => ({ transport, ports })))).toBe(text);
});
