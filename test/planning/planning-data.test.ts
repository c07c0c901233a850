import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { differences } from '../../scripts/planning-data/differences';
import { planningFacts } from '../../scripts/planning-data/facts';
import { isList, isRow, type Json, jsonText, type Row } from '../../scripts/planning-data/json';

/** Where the planning data is kept that the project's facts are taken from. */
const SOURCE = resolve(__dirname, '../../../shared/planning');

const textOf = (folder: string, name: string): string => readFileSync(resolve(folder, `${name}.json`), 'utf8');
const read = (folder: string, name: string): Row => JSON.parse(textOf(folder, name)) as Row;
const NAMES = readdirSync(__dirname).filter((file) => file.endsWith('.json')).map((file) => file.replace(/\.json$/, ''));

function stringsIn(value: Json): readonly string[] {
  if (isList(value)) return value.flatMap(stringsIn);
  if (isRow(value)) return Object.values(value).flatMap(stringsIn);
  return typeof value === 'string' ? [value] : [];
}

describe.each(NAMES)('%s.json', (name) => {
  test('contains facts but no sentences', () => {
    const sentences = stringsIn(read(__dirname, name))
      .filter((text) => text.split(' ').length > 10 || /[^.][.;]( |$)/.test(text));
    expect(sentences).toEqual([]);
  });

  test('has the format that the script writes', () => expect(textOf(__dirname, name)).toBe(jsonText(read(__dirname, name))));
});

describe('the difference between two versions of a file', () => {
  const ports: Row = {
    topologies: { 'single-public': { rows: 2 } },
    rows: [{ id: 'single-public/xmpp/1', portFrom: 5269, conditions: ['xmpp'] }, { id: 'single-public/xmpp/2' }],
  };
  const differencesTo = (other: Row): readonly string[] => differences('ports', ports, other);

  test('is empty if they are the same', () => expect(differencesTo({ ...ports })).toEqual([]));

  test('is described by file, row and column', () => {
    const rows: readonly Row[] = [
      { id: 'single-public/xmpp/1', portFrom: 5270, conditions: ['xmpp', 'always'] }, { id: 'single-public/xmpp/2' },
    ];
    expect(differencesTo({ topologies: { 'single-public': { rows: 3 } }, rows })).toEqual([
      'ports.json, column topologies.single-public.rows: 2 in the project, 3 in the planning data',
      'ports.json, row single-public/xmpp/1, column rows.portFrom: 5269 in the project, 5270 in the planning data',
      'ports.json, row single-public/xmpp/1, column rows.conditions: ["xmpp"] in the project, ["xmpp","always"] in the planning data',
    ]);
  });

  test('can be a column, a row or the order of rows', () => {
    const [first, second] = ports['rows'] as readonly Row[];
    expect(differencesTo({ ...ports, rows: [first!, { ...second, anomalies: true }] })).toEqual([
      'ports.json, row single-public/xmpp/2, column rows.anomalies: nothing in the project, true in the planning data',
    ]);
    expect(differencesTo({ ...ports, rows: [first!, { id: 'single-public/xmpp/3' }] })).toEqual([
      'ports.json, row single-public/xmpp/2 of column rows: only in the project',
      'ports.json, row single-public/xmpp/3 of column rows: only in the planning data',
    ]);
    expect(differencesTo({ ...ports, rows: [second!, first!] })).toEqual([
      'ports.json, column rows: ["single-public/xmpp/1","single-public/xmpp/2"] in the project, '
        + '["single-public/xmpp/2","single-public/xmpp/1"] in the planning data',
    ]);
  });
});

// A clone has only the facts. If the planning data is next to it, the two are compared.
if (existsSync(SOURCE)) {
  test('the facts of the project match the planning data next to it', () => {
    const facts = planningFacts((name) => read(SOURCE, name));
    expect([...facts.keys()].sort()).toEqual([...NAMES].sort());
    expect([...facts].flatMap(([name, theirs]) => differences(name, read(__dirname, name), theirs))).toEqual([]);
  });
}
