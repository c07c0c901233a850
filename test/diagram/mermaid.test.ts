import { flowsOf } from '../../lib/diagram/diagram-model';
import { edgeDiagram } from '../../lib/diagram/diagram-of-plan';
import { mermaidOf } from '../../lib/diagram/mermaid';
import { contosoPlan } from '../support/plan-request';
import { DIAGRAMS } from './diagrams';

const NODE = /^ {4}([a-z_0-9]+)\["([^"]*)"\]$/;
const LINK = /^ {2}([a-z_0-9]+) (---|-\.-)\|"([^"]*)"\| ([a-z_0-9]+)$/;
const SUBGRAPH = /^ {2}subgraph ([a-z]+)\["([^"]*)"\]$/;

describe.each(Object.entries(DIAGRAMS))('%s', (_, drawn) => {
  const { diagram } = drawn();
  const lines = mermaidOf(diagram).trimEnd().split('\n');
  const links = lines.flatMap((line) => [LINK.exec(line)]).filter((match) => match !== null);
  const nodes = lines.flatMap((line) => NODE.exec(line)?.[1] ?? []);

  test('each line is a box, a link, or the start or end of a group', () => {
    expect(lines[0]).toBe('flowchart LR');
    const others = lines.slice(1).filter((line) => line !== '  end');
    expect(others.filter((line) => ![NODE, LINK, SUBGRAPH].some((form) => form.test(line)))).toEqual([]);
    expect(lines.filter((line) => line === '  end')).toHaveLength(lines.filter((line) => SUBGRAPH.test(line)).length);
  });

  test('each flow is a line on the link between its service and its peer', () => {
    expect(links.flatMap(([, , , text = '']) => text.split('<br/>'))).toHaveLength(flowsOf(diagram).length);
    expect(links.flatMap(([, , , text = '']) => text.split('<br/>')).every((line) => /^[→←] /.test(line))).toBe(true);
  });

  test('links connect boxes, each of which is there once', () => {
    expect(new Set(nodes).size).toBe(nodes.length);
    expect(links.flatMap(([, left = '', , , right = '']) => [left, right]).filter((name) => !nodes.includes(name))).toEqual([]);
  });

  test('texts have no character that means something to Mermaid, HTML or Markdown', () => {
    const texts = lines.map((line) => LINK.exec(line)?.[3] ?? NODE.exec(line)?.[2] ?? SUBGRAPH.exec(line)?.[2] ?? '')
      .flatMap((text) => text.split('<br/>'));
    expect(texts.filter((text) => !/^([→←] )?(?:[A-Za-z0-9 .,:/()-]|#\d+;)*$/.test(text))).toEqual([]);
  });
});

test('the signs are the directions, from outside on the left to inside on the right', () => {
  const text = mermaidOf(edgeDiagram(contosoPlan()));
  expect(text).toContain('|"→ TCP 443 SIP/TLS"| access_edge');
  expect(text).toContain('|"← TCP/UDP 53 DNS<br/>← TCP 80 HTTP"| access_edge\n');
  expect(text).toContain('access_edge ---|"← TCP 5061 SIP/MTLS<br/>→ TCP 5061 SIP/MTLS"| inside1');
});
