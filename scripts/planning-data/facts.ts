import { isList, isRow, type Json, type Row } from './json';
import { todayCertificates } from './today-certificates';
import { todayRunning } from './today-running';

/**
 * The facts that the tests compare, from each file of the planning data: IDs, numbers, names, terms and pages. Purposes,
 * notes, rules and anomalies are texts of the planning data and are not copied. From a text with a fact, only the fact is used.
 */
export const FACTS: Readonly<Record<string, (file: Row) => Row>> = {
  'certificates': tables,
  'dns': tables,
  'examples': examples,
  'federation': federation,
  'load-balancing': loadBalancing,
  'ports': (file) => ({ ...tables(file), avRequirements: avRequirements(file), singleIpPortPlan: singleAddress(file) }),
  'successors': successors,
  'today-certificates': todayCertificates,
  'today': today,
  'today-running': todayRunning,
  'web-services': webServices,
};

/** The file of the planning data that a file of the project is taken from, where the names differ. */
const SOURCES: Readonly<Record<string, string>> = { 'today-certificates': 'today', 'today-running': 'today' };

/** The files whose pages a rule can refer to. */
const FILES_WITH_PAGES = ['certificates', 'dns', 'federation', 'load-balancing', 'ports', 'successors', 'today'];

/** The sections of `today.json` that the project has facts from. */
const SECTIONS_OF_TODAY = ['lifecycle', 'edgeDocumentation', 'hybrid', 'microsoft365Endpoints'];

/**
 * The facts of a folder of planning data, by the name of the file that holds them in the project.
 *
 * @param read returns a file of the folder, `ports.json` for `ports`
 * @throws Error for incomplete data, and for a text that states its fact in unknown words
 */
export function planningFacts(read: (name: string) => Row): ReadonlyMap<string, Row> {
  const files = Object.entries(FACTS).map(([name, factsOf]): [string, Row] => [name, factsOf(read(SOURCES[name] ?? name))]);
  const pages = new Map<string, string[]>();
  const withPages: [string, Row][] = FILES_WITH_PAGES.map((name) => [name, read(name)]);
  for (const [name, file] of [...withPages, ...files.filter(([each]) => each in SOURCES)]) {
    for (const page of new Set(pagesIn(file))) pages.set(page, [...pages.get(page) ?? [], name]);
  }
  const sorted = [...pages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([page, named]) => ({ page, files: named }));
  return new Map([...files, ['pages', { pages: sorted }]]);
}

/** The rows of a file with the counts of its tables; anomalies are present or not. */
function tables(file: Row): Row {
  return {
    topologies: rowAt(file, 'topologies'),
    rows: rowsAt(file, 'rows').map(({ notes: _notes, ...row }) => ('anomalies' in row ? { ...row, anomalies: true } : row)),
  };
}

function avRequirements(file: Row): Row {
  const page = rowAt(file, 'avRequirements');
  return {
    transportUsage: rowsAt(page, 'transportUsage'),
    destinationPortOnlyRules: rowsAt(page, 'destinationPortOnlyRules'),
    sourceAndDestinationPortRules: rowsAt(page, 'sourceAndDestinationPortRules'),
    portRange50000To59999ByPartnerVersion: rowsAt(page, 'portRange50000To59999ByPartnerVersion').map((row) => ({
      ...pick(row, 'partner', 'TCP', 'UDP'),
      udp3478: wordOf(textAt(row, 'UDP3478'), [
        [/^required$/, 'required'], [/^required in both directions$/, 'required-both-directions'],
        [/^not listed as required/, 'not-listed'], [/imply it/, 'implied'],
      ]),
    })),
    natRules: rowsAt(page, 'natRules').map((row) => ({ ...pick(row, 'id', 'doc'), terms: natTerms(textAt(row, 'rule')) })),
    edgeMediaPortRangeConfig: pick(rowAt(page, 'edgeMediaPortRangeConfig'), 'cmdlet', 'parameters', 'doc'),
  };
}

/** The terms in a rule about address translation, in order: a rule with other terms is another rule. */
export function natTerms(rule: string): readonly string[] {
  const terms = /single|dns load balancing|hardware load balancer|only|never|external|internal|symmetric|inbound|outbound|source|destination|private|public|alone/g;
  return rule.toLowerCase().match(terms) ?? [];
}

function singleAddress(file: Row): Row {
  return pick(rowAt(file, 'singleIpPortPlan'), 'recommended', 'doc');
}

function federation(file: Row): Row {
  const publicIm = rowAt(file, 'publicIm');
  const xmpp = rowAt(file, 'xmpp');
  return {
    federationTypes: rowsAt(file, 'federationTypes').map((row) => ({
      ...pick(row, 'id', 'names', 'partnerDomainConfigured'),
      partnerHostConfigured: row['partnerEdgeFqdnConfigured'] !== false,
      ownSrvRecord: wordOf(textAt(row, 'ownSrvRecord'), [
        [/^required$/, 'required'], [/^optional/, 'optional'], [/^(?:not required|no specific requirement)/, 'not-required'],
      ]),
      ...pick(row, 'docs'),
    })),
    partnerKinds: rowsAt(file, 'partnerKinds').map((row) => pick(row, 'kind', 'dnsLoadBalancingAware', 'avRange')),
    publicIm: {
      providers: rowsAt(publicIm, 'providers').map(publicImProvider),
      skypeProviderExample: { parameters: pick(rowAt(publicIm, 'skypeProviderExample', 'parameters'), 'ProxyFqdn') },
    },
    xmpp: { matrix: rowsAt(xmpp, 'matrix'), commonCombinations: rowsAt(xmpp, 'commonCombinations') },
    pushNotification: pick(rowAt(file, 'pushNotification'), 'neededFor', 'lyncEdge', 'doc'),
    limits: rowsAt(file, 'limits').map((row) => pick(row, 'id', 'value', 'doc')),
    cmdlets: rowsAt(file, 'cmdlets').map((row) => pick(row, 'name')),
  };
}

/** A public IM provider. Its last day may be followed by an exception; a later page may add to the table. */
function publicImProvider(row: Row): Row {
  const end = /^(\d{4}-\d\d-\d\d)(?: except ([\w ]+))?/.exec(String(row['endDate']));
  const added = /later provisioning pages: ([\w ]+)$/.exec(String(row['video']))?.[1]?.split(' and ');
  return {
    ...pick(row, 'provider', 'capabilities', 'licence', 'certificate', 'since', 'licenceSaleEnd'),
    endDate: end?.[1] ?? null,
    ...(end?.[2] === undefined ? {} : { endsNotIn: end[2].trim() }),
    ...(added === undefined ? {} : { capabilitiesOfLaterPages: added }),
    ...pick(row, 'docs'),
  };
}

function loadBalancing(file: Row): Row {
  const edge = rowAt(file, 'edgeHardwareLoadBalancing');
  const web = rowAt(file, 'webServicesHardwareLoadBalancing');
  return {
    publicIpRequirements: rowsAt(file, 'publicIpRequirements'),
    edgeHardwareLoadBalancing: pick(edge, 'externalVipPorts', 'internalVipPorts'),
    webServicesHardwareLoadBalancing: {
      ...pick(web, 'monitors', 'affinity', 'internalVip'),
      cookie: pick(
        rowAt(web, 'cookie'),
        'name', 'httpOnly', 'expires', 'forwardHostHeader', 'harmlessWhenNotRequired', 'doc', 'mobileDoc',
      ),
    },
    capacity: rowsAt(file, 'capacity').map((row) => pick(
      row, 'id', 'accessEdgeConnections', 'webConferencingConnections', 'avSessions', 'remoteConcurrentUsersPerEdge', 'doc',
    )),
  };
}

function examples(file: Row): Row {
  const proxy = rowAt(file, 'reverseProxy');
  return {
    edge: eachOf(rowAt(file, 'edge'), (example) => pick(
      example, 'sipDomains', 'fqdns', 'edgeServers', 'internalRoute', 'dnsRecords', 'federationDnsRecords',
      'publicImDnsRecords', 'xmppDnsRecords', 'certificates', 'natMap', 'publicIpCount', 'documentedPublicIpCount',
    )),
    reverseProxy: pick(proxy, 'dnsRecords', 'certificate', 'portMap'),
    directors: eachOf(rowAt(file, 'directors'), (example) => pick(example, 'hosts')),
  };
}

function successors(file: Row): Row {
  return {
    products: rowAt(file, 'products'),
    changes: rowsAt(file, 'changes').map((row) => ({
      ...pick(row, 'id', 'area', 'products', 'doc'), ...factsOfChange(textAt(row, 'successor')),
    })),
    lifecycle: rowsAt(file, 'lifecycle').map((row) => pick(row, 'product', 'endOfSupport', 'released', 'ended')),
  };
}

/** The figures and names in a change: nothing new, the only remaining option, builds, the date of a retirement. */
function factsOfChange(text: string): Row {
  const only = /^(\w+) only\b/.exec(text)?.[1];
  const builds = text.match(/\b\d+\.\d+\.\d+\.\d+\b/g)?.filter((found) => found.length > 10) ?? [];
  const retired = /\bretired (\d{4}-\d\d-\d\d)/.exec(text)?.[1];
  return {
    ...(text === 'unchanged' ? { unchanged: true } : {}),
    ...(only === undefined ? {} : { only }),
    ...(builds.length === 0 ? {} : { builds }),
    ...(retired === undefined ? {} : { retired }),
  };
}

/** The facts of a section with their sources' confidence; their pages are in `pages.json`. */
function today(file: Row): Row {
  return Object.fromEntries(SECTIONS_OF_TODAY.map((section) => [section, rowsAt(file, section).map((row) => (
    pick(row, 'id', 'values', 'appliesTo', 'validFrom', 'confidence')))]));
}

function webServices(file: Row): Row {
  const urls = rowAt(file, 'simpleUrls');
  const monitor = textAt(rowAt(urls, 'disasterRecovery', 'monitor'), 'external');
  const path = /^HTTPS GET (\S+), /.exec(monitor)?.[1];
  if (path === undefined) throw new Error(`the monitor of simple URLs has no path: ${monitor}`);
  return {
    simpleUrls: {
      kinds: rowsAt(urls, 'kinds').map(({ use: _use, ...row }) => row),
      namingOptions: rowsAt(urls, 'namingOptions').map((row) => pick(row, 'option', 'meet', 'dialin', 'admin')),
      rules: rowsAt(urls, 'rules').map((row) => pick(row, 'id')),
      disasterRecovery: { monitor: { path } },
    },
    reverseProxy: pick(rowAt(file, 'reverseProxy'), 'bridging'),
  };
}

/** Every page that a value names, without the collection or folder in front of it. */
function pagesIn(value: Json): readonly string[] {
  if (isList(value)) return value.flatMap(pagesIn);
  if (isRow(value)) return Object.entries(value).flatMap(([column, part]) => (column === 'source' ? pagesOfSource(part) : pagesIn(part)));
  const page = typeof value === 'string' ? /(?:^|[ /])([^ /]+\.md)$/.exec(value)?.[1] : undefined;
  return page === undefined ? [] : [page];
}

/** The pages among the sources of a fact, in lower case: a page of learn.microsoft.com is the file of the same name. */
function pagesOfSource(source: Json): readonly string[] {
  if (typeof source !== 'string') return [];
  const files = [...source.matchAll(/[\w.-]+\.md\b/g)].map(([file]) => file);
  const addresses = [...source.matchAll(/learn\.microsoft\.com\/[\w./-]*?([\w.-]+)(?=[\s;,)]|$)/g)].map(([, page]) => `${String(page)}.md`);
  return [...files, ...addresses].map((page) => page.toLowerCase());
}

/** The given columns that a row has. */
function pick(row: Row, ...columns: readonly string[]): Row {
  return Object.fromEntries(columns.flatMap((column) => {
    const value = row[column];
    return value === undefined ? [] : [[column, value]];
  }));
}

function eachOf(rows: Row, factsOf: (row: Row) => Row): Row {
  return Object.fromEntries(Object.entries(rows).map(([key, row]) => [key, isRow(row) ? factsOf(row) : row]));
}

function rowAt(row: Row, ...path: readonly string[]): Row {
  let found: Json | undefined = row;
  for (const column of path) found = isRow(found) ? found[column] : undefined;
  if (!isRow(found)) throw new Error(`no row at ${path.join('.')}`);
  return found;
}

function rowsAt(row: Row, column: string): readonly Row[] {
  const found = row[column];
  if (!isList(found) || !found.every(isRow)) throw new Error(`no rows at ${column}`);
  return found;
}

function textAt(row: Row, column: string): string {
  const found = row[column];
  if (typeof found !== 'string') throw new Error(`no text at ${column}`);
  return found;
}

function wordOf(text: string, words: readonly (readonly [RegExp, string])[]): string {
  const found = words.find(([pattern]) => pattern.test(text));
  if (found === undefined) throw new Error(`no word for "${text}"`);
  return found[1];
}
