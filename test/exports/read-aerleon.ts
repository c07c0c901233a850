import { parse } from 'yaml';
import type { AerleonPolicy } from '../../lib/exports/aerleon-policy';

/** A term as Aerleon reads it, with its tokens resolved; absent addresses mean any address. */
export interface ReadTerm {
  readonly name: string;
  readonly comment: string;
  readonly action: string;
  readonly platform?: string;
  readonly option?: string;
  readonly protocol?: string;
  readonly ports?: string;
  readonly source?: string[];
  readonly destination?: string[];
}

/** A filter of a policy. */
export interface ReadFilter {
  readonly fileName: string;
  readonly comment: string;
  readonly targets: Readonly<Record<string, string>>;
  readonly terms: ReadTerm[];
}

type Texts = Readonly<Record<string, string>>;

interface Policy {
  readonly filters: { readonly header: { readonly comment: string; readonly targets: Texts }; readonly terms: Texts[] }[];
}

const TOKEN = /^[A-Z][A-Z0-9_]{0,62}$/;
const TERM_KEYS = [
  'name', 'comment', 'platform', 'source-address', 'destination-address', 'protocol', 'destination-port', 'option', 'action',
];

/** YAML as PyYAML reads it: version 1.1, and a repeated key is an error. */
function yaml(text: string): unknown {
  return parse(text, { version: '1.1', strict: true, uniqueKeys: true });
}

/** The filters of a policy, with every token replaced by its definition. */
export function readPolicy({ documents }: AerleonPolicy): ReadFilter[] {
  const textOf = (wanted: string): string => documents.find(({ fileName }) => fileName === wanted)?.text ?? '';
  const { networks } = yaml(textOf('def/networks.yaml')) as { networks: Record<string, { values: { address: string }[] }> };
  const { services } = yaml(textOf('def/services.yaml')) as { services: Record<string, { port: string; protocol: string }[]> };
  expect([...Object.keys(networks), ...Object.keys(services)].filter((token) => !TOKEN.test(token))).toEqual([]);

  const addressesOf = (token: string | undefined): string[] | undefined => (
    token === undefined ? undefined : networks[token]!.values.map(({ address }) => address));
  const read = (term: Texts): ReadTerm => {
    expect(Object.keys(term).filter((key) => !TERM_KEYS.includes(key))).toEqual([]);
    const service = services[term['destination-port'] ?? '']?.[0];
    expect(service?.protocol ?? term['protocol']).toBe(term['protocol']);
    return {
      name: term['name']!, comment: term['comment']!, action: term['action']!,
      ...Object.fromEntries(Object.entries({
        platform: term['platform'], option: term['option'], protocol: term['protocol'], ports: service?.port,
        source: addressesOf(term['source-address']), destination: addressesOf(term['destination-address']),
      }).filter(([, value]) => value !== undefined)),
    };
  };
  return documents.filter(({ fileName }) => fileName.startsWith('pol/')).flatMap(({ fileName, text }) => (
    (yaml(text) as Policy).filters.map(({ header, terms }) => ({ fileName, ...header, terms: terms.map(read) }))));
}

/** The terms that allow traffic on every platform. */
export function allowingTerms({ terms }: ReadFilter): ReadTerm[] {
  return terms.filter(({ action, platform }) => action === 'accept' && platform === undefined);
}
