import { existsSync } from 'node:fs';
import { type EdgePlan, EdgeService, EdgeTopology } from 'cdktf-lync-edge';
import { Bind, Deployment, requireTools, STAND_INS } from './rfc2136-support';

const available = existsSync(STAND_INS);
if (!available) console.warn(`SKIPPED: records in a real name server. There are no stand-ins for the providers in ${STAND_INS}`);

const WRONG_SECRET = Buffer.from('a secret that the server does not know').toString('base64');

(available ? describe : describe.skip)('records in BIND, by dynamic update', () => {
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
    lab.synth();
    lab.must(['init', '-input=false']);
  });

  afterAll(() => {
    for (const cleanUp of cleanUps.reverse()) cleanUp();
  });

  /** Every record of a plan as BIND must return it, from the plan and the addresses that Azure assigned. */
  const expected = (plan: EdgePlan): Record<string, string[]> => {
    const given = lab.publicAddresses();
    expect(new Set(given.values()).size).toBe(given.size);
    const parts: Readonly<Partial<Record<EdgeService, string>>> = {
      [EdgeService.ACCESS_EDGE]: 'access-edge',
      [EdgeService.WEB_CONFERENCING]: 'web-conferencing-edge',
      [EdgeService.AUDIO_VIDEO]: 'av-edge',
    };
    return Object.fromEntries(plan.dnsRecords.map(({ type, name, addresses, srv }) => [`${type} ${name}`, srv === undefined
      ? addresses.map(({ name: server, service, address }) => address ?? publicAddress(given, server, parts[service]!)).sort()
      : [`${srv.priority} ${srv.weight} ${srv.port} ${srv.target}.`]]));
  };

  const publicAddress = (given: Map<string, string>, server: string, part: string): string => {
    const [entry, ...others] = [...given].filter(([name]) => name.includes(server) && name.endsWith(part));
    if (entry === undefined || others.length > 0) throw new Error(`no single address of ${server} ${part} in ${[...given.keys()].join(' ')}`);
    return entry[1];
  };

  const found = (plan: EdgePlan): Record<string, string[]> =>
    Object.fromEntries(plan.dnsRecords.map(({ type, name }) => [`${type} ${name}`, bind.lookUp(name, type)]));

  const servers = (count: number): { topology: EdgeTopology } =>
    ({ topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: count }) });

  it('passes terraform validate, and contains no secret', () => {
    expect(lab.must(['validate'])).toContain('The configuration is valid');
    expect(lab.json).not.toContain(bind.keySecret);
    expect(lab.json).toContain('${var.dns_key_secret}');
  });

  it('writes nothing with an unknown key, and completes with the right one', () => {
    const plan = lab.synth();
    const refused = lab.terraform(['apply', '-auto-approve', '-input=false'], WRONG_SECRET);
    expect(refused.status).toBe(1);
    expect(refused.output).toMatch(/dynamic update[\s\S]*(NOTAUTH|BADSIG|BADKEY)/i);
    for (const { name, type } of plan.dnsRecords) expect(bind.status(name, type)).toBe('NXDOMAIN');

    lab.must(['apply', '-auto-approve', '-input=false']);
    expect(found(plan)).toEqual(expected(plan));
  });

  it('publishes one address per server for each service, and the federation record', () => {
    for (const name of ['sip.contoso.com', 'webcon.contoso.com', 'av.contoso.com', 'lsedge.contoso.net']) {
      expect(new Set(bind.lookUp(name, 'A')).size).toBe(2);
    }
    expect(bind.lookUp('lsedge.contoso.net', 'A').every((address) => address.startsWith('10.45.33.'))).toBe(true);
    expect(bind.lookUp('_sipfederationtls._tcp.contoso.com', 'SRV')).toEqual(['0 0 5061 sip.contoso.com.']);
    expect(bind.lookUp('_sip._tls.contoso.com', 'SRV')).toEqual(['0 0 443 sip.contoso.com.']);
    expect(bind.ttl('sip.contoso.com', 'A')).toBe(3600);
  });

  it('has no further changes, and keeps the secret out of the state', () => {
    expect(lab.terraform(['plan', '-detailed-exitcode', '-input=false']).status).toBe(0);
    expect(lab.state).not.toContain(bind.keySecret);
  });

  it('follows a third server, a second SIP domain and another TTL, and their removal', () => {
    const larger = lab.synth({ ...servers(3), sipDomains: ['contoso.com', 'sales.contoso.com'], recordTtlSeconds: 300 });
    lab.must(['apply', '-auto-approve', '-input=false']);
    expect(found(larger)).toEqual(expected(larger));
    expect(bind.lookUp('lsedge.contoso.net', 'A')).toHaveLength(3);
    expect(bind.lookUp('_sip._tls.sales.contoso.com', 'SRV')).toEqual(['0 0 443 sip.sales.contoso.com.']);
    expect(bind.lookUp('sip.sales.contoso.com', 'A')).toEqual(bind.lookUp('sip.contoso.com', 'A'));
    expect(bind.ttl('_sipfederationtls._tcp.contoso.com', 'SRV')).toBe(300);

    const smaller = lab.synth();
    lab.must(['apply', '-auto-approve', '-input=false']);
    expect(found(smaller)).toEqual(expected(smaller));
    expect(bind.lookUp('lsedge.contoso.net', 'A')).toHaveLength(2);
    expect(bind.status('_sip._tls.sales.contoso.com', 'SRV')).toBe('NXDOMAIN');
    expect(bind.status('sip.sales.contoso.com', 'A')).toBe('NXDOMAIN');
    expect(bind.ttl('sip.contoso.com', 'A')).toBe(3600);
  });

  it('removes its records again, and keeps the zones', () => {
    const plan = lab.synth();
    lab.must(['destroy', '-auto-approve', '-input=false']);
    for (const { name, type } of plan.dnsRecords) expect([name, bind.status(name, type)]).toEqual([name, 'NXDOMAIN']);
    expect(bind.lookUp('ns1.contoso.com', 'A')).toEqual(['127.0.0.1']);
    expect(bind.lookUp('contoso.net', 'NS')).toEqual(['ns1.contoso.net.']);
  });
});
