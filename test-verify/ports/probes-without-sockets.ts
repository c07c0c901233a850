import { openSync } from 'node:fs';
import { askDirectly } from '../../lib/verify/dns/dns-exchange';
import { ProbeKind, QuestionType, TlsStart } from '../../lib/verify/model/probe';
import type { ProbeContext } from '../../lib/verify/model/probe-context';
import { REAL_PROBES } from '../../lib/verify/running/real-probes';

// Makes every kind of probe in a process that has no more descriptors, and prints how each ended. Its argument is an address.
const [, , address = ''] = process.argv;
const at = { address, port: 443 };
const name = 'sip.contoso.com';

async function outcomes(): Promise<Readonly<Record<string, string | undefined>>> {
  const context: ProbeContext = { signal: new AbortController().signal, timeoutMs: 1000, resolver: { address, port: 53 } };
  const dns = { name, type: QuestionType.A };
  const { problem } = await REAL_PROBES.authoritativeDns({ kind: ProbeKind.AUTHORITATIVE_DNS, ...dns }, context);
  return {
    dns: (await REAL_PROBES.dns({ kind: ProbeKind.DNS, ...dns }, context)).outcome,
    authoritativeDns: problem,
    direct: (await askDirectly(dns, address, 1000, context)).answer.outcome,
    tcp: (await REAL_PROBES.tcp({ kind: ProbeKind.TCP, ...at }, context)).outcome,
    stun: (await REAL_PROBES.stun({ kind: ProbeKind.STUN, ...at }, context)).outcome,
    tls: (await REAL_PROBES.tls({ kind: ProbeKind.TLS, ...at, serverName: name, start: TlsStart.DIRECT }, context)).outcome,
    sip: (await REAL_PROBES.sip({ kind: ProbeKind.SIP, ...at, serverName: name, domain: 'contoso.com' }, context)).outcome,
    xmpp: (await REAL_PROBES.xmpp({ kind: ProbeKind.XMPP, ...at, to: 'contoso.com', from: 'fabrikam.com' }, context)).outcome,
  };
}

async function main(): Promise<void> {
  // Once with descriptors, so that everything that is loaded late is loaded.
  const before = await outcomes();
  try {
    for (;;) openSync('/dev/null', 'r');
  } catch {
    // There are none left.
  }
  process.stdout.write(JSON.stringify({ before, after: await outcomes() }), () => process.exit(0));
}

void main();
