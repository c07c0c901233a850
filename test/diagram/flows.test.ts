import { flowsByPeer } from '../../lib/diagram/flows';
import { contosoPlan, ruleWithId } from '../support/plan-request';

const PLAN = contosoPlan();
const PEER = { id: 'peer', name: 'a peer', lines: [] };
const [CLIENTS, TCP, UDP, OUT, DNS_TCP, DNS_UDP] = [
  'external-in-443-tcp-access-edge', 'external-in-443-tcp-av-edge', 'external-in-3478-udp-av-edge',
  'external-out-443-tcp-av-edge',
  'external-out-53-tcp-access-edge', 'external-out-53-udp-access-edge',
].map((id) => ruleWithId(PLAN, id)) as [Rule, Rule, Rule, Rule, Rule, Rule];
type Rule = (typeof PLAN.firewall)[number];

test('rules with the same ends, direction and protocols share an arrow', () => {
  const [group] = flowsByPeer([CLIENTS, UDP, TCP, OUT].map((rule) => ({ rule, peer: PEER })));
  expect(group?.flows.map(({ isInbound, ports, protocols }) => [isInbound, ports, protocols])).toEqual([
    [true, 'TCP 443', 'SIP/TLS'], [true, 'TCP 443, UDP 3478', 'STUN/MSTURN'], [false, 'TCP 443', 'STUN/MSTURN'],
  ]);
});

test('what passes through a load balancer has its own arrow, and comes first', () => {
  const [group] = flowsByPeer([{ rule: UDP, peer: PEER }, { rule: TCP, peer: PEER, virtualAddress: 'VIP 1' }]);
  expect(group?.flows.map(({ ports, virtualAddress }) => [ports, virtualAddress]))
    .toEqual([['TCP 443', 'VIP 1'], ['UDP 3478', undefined]]);
  const groups = flowsByPeer([
    { rule: DNS_TCP, peer: PEER },
    { rule: CLIENTS, peer: { ...PEER, id: 'other' }, virtualAddress: 'VIP 1' },
    { rule: DNS_UDP, peer: PEER },
  ]);
  expect(groups.map(({ peer, flows }) => [peer.id, flows.map(({ ports }) => ports)])).toEqual([
    ['other', ['TCP 443']], ['peer', ['TCP/UDP 53']],
  ]);
});
