import { PlanTables } from '../../lib/projection/plan-tables';
import { JsonReport } from '../../lib/reports/json-report';
import { EVERYTHING } from '../projection/planned';
import { contosoPlan, refusalOf } from '../support/plan-request';
import { HOSTILE, planWith, TABLES } from './hostile-tables';

test.each(TABLES)('has the tables as they are: %s', (_, project) => {
  const { name, subject, summary, sections } = project();
  const { text, fileName } = JsonReport.of(project());
  expect(JSON.parse(text)).toEqual({ name, subject, summary, sections });
  expect(fileName).toBe(`${name}.tables.json`);
  expect(text).toMatch(/[^\n]\n$/);
});

test('properties are in one order, whatever made the tables', () => {
  const { text } = JsonReport.of(PlanTables.ofEdge(contosoPlan(EVERYTHING)));
  const orders = new Map<string, Set<string>>();
  JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const optional = new Set(['group', 'phrase', 'about', 'whenEmpty']);
    const keys = Object.keys(value).filter((key) => !optional.has(key));
    const known = orders.get([...keys].sort().join()) ?? new Set();
    orders.set([...keys].sort().join(), known.add(keys.join()));
    return value;
  });
  expect([...orders.values()].map((order) => [...order])).toEqual([
    ['key,title,kind,place,compared'],
    ['id,label,cells,planningRows,pages'],
    ['id,title,audiences,form,columns,rows,notes,isDigest'],
    ['part,title,notes,tables'],
    ['id,subject,label,cells,planningRows,pages'],
    ['name,subject,summary,sections'],
  ]);
});

test('a hostile text comes back as it is, and reaches no terminal', () => {
  for (const hostile of HOSTILE) {
    const tables = PlanTables.ofEdge(planWith(hostile));
    const { text } = JsonReport.of(tables);
    expect((JSON.parse(text) as PlanTables).sections).toEqual(tables.sections);
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
  }
});

test.each([[contosoPlan(), 'object'], [undefined, 'undefined'], [null, 'null']])('only tables: %#', (given, shown) => {
  expect(refusalOf(() => JsonReport.of(given as never))).toMatchObject({ property: 'tables', given: shown });
});
