import { existsSync } from 'node:fs';
import { EdgeNetwork, EdgeTopology } from 'cdktf-lync-edge';
import { Bind, Deployment, requireTools, STAND_INS } from './rfc2136-support';

const available = existsSync(STAND_INS);
if (!available) console.warn(`SKIPPED: AAAA records in a real name server. There are no stand-ins for the providers in ${STAND_INS}`);

(available ? describe : describe.skip)('IPv6 in BIND, by dynamic update', () => {
  let bind: Bind;
  let lab: Deployment;
  const cleanUps: (() => void)[] = [];

  beforeAll(async () => {
    requireTools();
    bind = await Bind.start();
    cleanUps.push(() => bind.stop());
    lab = new Deployment(bind);
    cleanUps.push(() => lab.remove());
    lab.installProviders();
  });

  afterAll(() => {
    for (const cleanUp of cleanUps.reverse()) cleanUp();
  });

  it('answers with A and AAAA for each host, and removes both again', () => {
    const plan = lab.synth({
      topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2, singleExternalAddress: true }),
      webConferencing: undefined,
      audioVideo: undefined,
      network: EdgeNetwork.create({
        location: 'westeurope',
        addressSpace: '10.45.0.0/16',
        ipv6AddressSpace: 'fd00:10:45::/48',
        externalIpv6Subnet: 'fd00:10:45:16::/64',
        internalIpv6Subnet: 'fd00:10:45:33::/64',
      }),
      internal: { fqdn: 'lsedge.contoso.net', nextHop: 'pool01.contoso.net', networks: ['192.168.10.0/24', 'fd00:192:168::/48'] },
    });
    lab.must(['init', '-input=false']);
    lab.must(['apply', '-auto-approve', '-input=false']);

    const given = [...lab.publicAddresses()].filter(([name]) => name.endsWith('-ipv6')).map(([, address]) => address);
    expect(bind.lookUp('sip.contoso.com', 'AAAA')).toEqual([...given].sort());
    expect(new Set(given).size).toBe(2);
    expect(bind.lookUp('lsedge.contoso.net', 'AAAA')).toEqual(['fd00:10:45:33::a', 'fd00:10:45:33::b']);
    expect(bind.lookUp('lsedge.contoso.net', 'A')).toHaveLength(2);
    expect(lab.terraform(['plan', '-detailed-exitcode', '-input=false']).status).toBe(0);

    lab.must(['destroy', '-auto-approve', '-input=false']);
    for (const { name, type } of plan.dnsRecords) expect([name, bind.status(name, type)]).toEqual([name, 'NXDOMAIN']);
  });
});
