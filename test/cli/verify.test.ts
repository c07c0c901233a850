import { dirname, join } from 'node:path';
import { EdgeTopology, PlanFile, PlanVerification, verification } from 'cdktf-lync-edge';
import { ConnectionOutcome, ConversationOutcome, type TlsObservation } from '../../lib/verify/model/observation';
import type { ProbeContext } from '../../lib/verify/model/probe-context';
import { STOPPED } from '../../lib/verify/running/stopped';
import { createAuthority } from '../../test-verify/support/certificates';
import { contosoPlan } from '../support/plan-request';
import { gatewayPlan, proxyPlan } from '../support/reverse-proxy';
import { neverAnswering, tellProbes, tlsServer } from '../verify/told-probes';
import { type Ran, ran, ranToEnd, started } from './run';
import { toldVerification } from './told-verification';

const { VerifyArea, VerificationFormat, VerificationReport } = verification;

const told = toldVerification();

describe('help', () => {
  const { code, out, err } = ran('verify', '--help');

  test('is for a terminal of 80 columns, and names the path first, because lists of values would take it', () => {
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(out).toMatch(/^Usage: lync-edge verify <path> \[options\]\n/);
  });

  test('groups every option', () => {
    const headings = [...out.matchAll(/^(What .*|How .*):$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['What to look at', 'What it needs to know', 'How it asks', 'What it prints']);
    expect(out).not.toMatch(/^Options:$/m);
    const options = [...out.matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm)].map(([, name]) => name);
    expect(options).toEqual([
      'from', 'only', 'partner', 'all-partners', 'authoritative', 'days', 'rehearse', 'deployed', 'ca', 'certificate', 'key', 'resolver',
      'timeout', 'deadline', 'parallel', 'rate', 'format', 'all', 'dry-run', 'help',
    ]);
  });
});

describe('--dry-run', () => {
  test('prints what is expected as text, and asks nobody', async () => {
    const text = `4 expectations

Media relay (4)

  Subject                     Expected
  --------------------------  ----------------------------------
  lsedge, A/V Edge, UDP 3478  answers STUN
    rows single-private-nat/external/14
  lsedge, A/V Edge, UDP 3478  asks for credentials
    warning; rows single-private-nat/external/14
  lsedge, A/V Edge, UDP 3478  relays nothing without credentials
    rows single-private-nat/external/14
  lsedge, A/V Edge, UDP 3478  sends clients to its own address
    warning; rows single-private-nat/external/14
`;
    const path = told.files.written('edge-plan.json', PlanFile.ofEdge(contosoPlan({ topology: EdgeTopology.singleNat() })).text);
    expect(await ranToEnd('verify', path, '--only', 'media', '--dry-run')).toEqual({ code: 0, out: text, err: '' });
    expect(told.asked).toEqual([]);
  });

  test('prints everything that the library expects, with the options', async () => {
    const expected = PlanVerification.ofEdge(contosoPlan(), {
      authoritative: true, partners: ['fabrikam.com'], daysLeft: 60, only: [VerifyArea.DNS, VerifyArea.CERTIFICATES, VerifyArea.PARTNERS],
    });
    const args = ['-n', '--authoritative', '-p', 'Fabrikam.com', '--days', '60', '--only', 'dns', 'certificates', 'partners'];
    expect(await ranToEnd('verify', told.files.edge(), ...args)).toEqual({ code: 0, out: VerificationReport.ofExpectations(expected.expectations), err: '' });
    const { out } = await ranToEnd('verify', told.files.edge(), ...args, '--format', 'json');
    expect(out).toBe(VerificationReport.ofExpectations(expected.expectations, VerificationFormat.JSON));
  });

  test('looks from the other side', async () => {
    const { out } = await ranToEnd('verify', told.files.edge(), '-n', '--from', 'internal');
    expect(out).toContain('lsedge.contoso.net');
    expect(out).not.toContain('TCP 5269');
    expect(out).toContain('TCP 4443');
  });

  test('heads what is expected of each plan of a folder with its file', async () => {
    const [edge, proxy] = [told.files.edge('a/edge-plan.json'), told.files.proxy('b/reverse-proxy-plan.json')];
    const textOf = (of: PlanVerification): string => VerificationReport.ofExpectations(of.expectations);
    expect(await ranToEnd('verify', told.files.path, '--dry-run')).toEqual({
      code: 0, err: '',
      out: `${edge}\n${textOf(PlanVerification.ofEdge(contosoPlan()))}\n${proxy}\n${textOf(PlanVerification.ofReverseProxy(proxyPlan()))}`,
    });
  });

  test('names the plans that have nothing of the areas', async () => {
    const [edge, proxy] = [told.files.edge(), told.files.proxy()];
    const { code, out, err } = await ranToEnd('verify', told.files.path, '--only', 'media', '-n');
    expect({ code, err }).toEqual({ code: 0, err: `${proxy}\n  not looked at: the plan has none of these areas on this side\n` });
    expect(out).toMatch(/^.*\n8 expectations\n/);
    expect(out.startsWith(`${edge}\n`)).toBe(true);
  });
});

describe('--deployed', () => {
  const outputs = (computerName: string): string => (
    JSON.stringify({ edge_public_addresses: { value: { [`${computerName} access-edge`]: '203.0.113.7' } } }));

  test('fills in the addresses of a deployment', async () => {
    const args = ['verify', told.files.edge(), '-n', '--only', 'dns'];
    expect((await ranToEnd(...args)).out).not.toContain('203.0.113.7');
    expect((await ranToEnd(...args, '--deployed', told.files.written('outputs.json', outputs('lsedge01')))).out).toContain('203.0.113.7');
  });

  test('of other servers is refused, with the plan that it is not of', async () => {
    const other = told.files.written('outputs.json', outputs('other01'));
    const { code, out, err } = await ranToEnd('verify', told.files.edge('plans/edge-plan.json'), '-n', '--deployed', other);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^invalid --deployed\n {2}given: {4}no address of the servers lsedge01, lsedge02\n/);
    const gateway = told.files.written('plans/gateway.reverse-proxy-plan.json', PlanFile.ofReverseProxy(gatewayPlan()).text);
    const two = await ranToEnd('verify', dirname(gateway), '-n', '--deployed', told.files.written('outputs.json', outputs('lsedge01')));
    expect(two.err.replace(/\s+/g, ' ')).toContain(`invalid --deployed given: no public address of the gateway, for ${gateway} expected:`);
    expect(two.err.replace(/\s+/g, ' '))
      .toContain('fix: pass the file of its stack with another --deployed, or verify cdktf.out/stacks/<stack> alone');
  });

  test.each([
    ['a state without resources', '{"format_version": "1.0"}', 'a state or plan without deployed resources'],
    ['a plan', PlanFile.ofEdge(contosoPlan()).text, 'no output that ends in _public_addresses'],
    ['no JSON', 'hello', '"hello"'],
  ])('refuses %s, with both commands of Terraform', async (_, text, given) => {
    const { code, err } = await ranToEnd('verify', told.files.edge(), '--deployed', told.files.written('deployed.json', text));
    expect(code).toBe(2);
    expect(err).toContain('invalid --deployed\n');
    expect(err.replace(/\s+/g, ' '))
      .toContain(`deployed.json": ${given} expected: what "terraform show -json" or "terraform output -json" prints`);
  });
});

const REFUSED: TlsObservation = { outcome: ConversationOutcome.REFUSED, chain: [], versions: [] };

/** Every port shows the certificate that the reverse proxy is to have. */
function tellGoodProxy(): void {
  const { listenerCertificate: { subject, sans } } = proxyPlan();
  tellProbes({ tls: ({ address }) => Promise.resolve(address === '131.107.155.40' ? tlsServer(subject, sans) : REFUSED) });
}

describe('a verification', () => {
  test('of a deployment that answers as planned is good', async () => {
    tellGoodProxy();
    const args = ['verify', told.files.proxy(), '--only', 'certificates'];
    expect(await ranToEnd(...args)).toEqual({
      code: 0, out: 'GOOD\nwebext.contoso.com from outside: 9 of 9 expectations looked at, 9 met\n', err: '',
    });
    expect((await ranToEnd(...args, '--all')).out).toMatch(/\nAs planned\n[^]*: shows a certificate\n {6}that is valid now; found: valid until /);
    const longer = await ranToEnd(...args, '--days', '800');
    expect(longer.code).toBe(1);
    expect(longer.out).toMatch(/^BAD\n/);
  });

  test.each([
    ['text', /^BAD\nlsedge\.contoso\.net from outside: /],
    ['json', /^\{\n {2}"schemaVersion": 1,\n {2}"isGood": false,\n/],
    ['junit', /^<\?xml /],
    ['prometheus', /\nlync_edge_verification_good\{pool="lsedge\.contoso\.net",side="external"\} 0\n/],
  ])('of one that refuses is bad, as %s', async (format, begin) => {
    const { code, out, err } = await ranToEnd('verify', told.files.knownEdge(), '--format', format);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(begin);
  });

  test('at which nothing could be looked at is bad', async () => {
    const { code, out } = await ranToEnd('verify', told.files.edge(), '--only', 'ports');
    expect({ code, asked: told.asked }).toEqual({ code: 1, asked: [] });
    expect(out).toContain('pass --deployed');
  });

  test('of several plans is bad if one of them is, and heads each result with its file', async () => {
    tellGoodProxy();
    const [edge, proxy] = [told.files.knownEdge(), told.files.proxy()];
    const { code, out } = await ranToEnd('verify', told.files.path, '--only', 'certificates');
    expect(code).toBe(1);
    expect(out.startsWith(`${edge}\nBAD\n`)).toBe(true);
    expect(out.endsWith(`\n\n${proxy}\nGOOD\nwebext.contoso.com from outside: 9 of 9 expectations looked at, 9 met\n`)).toBe(true);
  });

  test('shows partners the certificate, trusts the authorities and keeps the bounds that it is given', async () => {
    const { certificate, key } = createAuthority().issue({ subject: 'edge.fabrikam.com', key: 'ec:P-256' });
    const seen: ProbeContext[] = [];
    tellProbes({ tls: (_, context) => { seen.push(context); return Promise.resolve(REFUSED); } });
    await ranToEnd(
      'verify', told.files.knownEdge(), '--only', 'certificates', '--ca', told.files.written('ca.pem', certificate),
      '--certificate', told.files.written('cert.pem', certificate), '--key', told.files.written('key.pem', key),
      '--resolver', '[2001:db8::53]:5353', '--timeout', '0.5',
    );
    expect(seen[0]).toMatchObject({
      timeoutMs: 500, resolver: { address: '2001:db8::53', port: 5353 }, trustedCertificates: certificate,
      clientCertificate: { certificate, key },
    });
  });

  test('that is interrupted tells what it knows, and asks no other plan', async () => {
    tellProbes({ sip: neverAnswering(STOPPED.sip) });
    const [first] = [told.files.knownEdge('a/edge-plan.json'), told.files.knownEdge('b/edge-plan.json')];
    const command = started('verify', told.files.path, '--only', 'sip');
    expect(command.interrupt()).toBe(true);
    // Nobody listens to the second one, which therefore ends the program.
    expect(command.interrupt()).toBe(false);
    const { code, out } = await command.ended;
    expect(code).toBe(130);
    expect(out.startsWith(`${first}\nBAD\n`)).toBe(true);
    expect(out).toContain('It was stopped before everything was looked at.\nCtrl-C, or a program, stopped it.\n');
    expect(out).not.toContain('b/edge-plan.json');
  });

  test('that has ended can be interrupted no more', async () => {
    const command = started('verify', told.files.knownEdge(), '--only', 'sip');
    await command.ended;
    expect(command.interrupt()).toBe(false);
  });

  test('ends with its deadline, as bad', async () => {
    tellProbes({ sip: neverAnswering(STOPPED.sip) });
    const { lines, ended: { code, out } } = await watchedToEnd('verify', told.files.knownEdge(), '--only', 'sip', '--deadline', '1');
    expect(code).toBe(1);
    expect(out).toContain('It was stopped before everything was looked at.\nIts deadline stopped it: --deadline sets a later one.\n');
    // While nothing answered, something was on the screen, and it is gone.
    expect(lines).toContain('4 expectations to look at');
    expect(lines.at(-1)).toBe('');
  });

  test('tells its progress in a line', async () => {
    const asked = tellProbes({ tcp: () => new Promise((resolve) => { setTimeout(() => resolve({ outcome: ConnectionOutcome.REFUSED }), 50); }) });
    const { lines } = await watchedToEnd('verify', told.files.knownEdge(), '--only', 'ports', '--parallel', '5');
    const counts = lines.flatMap((line) => /^(\d+) of (\d+) questions answered$/.exec(line)?.slice(1).map(Number) ?? []);
    const [ended, known] = [counts.filter((_, index) => index % 2 === 0), counts.filter((_, index) => index % 2 === 1)];
    expect(ended.length).toBeGreaterThan(2);
    expect(ended).toEqual([...new Set(ended)].sort((one, other) => one - other));
    expect(new Set(known)).toEqual(new Set([asked.length]));
    expect(lines.at(-1)).toBe('');
  });
});

async function watchedToEnd(...args: string[]): Promise<{ readonly lines: readonly string[]; readonly ended: Ran }> {
  const { lines, ...ended } = await started(...args).ended;
  return { lines, ended };
}

describe('metrics of several plans', () => {
  test('are one document, with each metric once and its samples of every plan', async () => {
    told.files.knownEdge('a/edge-plan.json', 'edge-a.contoso.net');
    told.files.knownEdge('b/edge-plan.json', 'edge-b.contoso.net');
    told.files.proxy('c/reverse-proxy-plan.json');
    const { code, out, err } = await ranToEnd('verify', told.files.path, '--only', 'sip', '--format', 'prometheus');
    expect(code).toBe(1);
    expect(err).toContain('not looked at');
    const lines = out.trimEnd().split('\n');
    for (const kind of ['HELP', 'TYPE']) {
      const named = lines.filter((line) => line.startsWith(`# ${kind} `)).map((line) => line.split(' ')[2]);
      expect(new Set(named).size).toBe(named.length);
    }
    expect(lines.filter((line) => line.startsWith('lync_edge_verification_good'))).toEqual(['a', 'b'].map((letter) => (
      `lync_edge_verification_good{pool="edge-${letter}.contoso.net",side="external"} 0`)));
    const samples = lines.filter((line) => !line.startsWith('#'));
    expect(samples.filter((line) => line.includes('"edge-a.contoso.net"')).length * 2).toBe(samples.length);
    // The samples of a metric are below its heading.
    let metric = '';
    for (const line of lines) {
      if (line.startsWith('# HELP')) metric = line.split(' ')[2] ?? '';
      if (!line.startsWith('#')) expect(line.split('{')[0]).toBe(metric);
    }
    const alone = await ranToEnd('verify', join(told.files.path, 'a'), '--only', 'sip', '--format', 'prometheus');
    expect(lines).toEqual(expect.arrayContaining(alone.out.trimEnd().split('\n')));
  });

  test('are refused for two plans of one pool, whose samples would be the same', async () => {
    told.files.knownEdge('a/edge-plan.json');
    told.files.knownEdge('b/edge-plan.json');
    const { code, err } = await ranToEnd('verify', told.files.path, '--only', 'sip', '--format', 'prometheus');
    expect({ code, asked: told.asked }).toEqual({ code: 2, asked: [] });
    expect(err).toMatch(/^invalid path\n {2}given: {4}several plans of lsedge\.contoso\.net\n/);
  });
});
