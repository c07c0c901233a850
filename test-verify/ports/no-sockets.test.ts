import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const KINDS = ['dns', 'authoritativeDns', 'direct', 'tcp', 'stun', 'tls', 'sip', 'xmpp'];
/** Enough for Node.js and its loader. */
const DESCRIPTORS = 128;

test('a computer that has no more sockets blames nobody for it, whatever it asks', async () => {
  const script = join(__dirname, 'probes-without-sockets.ts');
  const { stdout } = await promisify(execFile)(
    'sh', ['-c', `ulimit -n ${DESCRIPTORS} && exec "$0" --import tsx "$1" "$2"`, process.execPath, script, '203.0.113.88'], { timeout: 60_000 },
  );
  const { before, after } = JSON.parse(stdout) as Readonly<Record<'before' | 'after', Record<string, string>>>;
  expect(after).toEqual(Object.fromEntries(KINDS.map((kind) => [kind, 'no-socket'])));
  // Nobody listens there: with sockets, that is what is seen.
  expect(before).toEqual({
    dns: 'silent', authoritativeDns: 'silent', direct: 'silent', tcp: 'refused', stun: 'refused', tls: 'refused', sip: 'refused', xmpp: 'refused',
  });
}, 90_000);
