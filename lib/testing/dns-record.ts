import type { DnsRecordPlan, SrvDataPlan } from '../plan/network/dns-plan';
import { AT_DEPLOYMENT } from '../projection/model/words';
import { accept } from '../values/boundary/accept';
import { listOf, number, text, wordOf } from '../values/boundary/kinds';
import { objectOf, optional } from '../values/boundary/object-shape';
import { DnsRecordType } from '../values/vocabulary/dns';
import { EdgeSide } from '../values/vocabulary/edge-side';
import { type ExpectedFact, listed, rowWithFacts } from './expected-facts';
import type { EdgeMatcherResult } from './matcher-types';
import { receivedPlan } from './received-plan';

/** What the data of an SRV record must be; what is absent does not matter. */
export interface ExpectedSrvData {
  readonly priority?: number;
  readonly weight?: number;
  readonly port?: number;
  readonly target?: string;
}

/** What a DNS record set must have; what is absent does not matter. */
export interface ExpectedDnsRecord {
  /** Which DNS it belongs to: public or internal. */
  readonly side?: EdgeSide;
  readonly type?: DnsRecordType;
  /** Name as the plan has it: in lower case, without a trailing dot. */
  readonly name?: string;
  /** Zone that contains the record. */
  readonly zone?: string;
  /** All addresses, in any order. Addresses that are assigned at deployment are not in the plan. */
  readonly addresses?: readonly string[];
  /** For CNAME: the canonical name. */
  readonly cname?: string;
  readonly srv?: ExpectedSrvData;
}

const EXPECTED_SRV_DATA = objectOf<ExpectedSrvData>('ExpectedSrvData', {
  priority: optional(number),
  weight: optional(number),
  port: optional(number),
  target: optional(text),
});

const EXPECTED_DNS_RECORD = objectOf<ExpectedDnsRecord>('ExpectedDnsRecord', {
  side: optional(wordOf('EdgeSide', EdgeSide)),
  type: optional(wordOf('DnsRecordType', DnsRecordType)),
  name: optional(text),
  zone: optional(text),
  addresses: optional(listOf(text)),
  cname: optional(text),
  srv: optional(EXPECTED_SRV_DATA),
});

const NAMES = ['side', 'type', 'name', 'zone', 'cname'] as const;
const SRV_NAMES = ['priority', 'weight', 'port', 'target'] as const satisfies readonly (keyof SrvDataPlan)[];

const WORDS = { matcher: 'toHaveDnsRecord', row: 'DNS record', line: recordLine };

/** Whether a plan has a DNS record set with these facts. */
export function dnsRecord(received: unknown, expected: ExpectedDnsRecord): EdgeMatcherResult {
  const { dnsRecords } = receivedPlan(received);
  const { addresses, srv, ...wanted } = accept(EXPECTED_DNS_RECORD, expected, 'expected');
  return rowWithFacts<DnsRecordPlan>(dnsRecords, [
    ...NAMES.flatMap((name) => factOf(name, wanted[name], (record) => record[name])),
    ...addresses === undefined ? [] : [addressesFact(addresses)],
    ...SRV_NAMES.flatMap((name) => factOf(`srv.${name}`, srv?.[name], (record) => record.srv?.[name])),
  ], WORDS);
}

function factOf<Value extends string | number>(
  name: string, expected: Value | undefined, valueOf: (record: DnsRecordPlan) => Value | undefined,
): ExpectedFact<DnsRecordPlan>[] {
  if (expected === undefined) return [];
  return [{
    name,
    expected: String(expected),
    isTrueOf: (record) => valueOf(record) === expected,
    shown: (record) => String(valueOf(record) ?? 'none'),
  }];
}

function addressesFact(expected: readonly string[]): ExpectedFact<DnsRecordPlan> {
  const wanted = new Set(expected);
  return {
    name: 'addresses',
    expected: listed(expected),
    isTrueOf: (record) => {
      const known = new Set(record.addresses.flatMap(({ address }) => address ?? []));
      return known.size === wanted.size && [...known].every((address) => wanted.has(address));
    },
    shown: addressTexts,
  };
}

function addressTexts({ addresses }: DnsRecordPlan): string {
  return listed(addresses.map(({ address = AT_DEPLOYMENT }) => address));
}

function recordLine(record: DnsRecordPlan): string {
  const { id, cname, srv, zone } = record;
  const data = srv === undefined ? cname ?? addressTexts(record) : `${srv.priority} ${srv.weight} ${srv.port} ${srv.target}`;
  return `${id}: ${data}${zone === undefined ? '' : `, in the zone ${zone}`}`;
}
