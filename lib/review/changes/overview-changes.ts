import { comparedBuilds } from '../../values/compared-builds';
import { type EdgeService, EXTERNAL_SERVICES } from '../../values/vocabulary/edge-service';
import type { EdgePlan } from '../../plan/edge-plan';
import type { Finding } from '../../plan/findings/finding';
import { ChangeTask } from '../../projection/changes/change-task';
import type { PlanDifference, PlanFactChange } from '../../projection/changes/plan-comparison';
import { ChangeRisk, type ReviewedChange } from '../../projection/changes/plan-review';
import { PlanAudience } from '../../projection/model/plan-table';
import { withoutService } from './affected-users';
import { changeOf, type ChangeWords, interrupting } from './change-of';
import type { ReviewContext } from './review-context';
import { factWords, joinedClauses, listed } from './words';

/** What a fact of the overview means, beside its words. */
type Meaning = Pick<ChangeWords, 'task' | 'risk' | 'effect' | 'order'> & Partial<Pick<ChangeWords, 'audiences' | 'byDeployment'>>;

const NOTE: Meaning = { task: ChangeTask.NOTE, risk: ChangeRisk.NONE };
const IN_TOPOLOGY: Meaning = { task: ChangeTask.CHANGE_TOPOLOGY, risk: ChangeRisk.NONE };

/** Facts that are set in Topology Builder, and interrupt nobody by themselves. */
const TOPOLOGY: ReadonlySet<string> = new Set([
  'topology', 'externalAddresses', 'addressing', 'translation', 'nextHop', 'designatedPool', 'simpleUrlNaming', 'simpleUrlScope',
  'edgeNextHop',
]);

/** The services by the keys of their columns. */
const SERVICES: ReadonlyMap<string, EdgeService> = new Map(EXTERNAL_SERVICES.map((service) => [service, service]));

/** The facts of the overview, one by one: most of them follow in other tables, but are set in Topology Builder too. */
export function overviewChanges(differences: readonly PlanDifference[], context: ReviewContext): ReviewedChange[] {
  return differences.flatMap((difference) => difference.facts.map((fact) => {
    const meaning = meaningOf(fact, context);
    return changeOf([difference], {
      part: fact.key,
      audiences: [PlanAudience.LYNC],
      byDeployment: false,
      subject: fact.name,
      sentence: `${meaning.task === ChangeTask.NOTE ? 'note' : 'change'} ${factWords(fact)}`,
      ...meaning,
    });
  }));
}

function meaningOf(fact: PlanFactChange, context: ReviewContext): Meaning {
  const [was, is] = [context.before.edge, context.after.edge];
  if (was !== undefined && is !== undefined) return edgeMeaning(fact, was, is, context);
  return proxyMeaning(fact, context);
}

function edgeMeaning(fact: PlanFactChange, was: EdgePlan, is: EdgePlan, { interruptions, after }: ReviewContext): Meaning {
  switch (fact.key) {
    case 'product': {
      const upgrade = { risk: ChangeRisk.NONE, effect: 'the product is installed on each server, one after the other' };
      const interruption = interruptions.take(is.internal.fqdn, 'servers-keep-windows');
      return { ...IN_TOPOLOGY, ...interrupting(interruption, upgrade, ChangeRisk.NONE) };
    }
    case 'productBuild': return isUpdate(fact)
      ? { ...NOTE, task: ChangeTask.CHANGE_SERVER, effect: 'the update is installed on each server, one after the other' } : NOTE;
    case 'servers': return sizeMeaning(was, is, interruptions.take(is.internal.fqdn, 'servers-resized'), after.isDeployed);
    case 'platform': return {
      ...IN_TOPOLOGY,
      risk: ChangeRisk.REPLACEMENT,
      effect: 'all machines are replaced: everybody outside is cut off until Lync is installed on the new ones',
    };
    case 'sipDomains': return fact.before.length === 0
      ? { ...IN_TOPOLOGY, effect: `users of ${listed(fact.after)} can use the Edge` }
      : {
          ...IN_TOPOLOGY,
          risk: ChangeRisk.OUTAGE,
          effect: `users of ${listed(fact.before)} can no longer sign in from outside, and partners cannot reach them`,
        };
    case 'internal': {
      const renamed = interruptions.take(was.internal.fqdn, 'pool-renamed');
      return { ...IN_TOPOLOGY, ...interrupting(renamed, { risk: ChangeRisk.OUTAGE }) };
    }
    case 'routes': return routesMeaning(was, is);
    case 'perimeterDns': case 'internalNetworks':
      return { ...NOTE, task: ChangeTask.CHANGE_SERVER, audiences: [PlanAudience.NETWORK, PlanAudience.LYNC] };
    default: {
      const service = SERVICES.get(fact.key);
      if (service !== undefined) return serviceMeaning(service, was, is, interruptions);
      return TOPOLOGY.has(fact.key) ? IN_TOPOLOGY : NOTE;
    }
  }
}

/** Whether a later build takes the place of an earlier one; what is installed for another product is told with the product. */
function isUpdate({ before: [was], after: [is] }: PlanFactChange): boolean {
  return was !== undefined && is !== undefined && comparedBuilds(was, is) < 0;
}

function sizeMeaning(was: EdgePlan, is: EdgePlan, interruption: Finding | undefined, byDeployment: boolean): Meaning {
  if (was.virtualMachineSize === is.virtualMachineSize) return NOTE;
  return {
    task: ChangeTask.CHANGE_SERVER,
    byDeployment,
    ...interrupting(interruption, { risk: ChangeRisk.NONE }),
  };
}

const SIP_USERS = 'federated partners, public IM and push notification';

/** Only one pool of an organization has each route. */
function routesMeaning({ routes: was }: EdgePlan, { routes: is }: EdgePlan): Meaning {
  const lost = joinedClauses([
    was.sip && !is.sip ? `${SIP_USERS} no longer use this pool, and fail until another pool has the route` : undefined,
    was.xmpp && !is.xmpp ? 'XMPP contacts no longer use this pool' : undefined,
  ]);
  if (lost !== undefined) return { ...IN_TOPOLOGY, risk: ChangeRisk.OUTAGE, effect: lost };
  return {
    ...IN_TOPOLOGY,
    effect: joinedClauses([
      is.sip && !was.sip ? `${SIP_USERS} use this pool once the topology is published` : undefined,
      is.xmpp && !was.xmpp ? 'XMPP contacts use this pool once the topology is published' : undefined,
    ]),
  };
}

function serviceMeaning(
  service: EdgeService, was: EdgePlan, is: EdgePlan, interruptions: ReviewContext['interruptions'],
): Meaning {
  const [earlier, later] = [was, is].map(({ services }) => services.find((each) => each.service === service));
  const moved = interruptions.take(`${earlier?.fqdn ?? ''}:${earlier?.port ?? ''}`, 'service-port-moved');
  if (moved !== undefined || earlier?.fqdn === later?.fqdn) {
    return { ...IN_TOPOLOGY, ...interrupting(moved, { risk: ChangeRisk.NONE }) };
  }
  return {
    ...IN_TOPOLOGY,
    risk: ChangeRisk.OUTAGE,
    effect: 'until record, certificate and topology have the new name, and for those who have the earlier one, '
      + withoutService(service),
  };
}

/** What the network administrators of the reverse proxy change. */
const IN_PROXY: Meaning = { task: ChangeTask.CHANGE_PUBLISHING, risk: ChangeRisk.NONE, audiences: [PlanAudience.NETWORK] };

function proxyMeaning(fact: PlanFactChange, { interruptions, before }: ReviewContext): Meaning {
  const harmless = { risk: ChangeRisk.NONE };
  switch (fact.key) {
    case 'kind': return {
      ...IN_PROXY,
      ...interrupting(interruptions.take('address of the Application Gateway', 'web-address-withdrawn'), {
        risk: ChangeRisk.REPLACEMENT, effect: 'another reverse proxy takes over: web sessions in progress end',
      }),
    };
    case 'subnet': {
      const moved = interruptions.take(before.proxy?.gateway?.subnet ?? '', 'gateway-moved');
      return { ...IN_PROXY, ...interrupting(moved, harmless, ChangeRisk.REPLACEMENT) };
    }
    case 'publicAddresses': {
      const withdrawn = fact.before.map((address) => interruptions.take(address, 'web-address-withdrawn'));
      return { ...IN_PROXY, ...interrupting(withdrawn.find((finding) => finding !== undefined), harmless) };
    }
    case 'dedicatedConnections': case 'firewallPolicy': case 'certificateVersionPinned': return IN_PROXY;
    default: return TOPOLOGY.has(fact.key) ? IN_TOPOLOGY : NOTE;
  }
}
