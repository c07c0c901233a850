import { generateKeyPairSync } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { EdgeTopology, PlanFile } from 'cdktf-lync-edge';
import { createAuthority } from '../../test-verify/support/certificates';
import { contosoPlan } from '../support/plan-request';
import { ran, ranToEnd } from './run';
import { toldVerification } from './told-verification';

const told = toldVerification();

describe('options that cannot be used are refused in their own words, and nobody is asked', () => {
  const authority = createAuthority();
  const { certificate, key } = authority.issue({ subject: 'edge.fabrikam.com', key: 'ec:P-256' });
  const { privateKey: otherKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const encrypted = (): string => String(otherKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' }));
  const pem = (text: string): string => told.files.written('given.pem', text);
  const certificateFile = (): string => told.files.written('certificate.pem', certificate);

  const cases: Readonly<Record<string, [() => string[], string]>> = {
    'an area that does not exist': [() => ['--only', 'dsn'], "error: option '--only <area...>' argument 'dsn' is invalid"],
    'areas with commas': [
      () => ['--only', 'dns,ports'], "argument 'dns,ports' is invalid. Allowed choices are dns, ports, media, certificates, sip, xmpp, "
        + 'partners. Separate them with blanks, not with commas.',
    ],
    'a path after a list': [() => ['--only', 'dns', 'edge.json'], "argument 'edge.json' is invalid. Allowed choices are dns, ports"],
    'a side that does not exist': [() => ['--from', 'inside'], 'Allowed choices are external, internal.'],
    'a partner that is no domain': [() => ['--partner', 'fabrikam.com', 'nonsense'], 'invalid --partner given: "nonsense"'],
    'a missing file of authorities': [() => ['--ca', join(told.files.path, 'missing.pem')], 'missing.pem": there is no such file or folder'],
    'authorities that are not PEM': [
      () => ['--ca', pem('0')], 'which has no block BEGIN CERTIFICATE expected: a PEM file fix: convert it: openssl x509 -inform DER',
    ],
    'authorities that are broken': [
      () => ['--ca', pem('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n')],
      'invalid --ca given: text that is no certificate',
    ],
    'a key without a certificate': [
      () => ['--key', pem(key)], 'invalid --certificate given: nothing expected: a client certificate together with its private key '
        + 'fix: pass both --certificate and --key, or neither',
    ],
    'a certificate without a key': [() => ['--certificate', certificateFile()], 'invalid --key given: nothing'],
    'a key of another certificate': [
      () => ['--certificate', certificateFile(), '--key', pem(String(otherKey.export({ type: 'pkcs8', format: 'pem' })))],
      'invalid --key given: the key of another certificate',
    ],
    'a key with a password': [
      () => ['--certificate', certificateFile(), '--key', pem(encrypted())], 'invalid --key given: text that is no private key',
    ],
    'a certificate for a key': [
      () => ['--certificate', certificateFile(), '--key', certificateFile()], 'which has no block BEGIN PRIVATE KEY',
    ],
    'a resolver with a name': [() => ['--resolver', 'dns.contoso.com'], 'invalid --resolver given: "dns.contoso.com"'],
    'a resolver with a port that does not exist': [() => ['--resolver', '192.0.2.53:99999'], 'expected: a port from 1 to 65535'],
    'no time': [() => ['--timeout', '0'], 'invalid --timeout given: 0 expected: a number from 0.1 to 120'],
    'a time that is none': [
      () => ['--timeout', '1e3'], "error: option '--timeout <seconds>' argument '1e3' is invalid. Pass a number of seconds",
    ],
    'a deadline that is none': [() => ['--deadline', 'soon'], "option '--deadline <seconds>' argument 'soon' is invalid"],
    'a rate that is no number': [
      () => ['--rate', 'abc'], "error: option '--rate <number>' argument 'abc' is invalid. Pass a whole number.",
    ],
    'half a question': [() => ['--parallel', '0.5'], "option '--parallel <number>' argument '0.5' is invalid"],
    'several numbers out of range, together': [
      () => ['--days', '826', '--parallel', '0', '--rate', '10001'],
      'invalid --days given: 826 expected: a whole number from 0 to 825 fix: use at most 825 invalid --parallel given: 0 expected: '
        + 'a whole number from 1 to 1000 fix: use at least 1 invalid --rate given: 10001',
    ],
    'partners that the areas leave out': [
      () => ['--only', 'dns', '--partner', 'fabrikam.com'],
      'invalid --partner given: fabrikam.com expected: partners among the areas of --only fix: add partners to --only, or omit --only',
    ],
    'every partner, where the areas leave them out': [() => ['--only', 'dns', '--all-partners'], 'invalid --all-partners given: true'],
    'the area of partners alone': [() => ['--only', 'partners'], 'fix: add --partner with domains, or --all-partners'],
    'partners that the plan does not list': [
      () => ['--only', 'partners', '--all-partners'],
      'invalid --all-partners given: true expected: a plan that lists partners fix: name their domains with --partner',
    ],
    'areas that the plan does not have': [
      () => ['--only', 'xmpp'],
      'invalid --only given: xmpp, from the external side expected: areas that the plan has there: dns, ports, media, certificates, '
        + 'sip fix: look at some of them, or from the other side',
    ],
    'what was found, in a dry run': [
      () => ['--dry-run', '--format', 'junit'], 'invalid --format given: junit with --dry-run expected: text or json',
    ],
    'an option that does not exist': [() => ['--output', 'folder'], "error: unknown option '--output'"],
  };

  test.each(Object.entries(cases))('%s', async (_, [args, expected]) => {
    const { code, out, err } = await ranToEnd('verify', told.files.edge(), ...args());
    expect({ code, out, asked: told.asked }).toEqual({ code: 2, out: '', asked: [] });
    expect(err.replace(/\s+/g, ' ')).toContain(expected);
    expect(err).not.toMatch(/TypeError|\n\s+at |symbol|PRIVATE KEY-|clientKey|trustedCertificates|daysLeft|allPartners/);
    for (const line of err.split('\n')) expect(line.includes(told.files.path) || line.length <= 80).toBe(true);
  });

  test.each(['json', 'junit'])('several plans as %s, which is about one', async (format) => {
    told.files.edge();
    told.files.proxy();
    const { code, out, err } = await ranToEnd('verify', told.files.path, '--format', format);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(`invalid --format
  given:    ${format} for 2 plans
  expected: one plan for the format ${format}
  fix:      pass one plan file at a time, or use --format text or prometheus
`);
  });

  test('a path that a list took, with where it belongs', async () => {
    const path = told.files.edge();
    const { code, out, err } = await ranToEnd('verify', '--partner', 'fabrikam.com', path);
    expect({ code, out, asked: told.asked }).toEqual({ code: 2, out: '', asked: [] });
    expect(err.replace(/\s+/g, ' ')).toContain("missing required argument 'path'. The path comes first, because options with lists take what "
      + 'follows them. After such an option, write -- before the path.');
    expect((await ranToEnd('verify', '-n', '--partner', 'fabrikam.com', '--', path)).code).toBe(0);
    // Where no list took it, it is missing, and that is all.
    expect(ran('check').err).toMatch(/^error: missing required argument 'path'\n/);
  });

  test('a plan file that is missing', async () => {
    const { code, err } = await ranToEnd('verify', join(told.files.path, 'edge-plan.json'));
    expect(code).toBe(2);
    expect(err).toMatch(/^invalid path\n/);
  });

  test('a plan with an address that no server can have, with its file', async () => {
    const path = told.files.written('edge-plan.json', PlanFile.ofEdge(contosoPlan({ topology: EdgeTopology.singlePublic() })).text
      .replaceAll('131.107.155.10', '127.0.0.1'));
    const { code, err } = await ranToEnd('verify', path);
    expect({ code, asked: told.asked }).toEqual({ code: 2, asked: [] });
    expect(err).toContain(`invalid ${path}: servers[0].external.addresses[0].publicAddress\n`);
  });

  test('a second plan that is none, before the first one is asked', async () => {
    told.files.knownEdge('a/edge-plan.json');
    const broken = told.files.written('b/edge-plan.json', '{}');
    expect((await ranToEnd('verify', told.files.path, '--only', 'ports')).code).toBe(2);
    expect(told.asked).toEqual([]);
    rmSync(broken);
    expect((await ranToEnd('verify', told.files.path, '--only', 'ports')).code).toBe(1);
    expect(told.asked).not.toEqual([]);
  });
});
