import fc from 'fast-check';
import { RUNNING_EDGE_SHAPE } from '../../../lib/running/model/running-edge';
import { RunningEdgeReader } from '../../../lib/running/running-edge-reader';
import { accept } from '../../../lib/values/boundary/accept';
import { EdgeValidationError } from '../../../lib/values/edge-validation-error';
import type { IPlanDocument } from '../../../lib/values/plan-document';
import { contosoExports } from '../samples/contoso';
import { effectiveNsgJson } from '../samples/effective-nsg';
import { builderTopology } from '../samples/topology-xml';

/** Every kind of file, once. */
const SAMPLES: readonly IPlanDocument[] = [
  ...contosoExports().filter(({ fileName }) => !/EDGE02|EDGE11/.test(fileName)), { fileName: 'contoso.tbxml', text: builderTopology() }, { fileName: 'external-nsg.json', text: effectiveNsgJson() },
];

/** Values that take the place of others. */
const OTHER_VALUES: readonly unknown[] = [
  null, true, false, 0, -1, 1e300, 443.5, '', ' ', '0', '00443', 'Wahr', 'fe80::1%12', '::ffff:10.0.0.1', '*.contoso.com', 'contoso.com..',
  'm\u00fcnchen.example', '\u0000', '\u202e', '01.12.2026 08:00:00', '/Date(1e99)/', '9'.repeat(2000), [], {}, [[]], [null], [{}],
  { value: [], Count: 0 }, { value: '/Date(0)/', DateTime: '' }, { '#text': 'a' },
];

/** Reads a file, alone and among the others. */
function readOrRefused(changed: IPlanDocument): void {
  for (const documents of [[changed], [...contosoExports().filter(({ fileName }) => fileName !== changed.fileName), changed]]) {
    try {
      accept(RUNNING_EDGE_SHAPE, RunningEdgeReader.read(documents));
    } catch (error) {
      expect(error).toBeInstanceOf(EdgeValidationError);
      const { problems } = error as EdgeValidationError;
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.length).toBeLessThanOrEqual(20);
      for (const problem of problems) {
        for (const part of [problem.property, problem.expected, problem.fix]) expect(part).toMatch(/^[^\p{Cc}]+$/u);
      }
    }
  }
}

/** Every place in a value: keys from the outside. */
function placesIn(value: unknown): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [[key], ...placesIn((value as Record<string | number, unknown>)[key]).map((place) => [key, ...place])]);
}

function changedAt(json: unknown, place: readonly (string | number)[], change: (owner: Record<string | number, unknown>, key: string | number) => void): string {
  const copy = structuredClone(json);
  const owner = place.slice(0, -1).reduce((at, key) => at[key] as Record<string | number, unknown>, copy as Record<string | number, unknown>);
  change(owner, place.at(-1)!);
  return JSON.stringify(copy);
}

describe.each(SAMPLES.map((sample): [string, IPlanDocument] => [sample.fileName, sample]))('%s', (_, { fileName, text }) => {
  const at = fc.nat(text.length);

  test('is read as it is', () => {
    expect(RunningEdgeReader.read([{ fileName, text }])).toBeDefined();
  });

  test('is read or refused when it was cut off, or begins late', () => {
    fc.assert(fc.property(at, fc.boolean(), (place, isEnd) => {
      readOrRefused({ fileName, text: isEnd ? text.slice(0, place) : text.slice(place) });
    }), { numRuns: 15 });
  });

  test('is read or refused when characters were changed, put in or repeated', () => {
    const inserted = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('\0', '\uFEFF', '"', '\r', '<', '&', '(', ';', '\\', '\ud800', '$INCLUDE x\n'));
    fc.assert(fc.property(fc.array(fc.tuple(at, fc.nat(40), inserted), { minLength: 1, maxLength: 4 }), (changes) => {
      let changed = text;
      for (const [place, count, written] of changes) changed = changed.slice(0, place) + written + changed.slice(place + count);
      readOrRefused({ fileName, text: changed });
    }), { numRuns: 15 });
  });

  test('is read or refused when bytes were changed, as the program decodes them', () => {
    const bytes = Buffer.from(text);
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }), (changes) => {
      const changed = Buffer.from(bytes);
      for (const [place, byte] of changes) changed[place] = byte;
      readOrRefused({ fileName, text: changed.toString('utf8') });
    }), { numRuns: 15 });
  });
});

describe.each(SAMPLES.filter(({ text }) => text.startsWith('{')).map((sample): [string, IPlanDocument] => [sample.fileName, sample]))('%s', (_, { fileName, text }) => {
  const json: unknown = JSON.parse(text);
  const place = fc.constantFrom(...placesIn(json));

  test('is read or refused without one of its values, and with another kind of value', () => {
    fc.assert(fc.property(place, fc.constantFrom(undefined, ...OTHER_VALUES), (path, value) => {
      readOrRefused({ fileName, text: changedAt(json, path, (owner, key) => {
        if (value === undefined) Reflect.deleteProperty(owner, key);
        else owner[key] = value;
      }) });
    }), { numRuns: 80 });
  });

  test('is read or refused when a value stands in place of a list, and a list in place of a value', () => {
    fc.assert(fc.property(place, (path) => {
      readOrRefused({ fileName, text: changedAt(json, path, (owner, key) => {
        const value = owner[key];
        owner[key] = Array.isArray(value) ? value[0] as unknown : [value];
      }) });
    }), { numRuns: 30 });
  });
});
