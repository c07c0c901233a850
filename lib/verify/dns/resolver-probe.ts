import type { SrvRecord } from 'node:dns';
import { type DnsObservation, DnsOutcome, type FoundService } from '../model/observation';
import { type DnsProbe, QuestionType } from '../model/probe';
import type { ProbeContext } from '../model/probe-context';
import { isUnasked } from '../model/reasons';
import { isAskable, plainName, sortedAddresses, sortedServices } from './dns-values';
import { type ResolverAnswer, askResolver } from './resolver-question';

/** What was asked for, as it is told. */
type Found = Pick<DnsObservation, 'addresses' | 'services'>;

const NOTHING_ELSE = (): Found => ({ addresses: [], services: [] });

/** What the resolver says about a name, within the time of the context. It never rejects. */
export async function probeDns(probe: DnsProbe, context: ProbeContext): Promise<DnsObservation> {
  const name = plainName(probe.name);
  if (!isAskable(name)) return { outcome: DnsOutcome.NO_SUCH_NAME, addresses: [], services: [] };
  const aliasAnswer = askResolver(context, (resolver) => resolver.resolveCname(name));
  // c-ares follows an alias and does not tell.
  switch (probe.type) {
    case QuestionType.CNAME: return observed(await aliasAnswer, await aliasAnswer, NOTHING_ELSE);
    case QuestionType.A:
      return observed(await askResolver(context, (resolver) => resolver.resolve4(name)), await aliasAnswer, addressesFound);
    case QuestionType.AAAA:
      return observed(await askResolver(context, (resolver) => resolver.resolve6(name)), await aliasAnswer, addressesFound);
    case QuestionType.SRV:
      return observed(await askResolver(context, (resolver) => resolver.resolveSrv(name)), await aliasAnswer, servicesFound);
  }
}

function observed<Record>(
  { outcome, records }: ResolverAnswer<Record>, alias: ResolverAnswer<string>, found: (records: readonly Record[]) => Found,
): DnsObservation {
  // Whether there is an alias is a part of the answer: without it, nothing is known for certain.
  const isLost = alias.outcome === DnsOutcome.SILENT || isUnasked(alias.outcome);
  if (isLost) return { outcome: alias.outcome, addresses: [], services: [] };
  const [target] = alias.records;
  return { outcome, ...found(records), ...(target === undefined ? {} : { alias: plainName(target) }) };
}

function addressesFound(records: readonly string[]): Found {
  return { addresses: sortedAddresses(records), services: [] };
}

function servicesFound(records: readonly SrvRecord[]): Found {
  const services = records.map(({ priority, weight, port, name }): FoundService => ({ priority, weight, port, target: plainName(name) }));
  return { addresses: [], services: sortedServices(services) };
}
