import fc from 'fast-check';
import { PartnerProduct, PublicImProvider } from 'cdktf-lync-edge';
import { ALL_FEATURES, type Configuration, servesSomebody, synthesized } from '../support/nsg/configuration';
import { violationsOf } from '../support/nsg/permit-proof';
import { PLANNED_TOPOLOGIES } from '../support/plan-request';

const { WINDOWS_LIVE_MESSENGER, SKYPE, AOL, YAHOO } = PublicImProvider;

/** Ports that other rows have in the other direction, edges of the range of ports, and neighbours of open ones. */
const CLIENT_PORTS = [1, 53, 80, 442, 443, 444, 1688, 5060, 5062, 8443, 49999, 60000, 65535];

const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(value, { nil: undefined });

const anyConfiguration: fc.Arbitrary<Configuration> = fc.record({
  topology: fc.constantFrom(...Object.keys(PLANNED_TOPOLOGIES)),
  servers: fc.integer({ min: 2, max: 12 }),
  singleExternalAddress: fc.boolean(),
  features: fc.subarray([...ALL_FEATURES]),
  federation: maybe(fc.oneof(
    fc.constant({}), fc.subarray(Object.values(PartnerProduct)).map((products) => ({ products })),
  )),
  mobilePush: fc.boolean(),
  xmpp: fc.boolean(),
  publicIm: fc.subarray([WINDOWS_LIVE_MESSENGER, SKYPE, AOL, YAHOO]),
  otherPools: fc.boolean(),
  clientPorts: maybe(fc.uniqueArray(fc.constantFrom(...CLIENT_PORTS), { minLength: 3, maxLength: 3 })
    .map(([access = 443, webConferencing = 444, audioVideo = 442]) => [access, webConferencing, audioVideo] as const)),
  internalNetworks: maybe(fc.constantFrom(
    ['192.168.10.0/24', '192.168.40.0/22'], ['192.168.0.0/16'], ['10.45.33.0/24', '192.168.10.0/24'],
    ['10.45.40.0/24', '192.168.10.88/29'],
  )),
  lyncServers: maybe(fc.subarray(['192.168.10.89', '192.168.10.90', '192.168.10.94'], { minLength: 1 })),
  perimeterDnsServers: maybe(fc.constantFrom(['10.45.20.10'], ['131.107.1.53', '10.45.20.10'], ['172.16.0.53'])),
  activationServers: maybe(fc.constantFrom([], ['23.102.135.246'], ['10.45.20.20'])),
  hasBastion: fc.boolean(),
  existing: maybe(fc.constantFrom('subnets' as const, 'virtual network' as const)),
}, { requiredKeys: ['topology', 'features'] }).filter(servesSomebody);

/** Looked at in every run. */
const EXAMPLES: readonly Configuration[] = [
  ...Object.keys(PLANNED_TOPOLOGIES).map((topology) => (
    { topology, features: ALL_FEATURES, xmpp: true, lyncServers: ['192.168.10.94'], perimeterDnsServers: ['10.45.20.10'] }
  )),
  ...Object.keys(PLANNED_TOPOLOGIES).map((topology) => (
    { topology, features: ALL_FEATURES, federation: {}, xmpp: true, singleExternalAddress: true }
  )),
  { topology: 'scaled-dns-private-nat', servers: 12, features: ALL_FEATURES, federation: {}, existing: 'subnets' },
];

test('for each row that applies there is exactly one permit, and there is no other, in anything that can be asked for', () => {
  fc.assert(fc.property(anyConfiguration, (configuration) => {
    expect(violationsOf(configuration, synthesized(configuration))).toEqual([]);
  }), { numRuns: 150, examples: EXAMPLES.map((configuration): [Configuration] => [configuration]) });
});
