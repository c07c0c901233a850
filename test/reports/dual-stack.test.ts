import { EdgePlatform } from '../../lib/platform/edge-platform';
import { EdgeTopology } from 'cdktf-lync-edge';
import { dualStackPlan, dualStackRequest } from '../support/dual-stack';
import { contosoPlan } from '../support/plan-request';
import { edgeText } from './report-lines';

test('a report without IPv6 does not mention it', () => {
  expect(edgeText(contosoPlan())).not.toMatch(/IPv6|AAAA/);
});

test('a report shows the IPv6 address of each service, subnets, router, routes, rules and records', () => {
  const text = edgeText(dualStackPlan());
  for (const line of [
    /external +Access Edge +2001:db8:16::a$/m,
    / +A\/V Edge +2001:db8:16::1f$/m,
    /internal +Edge internal +fd00:10:45:33::b$/m,
    /IPv6 subnets +external 2001:db8:16::\/64, internal fd00:10:45:33::\/64/,
    /IPv6 default gateway +2001:db8:16::1, external/,
    /fd00:192:168::\/48 via fd00:10:45:33::1/,
    /A\/V Edge, IPv6 +2001:db8:16::1e, 2001:db8:16::1f/,
    /AAAA +sip\.contoso\.com +2001:db8:16::a, 2001:db8:16::b/,
  ]) expect(text).toMatch(line);
});

test('a public IPv6 address that is assigned at deployment is marked as such', () => {
  const text = edgeText(dualStackPlan({
    platform: EdgePlatform.azure(), topology: EdgeTopology.singleNat({ singleExternalAddress: true }),
  }));
  expect(text).toMatch(/2001:db8:16::a\n +Web Conferencing Edge +public at deployment/);
});

test('addresses of full length are not broken, and no line is longer than 80 columns', () => {
  const external = '2001:db8:1111:2222::/64';
  const own = '2001:db8:1111:2222:3333:4444:5555:6666';
  const seen = '2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff';
  const { network } = dualStackRequest();
  const text = edgeText(dualStackPlan({
    network: { ...network, externalIpv6Subnet: external },
    servers: [{ number: 1, webConferencingIpv6Address: own, webConferencingPublicIpv6Address: seen }],
  }));
  expect(text).toContain(own);
  expect(text).toContain(`as ${seen}`);
  expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
});
