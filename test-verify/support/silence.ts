import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** What is dropped or rejected on its way in. */
export interface Unheard {
  readonly address: string;
  /** Every port, unless one is given. */
  readonly port?: number;
  /** Every protocol, unless one is given; a port needs one, and it is TCP then. */
  readonly protocol?: 'tcp' | 'udp';
}

const DROP = 'drop';

const tables = new Set<string>();

/** Drops what is sent to an address, as a firewall does that says nothing. Returns what makes it heard again. */
export function silence(unheard: Unheard): () => void {
  return withRule(unheard, DROP);
}

/** Lets a router say that the host cannot be reached. Returns what makes it reachable again. */
export function unreachable(unheard: Unheard): () => void {
  return withRule(unheard, isIPv6(unheard.address) ? 'reject with icmpv6 type addr-unreachable' : 'reject with icmp type host-unreachable');
}

/** Lets a firewall say that it forbids the traffic (administratively prohibited). Returns what allows it again. */
export function prohibited(unheard: Unheard): () => void {
  return withRule(unheard, isIPv6(unheard.address) ? 'reject with icmpv6 type admin-prohibited' : 'reject with icmp type admin-prohibited');
}

function withRule({ address, port, protocol }: Unheard, verdict: string): () => void {
  // A router says nothing about what another one says (ICMP), or nobody would ever hear it.
  const anyTransport = verdict === DROP ? [] : ['meta l4proto { tcp, udp }'];
  const table = `lync_edge_${randomBytes(8).toString('hex')}`;
  const family = isIPv6(address) ? 'ip6' : 'ip';
  const transport = protocol ?? (port === undefined ? undefined : 'tcp');
  const match = [
    `${family} daddr ${address}`,
    ...(transport === undefined ? anyTransport : [port === undefined ? `meta l4proto ${transport}` : `${transport} dport ${port}`]),
  ];
  nft(`table inet ${table} {
    chain incoming {
      type filter hook input priority 0; policy accept;
      ${match.join(' ')} ${verdict}
    }
  }`);
  tables.add(table);
  return () => { remove(table); };
}

function remove(table: string): void {
  if (tables.delete(table)) nft(`delete table inet ${table}`);
}

function nft(script: string): void {
  try {
    execFileSync('nft', ['-f', '-'], { input: script, stdio: ['pipe', 'pipe', 'pipe'] });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new Error('missing: nft (Debian package nftables)');
    throw error;
  }
}

// What a test forgot, or did not come to because it failed.
afterAll(() => {
  for (const table of tables) remove(table);
});
