import { promises } from 'node:dns';
import { isIPv6 } from 'node:net';
import { clearTimeout, setTimeout } from 'node:timers';
import { hasSocket } from '../conversation/no-socket';
import { DnsOutcome } from '../model/observation';
import type { NameServerAddress, ProbeContext } from '../model/probe-context';
import { onStop } from './stop-calls';

/** What a resolver says: records, if and only if the outcome is an answer. */
export interface ResolverAnswer<Found> {
  readonly outcome: DnsOutcome;
  readonly records: readonly Found[];
}

/** Times that a question is sent to a server. */
const TRIES = 3;

/** The times that c-ares waits for one server, in units of the first: it doubles the time with each try. */
const WAITS = 7;

/** What is asked of the resolver of a verification, all through one channel of c-ares: thousands of channels take thousands of ports. */
interface Channel {
  readonly resolver: promises.Resolver;
  /** Questions that are still waited for. */
  waiting: number;
}

const channels = new WeakMap<ProbeContext, Channel>();

/** Asks the resolver something, within the time of a probe. */
export async function askResolver<Found>(
  context: ProbeContext, ask: (resolver: promises.Resolver) => Promise<readonly Found[]>,
): Promise<ResolverAnswer<Found>> {
  if (context.signal.aborted) return without(DnsOutcome.STOPPED);
  const channel = channelOf(context);
  if (channel === undefined) return without(DnsOutcome.FAILED);
  return new Promise((resolve) => {
    let isOver = false;
    const end = (answer: ResolverAnswer<Found>): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      forget();
      resolve(answer);
      channel.waiting -= 1;
      // A question cannot be given up by itself; those that nobody waits for any more must not keep sockets open.
      if (channel.waiting === 0) channel.resolver.cancel();
    };
    channel.waiting += 1;
    const timer = setTimeout(() => end(without(DnsOutcome.SILENT)), context.timeoutMs);
    const forget = onStop(context, () => end(without(DnsOutcome.STOPPED)));
    // What is stopped before it is asked must not be asked any more: nobody would cancel it.
    Promise.resolve().then(() => (isOver ? [] : ask(channel.resolver))).then(
      // An alias without a record of the type is an empty answer in some versions of Node.js.
      (records) => end(records.length === 0 ? without(DnsOutcome.NO_SUCH_RECORD) : { outcome: DnsOutcome.ANSWERED, records }),
      (error: unknown) => { void outcomeOf(error).then((outcome) => end(without(outcome))); },
    );
  });
}

function without(outcome: DnsOutcome): { readonly outcome: DnsOutcome; readonly records: readonly never[] } {
  return { outcome, records: [] };
}

function channelOf(context: ProbeContext): Channel | undefined {
  const known = channels.get(context);
  if (known !== undefined) return known;
  const made = newChannel(context);
  if (made !== undefined) channels.set(context, made);
  return made;
}

/** Undefined if the address of the resolver is invalid. */
function newChannel({ resolver: address, timeoutMs }: ProbeContext): Channel | undefined {
  try {
    const servers = address === undefined ? new promises.Resolver().getServers() : [serverText(address)];
    const timeout = Math.max(1, Math.floor(timeoutMs / WAITS / Math.max(1, servers.length)));
    const resolver = new promises.Resolver({ timeout, tries: TRIES });
    if (address !== undefined) resolver.setServers(servers);
    return { resolver, waiting: 0 };
  } catch {
    return undefined;
  }
}

function serverText({ address, port }: NameServerAddress): string {
  return isIPv6(address) ? `[${address}]:${port}` : `${address}:${port}`;
}

const OUTCOMES: Readonly<Partial<Record<string, DnsOutcome>>> = {
  ENOTFOUND: DnsOutcome.NO_SUCH_NAME,
  // No such name can exist.
  EBADNAME: DnsOutcome.NO_SUCH_NAME,
  ENODATA: DnsOutcome.NO_SUCH_RECORD,
  EREFUSED: DnsOutcome.REFUSED,
  ESERVFAIL: DnsOutcome.FAILED,
  ENOTIMP: DnsOutcome.FAILED,
  EFORMERR: DnsOutcome.FAILED,
  ETIMEOUT: DnsOutcome.SILENT,
  ECONNREFUSED: DnsOutcome.SILENT,
  ENOSERVER: DnsOutcome.SILENT,
  EBADRESP: DnsOutcome.UNREADABLE,
  EBADFAMILY: DnsOutcome.UNREADABLE,
  ECANCELLED: DnsOutcome.STOPPED,
};

/** c-ares has one code for a server that refuses and for sockets that it does not get. */
const REFUSED_OR_NO_SOCKET = 'ECONNREFUSED';

async function outcomeOf(error: unknown): Promise<DnsOutcome> {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === REFUSED_OR_NO_SOCKET && !await hasSocket()) return DnsOutcome.NO_SOCKET;
  return (typeof code === 'string' ? OUTCOMES[code] : undefined) ?? DnsOutcome.FAILED;
}
