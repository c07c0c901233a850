import * as edge from 'cdktf-lync-edge';
import type { Recipe } from '../generated/edge-request';
import { made, reordered } from '../generated/recipe';
import { type BuiltStack, pathsOf, synthesized } from './built-stacks';
import { holds, type Invariant, same, spoil, unique } from './invariant';
import { unlessRefused } from './planned';
import { checkTemplates } from './terraform-text';

const ADDED = 'added.example';

type Pool = BuiltStack<edge.EdgePool>;
type Attributes = Readonly<Record<string, unknown>>;
interface Configuration {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Attributes>>>>;
}

/** What must hold for every stack, whatever is in it. Each check builds its own, since one that was synthesized is finished. */
function commonInvariants<Made extends edge.EdgePool | edge.ReverseProxy>(name: string): Invariant<BuiltStack<Made>>[] {
  return [
    {
      name: `${name}-terraform`,
      oneIn: 1,
      check: ({ stack, made: construct }) => {
        const configuration = JSON.parse(synthesized(stack)) as Configuration;
        checkTemplates(configuration);
        checkResourceNames(configuration);
        checkRules(configuration, construct.plan.firewall);
      },
    },
    {
      name: `${name}-determinism`,
      oneIn: 4,
      check: ({ recipe, seed, again }) =>
        same(synthesized(again(reordered(recipe, seed)).stack), synthesized(again(recipe).stack), 'the stack of the reordered properties'),
    },
    {
      name: `${name}-no-aliasing`,
      oneIn: 8,
      check: ({ recipe, again }) => {
        const careless = again(recipe);
        spoil(careless.props);
        same(synthesized(careless.stack), synthesized(again(recipe).stack), 'the stack after its properties were changed');
      },
    },
  ];
}

/** What must hold for every Edge pool. */
export const POOL_INVARIANTS: readonly Invariant<Pool>[] = [
  { name: 'pool-atomicity', oneIn: 2, check: checkRefusedAdditions },
  ...commonInvariants<edge.EdgePool>('pool'),
  { name: 'pool-additions', oneIn: 8, check: checkAddedPartner },
];

/** What must hold for every reverse proxy. */
export const PROXY_STACK_INVARIANTS: readonly Invariant<BuiltStack<edge.ReverseProxy>>[] = commonInvariants('reverse-proxy');

function checkResourceNames({ resource = {} }: Configuration): void {
  for (const [type, byId] of Object.entries(resource)) {
    const names = Object.values(byId).flatMap(({ name, resource_group_name: group, network_security_group_name: firewall, zone_name: zone, loadbalancer_id: balancer, key_vault_id: vault }) =>
      (typeof name === 'string' && name !== '@' ? [[name.toLowerCase(), group, firewall, zone, balancer, vault].join(' ')] : []));
    if (!type.startsWith('azurerm_virtual_machine_extension')) unique(names, type);
  }
}

/** The firewalls allow what the plan allows, and nothing else. */
function checkRules({ resource = {} }: Configuration, rules: readonly edge.plan.FirewallRulePlan[]): void {
  const security = Object.values(resource['azurerm_network_security_rule'] ?? {});
  if (security.length === 0) return;
  const key = (direction: string, access: string, priority: unknown): string => `${direction} ${access} ${String(priority)}`.toLowerCase();
  const deployed = security.map(({ direction, access, priority }) => key(String(direction), String(access), priority));
  same(deployed.sort().join('\n'), rules.map(({ direction, access, priority }) => key(direction, access, priority)).sort().join('\n'), 'the deployed rules');
}

/** Additions that may be refused; those that are leave no trace. */
function checkRefusedAdditions({ recipe, again }: Pool): void {
  const { made: pool, stack } = again(recipe);
  const additions: readonly (() => unknown)[] = [
    () => pool.addPartner(edge.FederatedPartner.allowedDomain('litware.com', { product: edge.PartnerProduct.LYNC_SERVER_2013 })),
    () => pool.addPartner(edge.FederatedPartner.discoveredDomain('northwind.example', { product: edge.PartnerProduct.OCS_2007 })),
    () => pool.addPartner(edge.FederatedPartner.lyncOnline(edge.PartnerProduct.OFFICE_365, true)),
    () => pool.addBlockedDomain('litware.com'),
    () => pool.addBlockedDomain(pool.plan.sipDomains[0]!),
    () => pool.addDiscoverableDomain('stranger.example'),
    () => pool.addDiscoverableDomain(pool.plan.sipDomains[0]!),
    () => pool.addXmppPartner(edge.XmppPartner.googleTalk()),
    () => pool.addXmppPartner(edge.XmppPartner.federated('adatum.com', { additionalDomains: ['jabber.example'] })),
    () => pool.addPublicIm(edge.PublicImProvider.SKYPE),
    () => pool.addPublicIm(edge.PublicImProvider.AOL),
    () => pool.drain(1),
    () => pool.drain(2),
    () => pool.acknowledge('round-robin-needed', 'agreed'),
    () => new edge.XmppProxyRule(stack, 'Rule', { pool, partner: edge.XmppPartner.federated('adatum.com') }),
    () => new edge.FederationSrvRecord(stack, 'Record', { sipDomain: pool.plan.sipDomains[0]!, accessEdgeFqdn: 'sip.stranger.example', zone: edge.DnsZone.azure({ zoneName: 'stranger.example', resourceGroupName: 'rg' }) }),
  ];
  for (const [index, add] of additions.entries()) {
    const paths = pathsOf(stack);
    const plan = JSON.stringify(pool.plan);
    let refused = false;
    try {
      add();
    } catch (error) {
      if (!(error instanceof edge.EdgeValidationError)) throw error;
      refused = true;
    }
    if (!refused) continue;
    same(pathsOf(stack), paths, `the tree after refused addition ${index}`);
    same(JSON.stringify(pool.plan), plan, `the plan after refused addition ${index}`);
  }
  checkTemplates(JSON.parse(synthesized(stack)));
}

/** A partner that is added later is the same as one of the request, and changes no resource but what it opens. */
function checkAddedPartner({ recipe, again }: Pool): void {
  const partner = made('FederatedPartner.allowedDomain', ADDED, { product: edge.PartnerProduct.LYNC_SERVER_2013 });
  const later = again(recipe);
  const federation = recipe['federation'] as { readonly partners?: readonly unknown[] } | undefined;
  const atOnceRecipe: Recipe = { ...recipe, federation: { ...federation ?? { discoverableDomains: [] }, partners: [...federation?.partners ?? [], partner] } };
  const atOnce = unlessRefused(() => again(atOnceRecipe));
  const added = unlessRefused(() => {
    later.made.addPartner(edge.FederatedPartner.allowedDomain(ADDED, { product: edge.PartnerProduct.LYNC_SERVER_2013 }));
    return later;
  });
  holds((atOnce === undefined) === (added === undefined), () => 'an addition is refused only later, or only at once');
  if (atOnce === undefined) return;
  same(JSON.stringify(later.made.plan), JSON.stringify(atOnce.made.plan), 'the plan with an added partner');
  same(synthesized(later.stack), synthesized(atOnce.stack), 'the stack with an added partner');
}
