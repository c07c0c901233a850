import { isReference } from '../../values/boundary/reference';
import { DnsRecordType } from '../../values/vocabulary/dns';
import type { DnsRecordPlan } from '../../plan/network/dns-plan';
import type { CheckBlock } from '../../engine/check-blocks';

/** What a check of one type of record looks up, and how it tells the result. */
interface Lookup {
  readonly dataSource: string;
  /** The argument that takes the name. */
  readonly argument: string;
  /** The expression for what was found, as a list of texts, of an expression for the data source. */
  found(data: string, name: string): string;
  /** Between the name and what is expected. */
  readonly must: string;
  /** Before what was found. */
  readonly but: string;
  /** What was found if it is nothing. */
  readonly nothing: string;
}

/** A name of an answer, as plans have it: the provider ends it with a dot, and keeps capital letters. */
const planned = (name: string): string => `lower(trimsuffix(${name}, "."))`;

const LOOKUPS: Readonly<Record<DnsRecordType, Lookup>> = {
  [DnsRecordType.A]: {
    dataSource: 'dns_a_record_set',
    argument: 'host',
    found: (data) => `${data}.addrs`,
    must: 'must resolve to',
    but: 'but resolves to',
    nothing: 'no IPv4 address',
  },
  [DnsRecordType.AAAA]: {
    dataSource: 'dns_aaaa_record_set',
    argument: 'host',
    found: (data) => `${data}.addrs`,
    must: 'must resolve to',
    but: 'but resolves to',
    nothing: 'no IPv6 address',
  },
  [DnsRecordType.CNAME]: {
    dataSource: 'dns_cname_record_set',
    argument: 'host',
    // The canonical name of a name that is no alias is the name itself.
    found: (data, name) => `[for alias in [${planned(`${data}.cname`)}] : alias if alias != "${name}"]`,
    must: 'must be an alias of',
    but: 'but is an alias of',
    nothing: 'no other name',
  },
  [DnsRecordType.SRV]: {
    dataSource: 'dns_srv_record_set',
    argument: 'service',
    found: (data) => `[for record in ${data}.srv : `
      + `"\${record.priority} \${record.weight} \${record.port} \${${planned('record.target')}}"]`,
    must: 'must have the SRV record',
    but: 'but has',
    nothing: 'no SRV record',
  },
};

/** What a record check is made of. */
export interface CheckedRecord {
  /** Name of the check, unique in its stack. */
  readonly name: string;
  readonly record: DnsRecordPlan;
  /** The addresses of a host record, which can be references. */
  readonly addresses: readonly string[];
  /** Addresses of the resources that create the record; empty for a record that others create. */
  readonly resources: readonly string[];
}

/** The check block of a record: the name must resolve to what the plan has, in any order, and to nothing else. */
export function recordCheck({ name, record, addresses, resources }: CheckedRecord): CheckBlock {
  const lookup = LOOKUPS[record.type];
  const found = lookup.found(`data.${lookup.dataSource}.${name}`, record.name);
  const expected = expectationOf(record, addresses);
  return {
    name,
    dataSource: lookup.dataSource,
    arguments: { [lookup.argument]: record.name },
    dependsOn: resources,
    condition: `toset(${found}) == toset(${expected.list})`,
    errorMessage: `${record.name} ${lookup.must} ${expected.inMessage} (${planningRows(record.tableRows)}), ${lookup.but} `
      + `\${coalesce(join(", ", sort(${found})), "${lookup.nothing}")}.`,
  };
}

/** What must be found: as an expression for a list of texts, and as a part of a message. */
interface Expectation {
  readonly list: string;
  readonly inMessage: string;
}

function expectationOf({ type, cname, srv }: DnsRecordPlan, addresses: readonly string[]): Expectation {
  if (cname !== undefined) return literalExpectation([cname]);
  if (srv !== undefined) return literalExpectation([`${srv.priority} ${srv.weight} ${srv.port} ${srv.target}`]);
  const references = addresses.filter(isReference);
  const literals = addresses.filter((address) => !isReference(address));
  if (references.length === 0) return literalExpectation(literals);
  // Within an expression, the engine writes references without `${}`.
  const list = listOf([
    ...quoted(literals),
    // Azure may write an IPv6 address in another form than the provider.
    ...references.map((address) => (type === DnsRecordType.AAAA ? `cidrhost("\${${address}}/128", 0)` : address)),
  ]);
  // Their order is known at deployment.
  return { list, inMessage: `\${join(", ", sort(${list}))}` };
}

function literalExpectation(texts: readonly string[]): Expectation {
  return { list: listOf(quoted(texts)), inMessage: [...new Set(texts)].sort().join(', ') };
}

function quoted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort().map((text) => `"${text}"`);
}

function listOf(expressions: readonly string[]): string {
  return `[${expressions.join(', ')}]`;
}

function planningRows(rows: readonly string[]): string {
  return `planning ${rows.length === 1 ? 'row' : 'rows'} ${[...rows].sort().join(', ')}`;
}
