import { isDeepStrictEqual } from 'node:util';
import * as edge from 'cdktf-lync-edge';
import * as ipaddr from 'ipaddr.js';
import type { Recipe } from '../generated/edge-request';
import { built, made, reordered } from '../generated/recipe';
import { checkDocument, checkLeastPrivilege, checkPowerShell, checkRecords, validDnsName } from './common';
import { deeplyFrozen, holds, type Invariant, same, spoil, unique } from './invariant';
import { edgePlanOf, type PlannedEdge, unlessRefused } from './planned';

const ADDED = 'added.example';

const textOf = (plan: edge.EdgePlan): string => JSON.stringify(plan);

/** What must hold for every plan of an Edge. */
export const EDGE_INVARIANTS: readonly Invariant<PlannedEdge>[] = [
  { name: 'edge-least-privilege', oneIn: 1, check: ({ plan }) => checkLeastPrivilege(plan.firewall) },
  { name: 'edge-addresses', oneIn: 1, check: ({ plan }) => checkAddresses(plan) },
  { name: 'edge-names', oneIn: 1, check: ({ plan }) => checkNames(plan) },
  { name: 'edge-frozen', oneIn: 8, check: ({ plan }) => deeplyFrozen(plan, 'plan') },
  {
    name: 'edge-determinism',
    oneIn: 8,
    check: ({ recipe, plan, seed }) => same(textOf(edgePlanOf(reordered(recipe, seed))), textOf(plan), 'the plan of the reordered request'),
  },
  {
    name: 'edge-no-aliasing',
    oneIn: 32,
    check: ({ recipe, plan }) => {
      const request = built(recipe) as edge.EdgePlanRequest;
      const again = edge.planEdge(request);
      spoil(request);
      same(textOf(again), textOf(plan), 'the plan after its request was changed');
    },
  },
  { name: 'edge-powershell-quoting', oneIn: 4, check: ({ plan }) => checkPowerShell(edge.LyncSettingsScript.of(plan).text) },
  { name: 'edge-calendars', oneIn: 4, check: ({ plan }) => checkCalendar(plan) },
  { name: 'edge-file', oneIn: 64, check: ({ plan }) => checkFile(plan) },
  { name: 'edge-readers', oneIn: 256, check: ({ plan }) => checkReaders(plan) },
  { name: 'edge-for-products', oneIn: 512, check: ({ recipe }) => checkProducts(recipe) },
  { name: 'edge-isolation-partner', oneIn: 32, check: ({ recipe, plan }) => checkAddedPartner(recipe, plan) },
  { name: 'edge-isolation-domain', oneIn: 32, check: ({ recipe, plan }) => checkAddedDomain(recipe, plan) },
  { name: 'edge-isolation-zone', oneIn: 32, check: ({ recipe, plan }) => checkRemovedZone(recipe, plan) },
];

/** Comparisons of any two plans run, and tell whether they differ. */
export function checkEdgeComparison(before: edge.EdgePlan, after: edge.EdgePlan): void {
  const comparison = edge.EdgePlanComparison.of(before, after);
  checkDocument(edge.TextReport.of(edge.PlanTables.ofComparison(comparison)));
  holds(edge.EdgePlanComparison.of(before, before).differences.length === 0, () => 'a plan differs from itself');
}

function checkAddresses({ servers, platform }: edge.EdgePlan): void {
  const external = servers.flatMap((server) => server.external.addresses);
  unique([...external.map(({ address }) => address), ...servers.map(({ internal }) => internal.address)], 'address');
  unique(external.flatMap(({ publicAddress }) => publicAddress ?? []), 'public address');
  unique([...external.flatMap(({ ipv6Address }) => ipv6Address ?? []), ...servers.flatMap(({ internal }) => internal.ipv6Address ?? [])], 'IPv6 address');
  for (const server of servers) {
    for (const { address, ipv6Address } of server.external.addresses) {
      usable(address, server.external.subnet, platform);
      if (ipv6Address !== undefined) inside(ipv6Address, server.external.ipv6Subnet!);
      holds(address !== server.external.defaultGateway, () => `${address} is the gateway`);
    }
    usable(server.internal.address, server.internal.subnet, platform);
    if (server.internal.ipv6Address !== undefined) inside(server.internal.ipv6Address, server.internal.ipv6Subnet!);
  }
}

function inside(address: string, subnet: string): void {
  holds(ipaddr.parse(address).match(ipaddr.parseCIDR(subnet)), () => `${address} is not in ${subnet}`);
}

/** Inside, and neither the first nor the last address, nor those that Azure reserves. */
function usable(address: string, subnet: string, platform: edge.plan.PlatformKey): void {
  inside(address, subnet);
  const number = (text: string): number => ipaddr.IPv4.parse(text).toByteArray().reduce((sum: number, byte: number) => sum * 256 + byte, 0);
  const first = number(ipaddr.IPv4.networkAddressFromCIDR(subnet).toString());
  const last = number(ipaddr.IPv4.broadcastAddressFromCIDR(subnet).toString());
  const place = number(address) - first;
  const reserved = platform === edge.plan.PlatformKey.AZURE ? 4 : 1;
  holds(place >= reserved && number(address) < last, () => `${address} is reserved in ${subnet}`);
}

function checkNames({ servers, dnsRecords, services, internal, certificates }: edge.EdgePlan): void {
  checkRecords(dnsRecords);
  unique(servers.map(({ computerName }) => computerName.toLowerCase()), 'computer name');
  unique(servers.map(({ fqdn }) => fqdn), 'server');
  for (const { fqdn } of [...servers, ...services]) validDnsName(fqdn, 'server or service');
  validDnsName(internal.fqdn, 'internal');
  for (const { subject, sans } of certificates) {
    validDnsName(subject, 'subject');
    unique(sans, 'alternative name');
    for (const name of sans) validDnsName(name, 'alternative name');
  }
}

function checkFile(plan: edge.EdgePlan): void {
  const { text } = edge.PlanFile.ofEdge(plan);
  const read = edge.PlanFile.readEdge(text);
  holds(isDeepStrictEqual(read, plan), () => 'the plan that is read back differs');
  same(edge.PlanFile.ofEdge(read).text, text, 'the file that is written again');
}

function checkReaders(plan: edge.EdgePlan): void {
  checkDocument(edge.TextReport.of(edge.PlanTables.ofEdge(plan)));
  checkDocument(edge.TopologyChecklist.of(plan));
  checkDocument(edge.LyncSettingsScript.of(plan));
  checkDocument(edge.CertificateRotationScript.of(plan));
  for (const { purpose } of plan.certificates) checkDocument(edge.CertificateRequest.of(plan, purpose));
  checkEdgeComparison(plan, plan);
}

/** Each certificate is replaced before its end, unless it has expired, and by one that ends later. */
function checkCalendar(plan: edge.EdgePlan): void {
  const calendar = edge.rotation.RotationCalendar.ofEdge(plan, { date: '2026-11-25', until: '2030-01-01' });
  checkDocument(edge.TextReport.of(edge.PlanTables.ofCalendar(calendar)));
  unique(calendar.rotations.map(({ id }) => id), 'the ID of a rotation');
  for (const { id, replacedUntil, renewOn, newUntil } of calendar.rotations) {
    holds(replacedUntil === undefined || replacedUntil < calendar.date || renewOn <= replacedUntil, () => `${id} is renewed on ${renewOn}, after its end`);
    holds(newUntil === undefined || newUntil >= renewOn, () => `${id} is replaced by one that ends on ${newUntil}, before ${renewOn}`);
  }
}

/** Another product is planned, or refused with the error of the library. */
function checkProducts(recipe: Recipe): void {
  const request = built(recipe) as edge.EdgePlanRequest;
  for (const product of [edge.LyncProduct.LYNC_SERVER_2013, edge.LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2015, edge.LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2019]) {
    const plan = unlessRefused(() => edge.planForProduct(request, product));
    if (plan !== undefined) checkReaders(plan);
  }
}

function checkAddedPartner(recipe: Recipe, before: edge.EdgePlan): void {
  const federation = recipe['federation'] as { readonly partners?: readonly unknown[] } | undefined;
  if (federation === undefined || before.federation === undefined) return;
  const partner = made('FederatedPartner.allowedDomain', ADDED, { product: edge.PartnerProduct.LYNC_SERVER_2013 });
  const after = edgePlanOf({ ...recipe, federation: { ...federation, partners: [...federation.partners ?? [], partner] } });
  sameParts(before, after, ['servers', 'loadBalancers', 'dnsRecords', 'certificates', 'services', 'internal', 'xmpp', 'mobilePush', 'routes']);
  const others = after.federation?.partners.filter(({ domain }) => domain !== ADDED);
  same(JSON.stringify(others), JSON.stringify(before.federation.partners), 'the other partners');
  kept(before.firewall, after.firewall, ['id', 'priority', 'access']);
}

function checkAddedDomain(recipe: Recipe, before: edge.EdgePlan): void {
  if (recipe['recordsByOthers'] !== true) return;
  const after = edgePlanOf({ ...recipe, sipDomains: [...recipe['sipDomains'] as string[], ADDED] });
  sameParts(before, after, ['servers', 'loadBalancers', 'firewall', 'services', 'internal', 'mediaPolicies', 'routes']);
  kept(before.dnsRecords, after.dnsRecords, ['id', 'side', 'type', 'name', 'addresses', 'srv', 'cname', 'zone', 'ttlSeconds', 'tableRows']);
  const added = after.dnsRecords.filter(({ id }) => before.dnsRecords.every((record) => record.id !== id));
  for (const { name } of added) holds(name.endsWith(`.${ADDED}`), () => `${name} is not of the added domain`);
}

/** Without a zone, its records are in another zone or in none, and nothing else changes. */
function checkRemovedZone(recipe: Recipe, before: edge.EdgePlan): void {
  const [removed, ...zones] = recipe['zones'] as readonly { readonly name: string; readonly side: edge.EdgeSide }[];
  if (removed === undefined || recipe['recordsByOthers'] !== true) return;
  const after = unlessRefused(() => edgePlanOf({ ...recipe, zones }));
  if (after === undefined) return;
  sameParts(before, after, ['servers', 'loadBalancers', 'firewall', 'services', 'internal', 'certificates', 'routes']);
  const moved = new Set(before.dnsRecords.filter(({ zone, side }) => zone === removed.name && side === removed.side).map(({ id }) => id));
  const others = ({ dnsRecords }: edge.EdgePlan): string => JSON.stringify(dnsRecords.map((record) => (moved.has(record.id) ? record.id : record)));
  same(others(after), others(before), 'records of other zones');
}

function sameParts(before: edge.EdgePlan, after: edge.EdgePlan, names: readonly (keyof edge.EdgePlan)[]): void {
  for (const name of names) same(JSON.stringify([after[name]]), JSON.stringify([before[name]]), name);
}

/** Fails unless each row is still there, with the same values. */
function kept<Row extends { readonly id: string }>(before: readonly Row[], after: readonly Row[], keys: readonly (keyof Row)[]): void {
  const rows = new Map(after.map((row) => [row.id, row]));
  for (const row of before) {
    const now = rows.get(row.id);
    holds(now !== undefined, () => `${row.id} is gone`);
    for (const key of keys) same(JSON.stringify([now![key]]), JSON.stringify([row[key]]), `${row.id} ${String(key)}`);
  }
}
