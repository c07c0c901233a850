import { layoutOf } from '../../lib/diagram/layout';
import { PlanDiagram } from '../../lib/diagram/plan-diagram';
import { svgOf } from '../../lib/diagram/svg';
import { LyncProduct } from '../../lib/guide/products/lync-product';
import { FirewallAccess, FirewallRuleKind } from '../../lib/plan/network/firewall-plan';
import { planEdge } from '../../lib/planner';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { PublicImProvider } from '../../lib/request/partners/public-im-provider';
import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import { Transport } from '../../lib/values/vocabulary/traffic';
import { EVERYTHING } from '../projection/planned';
import { contosoPlan, refusalOf } from '../support/plan-request';
import { fullRequest } from '../support/products';
import { proxyPlan } from '../support/reverse-proxy';
import { DIAGRAMS } from './diagrams';
import { HOSTILE, hostile } from './hostile';
import { allElements, readXml, type XmlElement } from './well-formed';

function flowTitles(svg: string): string[] {
  return allElements(readXml(svg)).filter(({ name }) => name === 'g')
    .flatMap(({ children }) => children.filter(({ name }) => name === 'title').flatMap(({ text }) => text.split('\n')));
}

describe.each(Object.entries(DIAGRAMS))('%s', (_, drawn) => {
  const { diagram, rules } = drawn();
  const svg = svgOf(diagram, layoutOf(diagram));
  const elements = allElements(readXml(svg));

  test('each rule that allows traffic is in the title of one flow', () => {
    const allowed = rules.filter(({ access }) => access === FirewallAccess.ALLOW);
    const titles = flowTitles(svg);
    expect(titles).toHaveLength(allowed.length);
    for (const { id, transport, tableRows, protocols } of allowed) {
      // The IDs of hostile plans are all the same.
      if (id === HOSTILE) continue;
      const [title, ...others] = titles.filter((text) => text.includes(`(rule ${id},`));
      expect(others).toEqual([]);
      expect(title).toContain(`: ${protocols.join(', ')} (rule`);
      const start = transport === Transport.ANY ? 'any protocol' : `${transport} [0-9-]+( over IPv6)?`;
      expect(title).toMatch(new RegExp(`^${start} from `));
      for (const row of tableRows) expect(title).toContain(row);
    }
  });

  test('rules of the platform are drawn lighter than rules of the guide', () => {
    const platform = rules.filter(({ kind }) => kind === FirewallRuleKind.PLATFORM);
    const drawnSo = elements.filter(({ attributes }) => attributes.get('class') === 'platform')
      .flatMap(({ children }) => children.filter(({ name }) => name === 'title').flatMap(({ text }) => text.split('\n')));
    expect(drawnSo).toHaveLength(platform.length);
    expect(drawnSo.every((title) => title.endsWith(', required by the platform)'))).toBe(true);
  });

  test('is an image with a name and a description, and IDs of its own', () => {
    const [root] = elements;
    const id = root?.attributes.get('id') ?? '';
    expect(root?.attributes.get('role')).toBe('img');
    expect(root?.attributes.get('aria-labelledby')).toBe(`${id}-title ${id}-desc`);
    expect(ids(elements)).toEqual([id, `${id}-title`, `${id}-desc`]);
    expect(id).toMatch(/^[a-z][A-Za-z0-9_-]+$/);
    const styles = (elements.find(({ name }) => name === 'style')?.text ?? '').split('\n').filter((line) => line !== '');
    expect(styles.filter((line) => !line.startsWith(`#${id}`))).toEqual([
      expect.stringContaining(`@media (prefers-color-scheme:dark){#${id}{`),
    ]);
  });

  test('has no scripts and no references, and numbers with at most one decimal', () => {
    const known = ['svg', 'title', 'desc', 'style', 'rect', 'text', 'g', 'path'];
    expect(elements.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
    for (const { attributes } of elements) {
      expect([...attributes.keys()].filter((key) => /^on|href|^src$/i.test(key))).toEqual([]);
      for (const key of ['x', 'y', 'width', 'height', 'd']) expect(attributes.get(key) ?? '').not.toMatch(/\.\d\d|NaN|e/);
    }
    expect(elements.find(({ name }) => name === 'style')?.text).not.toMatch(/url\(|@import|@font-face/);
  });
});

function ids(elements: readonly XmlElement[]): string[] {
  return elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
}

test('a shortened text has the whole text as its title', () => {
  const nextHop = `pool01.${'branch-office.'.repeat(8)}contoso.net`;
  const { svg } = PlanDiagram.ofEdge(contosoPlan({
    internal: { fqdn: 'lsedge.contoso.net', nextHop, nextHopAddresses: ['192.168.10.90'], networks: ['192.168.10.0/24'] },
  }));
  expect(allElements(readXml(svg.text)).filter(({ name, children, text }) => (
    name === 'text' && text.endsWith('...') && children[0]?.text === nextHop))).toHaveLength(1);
});

test('says who speaks which protocol, and whom the rule allows', () => {
  const titles = flowTitles(PlanDiagram.ofEdge(contosoPlan(EVERYTHING)).svg.text);
  expect(titles).toContain(
    'TCP 5061 from federated partners (any address) to Access Edge: SIP/MTLS (rule external-in-5061-tcp-access-edge, '
    + 'rows scaled-dns-private-nat/external/7, scaled-dns-private-nat/public-im/1)',
  );
  expect(titles).toContain(
    'TCP 4443 from Central Management store (internal networks: 192.168.10.0/24) to Edge internal: HTTPS '
    + '(rule internal-in-4443-tcp-cms-replication, row scaled-dns-private-nat/internal/8)',
  );
});

test.each([
  ['external-in-443-tcp-access-edge', 'from external clients (any address) to Access Edge'],
  ['external-in-443-tcp-web-conferencing-edge', 'from external clients (any address) to Web Conferencing Edge'],
  ['external-in-3478-udp-av-edge', 'from clients and partners (any address) to A/V Edge'],
  ['external-out-50000-59999-tcp-av-edge', 'from A/V Edge to federated partners (any address)'],
  ['external-out-53-udp-access-edge', 'from Access Edge to the Internet (any address)'],
  ['external-out-443-tcp-access-edge', 'from Access Edge to Skype directory (104.40.75.246, 23.101.135.34, 40.113.86.19)'],
  ['external-in-5269-tcp-xmpp-proxy', 'from XMPP partners (any address) to XMPP proxy'],
  ['external-out-1688-tcp-windows-activation', 'from Access Edge to activation servers (20.118.99.224, 40.83.235.53)'],
  ['internal-out-5061-tcp-access-edge', 'from Edge internal to next hop and pools (internal networks: 192.168.10.0/24)'],
  ['internal-in-5062-tcp-av-authentication', 'from Front End servers (internal networks: 192.168.10.0/24) to Edge internal'],
  ['internal-in-3389-tcp-remote-desktop', 'from bastion host (172.25.40.0/26) to Edge internal'],
])('names who is at the ends of %s', (id, words) => {
  const plans = [contosoPlan(EVERYTHING), planEdge(fullRequest(LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2015))];
  const titles = plans.flatMap((plan) => flowTitles(PlanDiagram.ofEdge(plan).svg.text));
  const [title] = titles.filter((text) => text.includes(`(rule ${id},`));
  expect(title).toContain(words);
});

test('heads are at the far ends of the lines', () => {
  const groups = allElements(readXml(PlanDiagram.ofEdge(contosoPlan()).svg.text)).filter(({ name }) => name === 'g');
  const heads = groups.flatMap(({ children }) => {
    const [wire = '', head = ''] = children.flatMap(({ attributes }) => attributes.get('d') ?? []);
    const [from = 0, to = 0] = [/^M([\d.]+) /, /H([\d.]+)$/].map((pattern) => Number(pattern.exec(wire)?.[1]));
    const [tip = 0, back = 0] = [/^M([\d.]+) /, /l(-?[\d.]+) /].map((pattern) => Number(pattern.exec(head)?.[1]));
    return [Math.sign(to - from), Math.sign(tip - to), -Math.sign(back)].join();
  });
  expect(new Set(heads)).toEqual(new Set(['1,1,1', '-1,-1,-1']));
});

const PARTNERS = ['woodgrove.example', 'litware.example', 'fabrikam.example']
  .map((domain) => FederatedPartner.allowedDomain(domain, { product: PartnerProduct.LYNC_SERVER_2013 }));

test('is the same for partners, domains and providers in another order', () => {
  const [one, other] = [false, true].map((isReversed) => {
    const inOrder = <Item>(items: Item[]): Item[] => (isReversed ? [...items].reverse() : items);
    return PlanDiagram.ofEdge(contosoPlan({
      sipDomains: inOrder(['contoso.com', 'fabrikam.com']),
      publicIm: inOrder([PublicImProvider.AOL, PublicImProvider.SKYPE]),
      federation: { discoverableDomains: ['contoso.com'], partners: inOrder(PARTNERS) },
    }));
  });
  expect(other?.svg.text).toBe(one?.svg.text);
  expect(other?.mermaid.text).toBe(one?.mermaid.text);
  expect(one?.svg.text).toContain('3 allowed domains');
});

test('diagrams of different names have different IDs', () => {
  const idOf = (fqdn: string): string => {
    const plan = contosoPlan();
    return readXml(PlanDiagram.ofEdge({ ...plan, internal: { ...plan.internal, fqdn } }).svg.text).attributes.get('id') ?? '';
  };
  const names = ['a.b', 'a-b', 'a_b', 'aX5fXb', 'a.X5fX.b', 'A.b', 'a b'];
  expect(new Set(names.map(idOf)).size).toBe(names.length);
});

test.each([
  ['edge-plan', () => PlanDiagram.ofEdge(contosoPlan())],
  ['edge-plan', () => PlanDiagram.ofEdgeWithReverseProxy(contosoPlan(), proxyPlan())],
  ['reverse-proxy-plan', () => PlanDiagram.ofReverseProxy(proxyPlan())],
])('is two files, named after the plan: %s', (name, diagram) => {
  expect(diagram().svg.fileName).toBe(`${name}.svg`);
  expect(diagram().mermaid.fileName).toBe(`${name}.mmd`);
});

test('no plan, and a plan of another kind, is refused', () => {
  expect(refusalOf(() => PlanDiagram.ofEdge(null as never))).toMatchObject({ property: 'plan' });
  expect(refusalOf(() => PlanDiagram.ofReverseProxy(contosoPlan() as never))).toMatchObject({ property: 'proxy' });
  expect(refusalOf(() => PlanDiagram.ofEdgeWithReverseProxy(contosoPlan(), [] as never))).toMatchObject({ property: 'proxy' });
});

test('hostile names stay text', () => {
  const text = PlanDiagram.ofEdgeWithReverseProxy(hostile(contosoPlan(EVERYTHING)), hostile(proxyPlan())).svg.text;
  expect(text).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;]]&gt;');
  expect(text).toMatch(/^[\x20-\x7e\n]*$/);
});
