import * as fc from 'fast-check';
import { PlanTables } from '../../lib/projection/plan-tables';
import { markdownTable } from '../../lib/reports/markdown/markdown-table';
import { MarkdownReport } from '../../lib/reports/markdown-report';
import { EVERYTHING, PROXY_PLANS } from '../projection/planned';
import { contosoPlan, refusalOf } from '../support/plan-request';
import { HOSTILE, hostileText, planWith, TABLES, tablesWith } from './hostile-tables';

const pipes = (line: string): number => line.split('|').length - 1;

/** The blocks of lines between blank lines. */
const blocks = (text: string): string[][] => text.trimEnd().split('\n\n').map((block) => block.split('\n'));

/** Whether every line is what its block says it is: a title, a table with as many cells in each line, a list or a paragraph. */
function isWellFormed(block: readonly string[]): boolean {
  const [first = '', second = ''] = block;
  if (first.startsWith('|')) {
    return /^\|( --- \|)+$/.test(second) && block.every((line) => /^\| .*\|$/.test(line) && pipes(line) === pipes(second));
  }
  if (first.startsWith('- ')) return block.every((line) => /^( {2})?- /.test(line));
  return block.length === 1 && pipes(first) === 0 && /^(#{1,3} )?(\*\*|[^#\s|>-])/.test(first);
}

describe.each(TABLES)('%s', (_, project) => {
  const tables = project();
  const { text } = MarkdownReport.of(tables);

  test('has titles, tables, lists and paragraphs, each whole', () => {
    expect(blocks(text).filter((block) => !isWellFormed(block))).toEqual([]);
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/\n\n\n|[ \t]\n|undefined/);
  });

  test('has every section, once and in order', () => {
    expect(text.match(/^## .*$/gm)).toEqual(tables.sections.map(({ title }) => `## ${title}`));
  });

  test('is the same every time', () => {
    expect(MarkdownReport.of(project()).text).toBe(text);
  });
});

describe('the report of a plan', () => {
  const { text, fileName } = MarkdownReport.of(PlanTables.ofEdge(contosoPlan(EVERYTHING)));
  const after = (title: string): string[] => {
    const all = blocks(text);
    return all[all.findIndex(([first]) => first === title) + 1] ?? [];
  };

  test('is a file, named after its plan', () => {
    expect(fileName).toBe('edge-plan.md');
    expect(text).toMatch(/^# Edge plan of lsedge\.contoso\.net\n\n## Overview\n/);
  });

  test('shows the servers group by group, and a gateway once', () => {
    expect(after('**1\\. lsedge01, lsedge01.contoso.net**')).toEqual([
      '| Adapter | Service | Address | Public address | Default gateway |',
      '| --- | --- | --- | --- | --- |',
      '| external | Access Edge | 10.45.16.10 | at deployment | 10.45.16.1 |',
      '|  | Web Conferencing Edge | 10.45.16.20 | at deployment |  |',
      '|  | A/V Edge | 10.45.16.30 | at deployment |  |',
      '| internal | Edge internal | 172.25.33.10 |  | none |',
    ]);
  });

  test('shows firewall rules in few columns, the closing rule as a phrase, and remarks below', () => {
    const rules = blocks(text).findIndex(([first]) => first === '| Outbound | Protocol | From | To |');
    expect(blocks(text)[rules]).toContain('| TCP 50000-59999 | RTP | A/V Edge | any |');
    expect(blocks(text)[rules]?.at(-1)).toBe('| deny everything else |  |  |  |');
    expect(blocks(text)[rules + 1]).toEqual([
      '- **TCP 1688**', '  - Platform: Windows activates against the platform\'s key management servers.',
    ]);
  });

  test('shows remarks on most rows in a last column', () => {
    expect(after('### Partner domains')).toEqual(expect.arrayContaining([
      '| Domain | Type | Access Edge | Product | Remarks |',
      '| litware.example | allowed domain | by SRV record | Office Communications Server 2007 R2 | Server software: OpenSIPS<br>until March |',
      '| tailspin.example | discovered | by SRV record | Lync Server 2010 |  |',
    ]));
  });

  test('shows settings with their descriptions', () => {
    expect(after('### Access Edge configuration (Set-CsAccessEdgeConfiguration)').slice(0, 3)).toEqual([
      '| Property | Value | Description |', '| --- | --- | --- |', '| AllowOutsideUsers | True | users sign in from outside |',
    ]);
  });

  test('shows a record as a list', () => {
    expect(after('**Edge external, already in use**')).toEqual([
      '- **Subject**: sip.contoso.com', '- **Alternative names**:', '  - \\*.contoso.com', '  - sip.contoso.com',
      '- **Issued by**: private CA, for server and client authentication', '- **Private key**: 1024 bits, not exportable',
      '- **Valid from**: 2014-02-01', '- **Valid until**: 2016-01-31', '- **Public authority**: DigiCert',
      '- **Signature**: RSASSA-PSS', '- **Names a CRL distribution point**: no',
    ]);
  });

  test('shows findings of one rule in a list of what they are about, or in a table if they differ in more', () => {
    const [finding] = contosoPlan().findings;
    const reportOf = (messages: readonly string[]): string => MarkdownReport.of(PlanTables.ofEdge({
      ...contosoPlan(), findings: messages.map((message, index) => ({ ...finding!, subject: `name ${index}`, message })),
    })).text;
    expect(reportOf(['same', 'same'])).toContain([
      ', 2 findings**', '', '- **About**:', '  - name 0', '  - name 1', '- **Found**: same', '- **Fix**: ',
    ].join('\n'));
    expect(reportOf(['one', 'two'])).toContain([
      ', 2 findings**', '', '| About | Found |', '| --- | --- |', '| name 0 | one |', '| name 1 | two |', '', '- **Fix**: ',
    ].join('\n'));
  });
});

test('names the rows of remarks by as many cells as it takes', () => {
  const [list] = tablesWith('text');
  const rows = list!.rows.map((row, index) => ({ ...row, cells: [['same'], [`${index}`], ['remark'], []], group: 'one' }));
  const wide = [...list!.columns.slice(0, 3), ...[4, 5, 6, 7].map((key) => ({ ...list!.columns[0]!, key: `${key}` }))];
  expect(markdownTable({ ...list!, columns: wide, rows }).slice(-4)).toEqual([
    '- **same, 0**', '  - remark', '- **same, 1**', '  - remark',
  ]);
});

test('an empty table has no lines, and the report says what that means', () => {
  expect(markdownTable({ ...tablesWith('text')[0]!, rows: [] })).toEqual([]);
  const { text } = MarkdownReport.of(PlanTables.ofReverseProxy(PROXY_PLANS['cookies, a redirect and a CNAME']!()));
  expect(text).toContain('\n\n## Names that resolve differently inside and outside\n\nnone\n\n');
  expect(text).toContain('\n\nOutbound: no rule\n\n');
});

test('no text breaks a table or a list', () => {
  fc.assert(fc.property(hostileText, (text) => {
    for (const table of tablesWith(text)) {
      expect(blocks(markdownTable(table).join('\n')).filter((block) => !isWellFormed(block))).toEqual([]);
    }
  }), { examples: HOSTILE.map((text) => [text]) });
});

test('no text breaks a report', () => {
  const structure = (text: string): string[] => blocks(MarkdownReport.of(PlanTables.ofEdge(planWith(text))).text)
    .map((block) => `${block[0]?.replace(/[^|#*-].*/, '') ?? ''} ${block.length}`);
  const plain = structure('some text');
  for (const text of HOSTILE.filter((each) => /^[^\r\n]*\S[^\r\n]*$/.test(each))) expect(structure(text)).toEqual(plain);
});

test.each([[contosoPlan(), 'object'], [undefined, 'undefined'], [null, 'null']])('only tables: %#', (given, shown) => {
  expect(refusalOf(() => MarkdownReport.of(given as never))).toMatchObject({ property: 'tables', given: shown });
});
