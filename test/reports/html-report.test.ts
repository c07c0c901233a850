import { createHash } from 'node:crypto';
import { PlanDiagram } from '../../lib/diagram/plan-diagram';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import { PlanPart } from '../../lib/projection/model/plan-part';
import {
  PlanColumnKind, PlanColumnPlace, type PlanRow, type PlanTable, PlanTableForm,
} from '../../lib/projection/model/plan-table';
import { PlanTableId } from '../../lib/projection/model/plan-table-id';
import { PlanTables } from '../../lib/projection/plan-tables';
import { rowAnchor, sectionAnchor, tableAnchor } from '../../lib/reports/html/anchors';
import { html } from '../../lib/reports/html/html-text';
import { PAGE_SCRIPT } from '../../lib/reports/html/page-script';
import { PAGE_STYLE } from '../../lib/reports/html/page-style';
import { recordBlocks } from '../../lib/reports/html/record-blocks';
import { listTable } from '../../lib/reports/html/list-table';
import { settingsTable } from '../../lib/reports/html/settings-table';
import { HtmlReport } from '../../lib/reports/html-report';
import { EdgePlanComparison } from '../../lib/review/edge-plan-comparison';
import { EVERYTHING } from '../projection/planned';
import { contosoPlan, refusalOf } from '../support/plan-request';
import { proxyPlan } from '../support/reverse-proxy';
import { HOSTILE, planWith, TABLES, tablesWith } from './hostile-tables';
import { attributesOf, bodyOf, type PageTag, partFrom, tagsOf, textOf } from './html-page';

const everything = (): PlanTables => PlanTables.ofEdge(contosoPlan(EVERYTHING));

/** What the page says of a row: of a list its own lines, of other forms its whole table. */
function textsOf(page: string, table: PlanTable, row: PlanRow): string {
  const part = table.form === PlanTableForm.LIST || table.form === PlanTableForm.LINES
    ? partFrom(page, rowAnchor(table, row), '<tr class="row"', '</tbody>')
    : partFrom(page, tableAnchor(table), '<div class="table"', '</section>');
  return textOf(`${part} ${html`${row.group ?? ''}`.text}`).toLowerCase();
}

/** The values of a row that the page has to show. A flag below a row is the title of its column, or nothing. */
function valuesOf({ columns }: PlanTable, { cells, planningRows, pages }: PlanRow): string[] {
  const values = columns.flatMap(({ title, kind, place }, index) => {
    const isFlag = kind === PlanColumnKind.FLAG && place === PlanColumnPlace.BELOW;
    return isFlag && cells[index]?.[0] === 'yes' ? [title] : cells[index] ?? [];
  });
  return [...values, ...planningRows, ...pages].map((value) => value.toLowerCase());
}

describe.each(TABLES)('%s', (_, project) => {
  const tables = project();
  const { text } = HtmlReport.of(tables);

  test('has every value of every row', () => {
    const missing = tables.tables.flatMap((table) => table.rows.flatMap((row) => {
      const said = textsOf(text, table, row);
      return valuesOf(table, row).filter((value) => !said.includes(value)).map((value) => `${table.id}/${row.id}: ${value}`);
    }));
    expect(missing).toEqual([]);
  });

  test('has every title and note', () => {
    const said = textOf(bodyOf(text));
    const titles = tables.sections.flatMap((section) => [section.title, ...section.notes, ...section.tables.flatMap((table) => (
      table.rows.length === 0 ? [] : [table.title, ...table.notes]))]);
    expect([tables.title, tables.summary, ...titles].filter((title) => !said.includes(title))).toEqual([]);
  });

  test('has unique IDs, and links only to them', () => {
    const ids = attributesOf(text, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    const links = attributesOf(text, 'href');
    expect(links.filter((link) => !link.startsWith('#') || !ids.includes(link.slice(1)))).toEqual([]);
    const labels = attributesOf(text, 'aria-labelledby');
    expect(labels.filter((label) => !ids.includes(label))).toEqual([]);
  });

  test('has headings in order, below one title', () => {
    const levels = tagsOf(bodyOf(text)).filter(({ name, isEnd }) => /^h\d$/.test(name) && !isEnd)
      .map(({ name }) => Number(name[1]));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  test('closes what it opens', () => {
    const open: string[] = [];
    const unopened = tagsOf(bodyOf(text)).filter((tag) => tag.name !== 'wbr').filter(({ name, isEnd }) => {
      if (isEnd) return open.pop() !== name;
      open.push(name);
      return false;
    });
    expect([...unopened, ...open]).toEqual([]);
  });

  test('names its tables, and the direction of their headings', () => {
    const tags = tagsOf(bodyOf(text)).filter(({ isEnd }) => !isEnd);
    expect(tags.filter(({ name }, index) => name === 'table' && tags[index + 1]?.name !== 'caption')).toEqual([]);
    const hasScope = ({ attributes }: PageTag): boolean => /^(col|row|rowgroup)$/.test(attributes.get('scope') ?? '');
    expect(tags.filter((tag) => tag.name === 'th' && !hasScope(tag))).toEqual([]);
  });

  test('loads nothing, and runs only its own script', () => {
    expect(text).not.toMatch(/\s(src|srcset|action|data|background|poster)=|<(link|img|iframe|object|embed|base|form)\b/);
    expect(text.match(/<script/g)).toHaveLength(1);
    const keys = tagsOf(bodyOf(text)).flatMap(({ attributes }) => [...attributes.keys()]);
    expect(keys.filter((key) => /^(on|style$)/.test(key))).toEqual([]);
  });

  test('is the same every time', () => {
    expect(HtmlReport.of(project()).text).toBe(text);
  });
});

test('names the hash of its script, which is moderate in size', () => {
  const { text } = HtmlReport.of(PlanTables.ofEdge(contosoPlan()));
  const [, script = ''] = /<script>([^]*?)<\/script>/.exec(text) ?? [];
  expect(script).toBe(PAGE_SCRIPT);
  const hash = createHash('sha256').update(script).digest('base64');
  expect(text).toContain(`default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; script-src &#39;sha256-${hash}&#39;;`);
  expect(PAGE_SCRIPT.length + PAGE_STYLE.length).toBeLessThan(20_000);
  expect(PAGE_STYLE).not.toMatch(/url\(|@import|@font-face/);
});

describe('hostile text', () => {
  const ATTRIBUTES = /^(aria-label|aria-labelledby|class|colspan|data-for|href|id|role|scope|tabindex|lang)$/;

  const markup = HOSTILE.filter((text) => /[<&"]/.test(text));

  test.each([...markup, HOSTILE.join(' ')])('of a plan is text of the page: %j', (hostile) => {
    const { text } = HtmlReport.of(PlanTables.ofEdge(planWith(hostile)));
    const tags = tagsOf(bodyOf(text));
    expect(tags.filter(({ attributes }) => [...attributes.keys()].some((key) => !ATTRIBUTES.test(key)))).toEqual([]);
    expect(tags.filter(({ name }) => /^(script|style|img|svg|iframe)$/.test(name))).toEqual([]);
    expect(new Set(attributesOf(text, 'id')).size).toBe(attributesOf(text, 'id').length);
    expect(text).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u202a-\u202e]|\p{Surrogate}/u);
    const readable = /^[\x20-\x7e]+$/.test(hostile) ? hostile.trim().replace(/ +/g, ' ') : '';
    expect(textOf(text)).toContain(readable);
  });

  test.each(HOSTILE)('in any place of any table is text: %j', (hostile) => {
    for (const table of tablesWith(hostile)) {
      const parts = [
        listTable(table, hostile), settingsTable(table, hostile), recordBlocks(table, { headingLevel: 3, isComparison: true }),
      ];
      for (const { text } of parts) {
        const keys = tagsOf(text).flatMap(({ attributes }) => [...attributes.keys()]);
        expect(keys.filter((key) => !ATTRIBUTES.test(key))).toEqual([]);
      }
    }
  });

  test('has no effect on the title of the page', () => {
    const { text } = HtmlReport.of(PlanTables.ofEdge({
      ...contosoPlan(), internal: { ...contosoPlan().internal, fqdn: '</title><script>alert(1)</script>' },
    }));
    expect(text).toContain('<title>Edge plan of &lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>');
  });
});

describe('anchors', () => {
  const { text } = HtmlReport.of(everything());

  test('every section and row has one', () => {
    const ids = new Set(attributesOf(text, 'id'));
    const { sections, tables } = everything();
    expect(sections.map(({ part }) => sectionAnchor(part)).filter((anchor) => !ids.has(anchor))).toEqual([]);
    const rows = tables.filter(({ form }) => form !== PlanTableForm.SETTINGS)
      .flatMap((table) => table.rows.map((row) => rowAnchor(table, row)));
    expect(rows.filter((anchor) => !ids.has(anchor))).toEqual([]);
  });

  test('they are made of what is linked to', () => {
    expect(sectionAnchor(PlanPart.DNS_RECORDS)).toBe('dns-records');
    expect(tableAnchor({ id: PlanTableId.DNS_RECORDS })).toBe('table-dns-records');
    const anchor = (id: string): string => rowAnchor({ id: PlanTableId.DNS_RECORDS }, { id });
    expect(anchor('external/SRV/_sip._tls.contoso.com')).toBe('dns-records/external/SRV/_sip._tls.contoso.com');
    expect(anchor('A *.contoso.com')).toBe('dns-records/A+~2a~.contoso.com');
    expect(new Set(['a b', 'a+b', 'a~20~b', 'a"b', 'a\u0020~b'].map(anchor)).size).toBe(5);
  });
});

describe('what a reader sees', () => {
  test('findings are counted by severity, and have it as a word', () => {
    const { text } = HtmlReport.of(everything());
    expect(textOf(text)).toMatch(/\d+ errors \d+ warnings \d+ advice/);
    expect(text).toContain('<h3><span class="badge error">ERROR</span> certificate-private-ca');
    expect(text).toMatch(/<h3><span class="badge (\w+)">\w+<\/span> ocs-dns-failover, acknowledged/);
  });

  test('changes have their verb', () => {
    const changes = EdgePlanComparison.of(contosoPlan(), contosoPlan(EVERYTHING));
    const { text } = HtmlReport.of(PlanTables.ofComparison(changes));
    expect(text).toContain('<span class="badge added">open</span>');
    expect(text).toContain('<span class="badge changed">reissue</span> Edge external');
    expect(text).toContain('<span class="badge added">new</span> <span class="badge error">ERROR</span> certificate-private-ca');
    expect(HtmlReport.of(PlanTables.ofComparison(EdgePlanComparison.of(contosoPlan(EVERYTHING), contosoPlan()))).text)
      .toContain('<span class="badge removed">close</span>');
  });

  test('a word of a change is none in a plan', () => {
    const { text } = HtmlReport.of(PlanTables.ofEdge({ ...contosoPlan(), sipDomains: ['open contoso.com'] }));
    expect(text).not.toMatch(/badge (added|removed|changed)/);
  });

  test('a long list is folded after its first names, and complete', () => {
    const domains = Array.from({ length: 30 }, (_, index) => `domain-${index + 10}.example`);
    const { text } = HtmlReport.of(PlanTables.ofEdge({ ...contosoPlan(), sipDomains: domains }));
    const overview = partFrom(text, 'overview', '</section>');
    expect(overview).toContain('<details class="many"><summary>22 more</summary>');
    expect(domains.filter((domain) => !textOf(overview).includes(domain))).toEqual([]);
    expect(partFrom(HtmlReport.of(everything()).text, 'overview', '</section>')).not.toContain('class="many"');
  });

  test('findings that say the same are one block, and each has its anchor', () => {
    const topology = EdgeTopology.scaledHardwareLoadBalanced({ servers: 3 });
    const tables = PlanTables.ofEdge(contosoPlan({ topology, recordsByOthers: true, zones: [] }));
    const table = tables.tables.find(({ id }) => id === PlanTableId.FINDINGS)!;
    const rows = table.rows.filter(({ id }) => id.startsWith('records-by-others'));
    const [first = '', ...others] = partFrom(HtmlReport.of(tables).text, rowAnchor(table, rows[0]!), '<div class="common">')
      .split('<div class="block">');
    expect(rows.length).toBeGreaterThan(8);
    expect(others).toHaveLength(1);
    expect(first.match(/the external record is in none of the zones/g)).toHaveLength(1);
    expect(others[0]!.match(/<li class="row"/g)).toHaveLength(4);
  });

  test('a repeated value is hidden only from the eye', () => {
    const servers = partFrom(HtmlReport.of(everything()).text, 'table-server-addresses', '</table>');
    expect(servers).toContain('<td><span class="same">external</span></td>');
  });

  test('long names can be broken, short ones are not', () => {
    const name = `${'a'.repeat(60)}.${'b'.repeat(60)}.example`;
    const { text } = HtmlReport.of(PlanTables.ofEdge({ ...contosoPlan(), sipDomains: [name, 'contoso.com'] }));
    expect(text).toContain(`<code class="long">${'a'.repeat(60)}.<wbr>${'b'.repeat(60)}.<wbr>example</code>`);
    expect(text).toContain('<li><code>contoso.com</code></li>');
  });
});

describe('a picture', () => {
  const drawing = (content: string): { fileName: string; text: string } => (
    { fileName: 'edge-plan.svg', text: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${content}</svg>\n` });
  const withPicture = (text: string): HtmlReport => (
    HtmlReport.withPicture(PlanTables.ofEdge(contosoPlan()), { fileName: 'edge-plan.svg', text }));

  test('is part of the page, after the overview', () => {
    const picture = drawing('<defs><marker id="head"/></defs><path d="M0 0h9" marker-end="url(#head)"/><title>a &lt; b</title>');
    const { text } = HtmlReport.withPicture(PlanTables.ofEdge(contosoPlan()), picture);
    expect(text).toContain(picture.text.trim());
    expect(text.match(/<li><a href="#[^"]*">/g)!.slice(-12, -10)).toEqual(['<li><a href="#picture">', '<li><a href="#servers">']);
    expect(HtmlReport.of(PlanTables.ofEdge(contosoPlan())).text).not.toContain('id="picture"');
  });

  test.each([
    ['Edge', PlanTables.ofEdge(contosoPlan(EVERYTHING)), PlanDiagram.ofEdge(contosoPlan(EVERYTHING))],
    ['reverse proxy', PlanTables.ofReverseProxy(proxyPlan()), PlanDiagram.ofReverseProxy(proxyPlan())],
  ])('of the plan is accepted, and shares no ID with the page: %s', (_, tables, { svg }) => {
    const { text } = HtmlReport.withPicture(tables, svg);
    const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(text).toContain(svg.text.trim());
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each([
    '<script>alert(1)</script>', '<g onload="alert(1)"/>', '<g ONLOAD="alert(1)"/>', '<foreignObject><p/></foreignObject>',
    '<image href="https://evil.example/a.png"/>', '<use xlink:href="https://evil.example/a.svg#a"/>',
    '<a href="javascript:alert(1)"/>',
    '<style>@import "https://evil.example/a.css";</style>', '<rect fill="url(https://evil.example/a)"/>',
    "<style>a { fill: url('//evil.example') }</style>", '</svg><h1>title</h1><svg>',
    '</svg><svg>', '<g>', '</g>', '<!-- comment -->',
    '<![CDATA[<script>]]>', "<g id='a'/>", '<g id=a />', '<iframe/>', '<g/onload="alert(1)"/>',
  ])('with %s is refused', (content) => {
    expect(refusalOf(() => withPicture(drawing(content).text)).property).toBe('picture');
  });

  test.each([
    ['<p>text</p>', '"<p>text</p>"'], ['', ''], ['<svg', ''], ['<svg></svg><p></p>', ''], ['text', ''],
  ])('is an SVG drawing: %j', (text) => {
    expect(refusalOf(() => withPicture(text)).property).toBe('picture');
  });

  test.each([[undefined], [null], ['<svg></svg>'], [{}], [{ text: 1 }]])('is a document: %j', (picture) => {
    expect(refusalOf(() => HtmlReport.withPicture(PlanTables.ofEdge(contosoPlan()), picture as never)).property).toBe('picture');
  });
});

test('is a file, named after its plan', () => {
  expect(HtmlReport.of(PlanTables.ofEdge(contosoPlan())).fileName).toBe('edge-plan.html');
  expect(HtmlReport.of(PlanTables.ofReverseProxy(proxyPlan())).fileName).toBe('reverse-proxy-plan.html');
});

test.each([[contosoPlan(), 'object'], [undefined, 'undefined'], [null, 'null']])('takes only tables: %#', (given, shown) => {
  expect(refusalOf(() => HtmlReport.of(given as never))).toMatchObject({ property: 'tables', given: shown });
  const picture = { fileName: 'edge-plan.svg', text: '<svg></svg>' };
  expect(refusalOf(() => HtmlReport.withPicture(given as never, picture)).property).toBe('tables');
});
