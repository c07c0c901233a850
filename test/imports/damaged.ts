import fc from 'fast-check';

/** A damage: which of the values of a document, and what happens to it. */
export interface Damage {
  readonly place: number;
  readonly choice: number;
}

export const damages: fc.Arbitrary<Damage[]> = fc.array(fc.record({ place: fc.nat(100_000), choice: fc.nat(100_000) }), { minLength: 1, maxLength: 4 });

const TEXTS = [
  '', 'x', '*.contoso.com', 'EDGE01', 'contoso.com', 'sip.contoso.com', 'SIP.CONTOSO.COM.', 'lsedge.contoso.net', 'xn--mnchen-3ya.example', 'münchen.example', `${'a'.repeat(64)}.example`, '-x.example', 'a..b', 'a b',
  '0.0.0.0', '127.0.0.1', '255.255.255.255', '10.45.16.10', '172.25.33.10', '192.168.10.90', '203.0.113.1', '169.254.1.1', '2001:db8::1', 'fe80::1', '::', '192.0.2.300', '10.45.16.0/24', '0.0.0.0/0', '10.0.0.0/33', '2026-02-30',
  'Office365', '${x}', '"; #', '\\', 'site:Redmond', 'CN=a, CN=b', 'CN=', '1.3.6.1.5.5.7.3.2', '2013-13-01T00:00:00Z',
];
const NUMBERS = [0, 1, 2, 3, 24, 32, 33, 64, 129, 443, 444, 5061, 5269, 50_000, 65_535, 65_536, -1, 1.5, 2 ** 31];

/** A document with damages: other values of the same kinds, lists that are shorter or longer, properties that are missing. */
export function damaged<Document>(document: Document, found: readonly Damage[]): Document {
  const copy = structuredClone(document);
  for (const { place, choice } of found) {
    const places = placesOf(copy);
    const { owner, key, value } = places[place % places.length] ?? { owner: {}, key: '', value: undefined };
    if (Array.isArray(value) && choice % 4 !== 0) Reflect.set(owner, key, otherList(value, choice));
    else if (typeof value === 'string') Reflect.set(owner, key, TEXTS[choice % TEXTS.length]);
    else if (typeof value === 'number') Reflect.set(owner, key, NUMBERS[choice % NUMBERS.length]);
    else if (typeof value === 'boolean') Reflect.set(owner, key, !value);
    else if (!Array.isArray(owner)) Reflect.deleteProperty(owner, key);
  }
  return copy;
}

interface Place {
  readonly owner: object;
  readonly key: string;
  readonly value: unknown;
}

function placesOf(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter(([key]) => key !== 'schemaVersion').flatMap(([key, part]) => [{ owner: value, key, value: part as unknown }, ...placesOf(part)]);
}

function otherList(list: readonly unknown[], choice: number): unknown[] {
  if (choice % 4 === 1) return [];
  if (choice % 4 === 2) return list.slice(0, -1);
  return [...list, ...structuredClone(list)];
}
