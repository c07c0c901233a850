import { AV_REQUIREMENTS, type MediaPortRule, type PartnerMediaPorts } from '../../guide/av-requirements';
import type { PlanningCondition, PlanningTopology } from '../../guide/planning-row';
import { portRowsFor } from '../../guide/product-rows';
import { hasLyncPages } from '../../guide/products/products';
import type { MediaPolicyPlan, MediaPolicyRulePlan } from '../../plan/federation-plan';
import type { EdgePlanRequest } from '../../request/edge-plan-request';

const MEDIA_RANGE = '50000-59999';

/**
 * The firewall policies of the A/V Edge in both forms that its page has, with the media range for the partners in use:
 * for the firewall in front of the Edge, which may look at source ports or not. The successors of Lync Server 2013 open
 * the range outwards whoever the partners are.
 */
export function planMediaPolicies(request: EdgePlanRequest, used: ReadonlySet<PlanningCondition>): MediaPolicyPlan[] {
  if (!used.has('av')) return [];
  const range = hasLyncPages(request.product.key) ? rangeRules(used) : successorRangeRules(request);
  const { destinationPortOnlyRules, sourceAndDestinationPortRules } = AV_REQUIREMENTS;
  return [
    {
      form: 'destination-ports',
      rules: [...destinationPortOnlyRules.map(ruleOf), ...range],
    },
    {
      form: 'source-and-destination-ports',
      rules: [...sourceAndDestinationPortRules.map(ruleOf), ...range.map(withSourcePorts)],
    },
  ];
}

function ruleOf({ id, direction, transport, sourcePorts, destinationPorts }: MediaPortRule): MediaPolicyRulePlan {
  return { direction, transport, ...(sourcePorts === undefined ? {} : { sourcePorts }), destinationPorts, tableRow: id };
}

/** The A/V Edge sends media from ports of its own range; whence a partner sends is not known. */
function withSourcePorts(rule: MediaPolicyRulePlan): MediaPolicyRulePlan {
  return { ...rule, sourcePorts: rule.direction === 'outbound' ? MEDIA_RANGE : 'any' };
}

/** The range rows of the partners in use, each direction and transport once, by the first partner that asks for it. */
function rangeRules(used: ReadonlySet<PlanningCondition>): MediaPolicyRulePlan[] {
  const rules = new Map<string, MediaPolicyRulePlan>();
  for (const partner of AV_REQUIREMENTS.portRange50000To59999ByPartnerVersion) {
    if (!isUsed(partner.condition, used)) continue;
    for (const [transport, direction] of directionsOf(partner)) {
      const key = `${direction}/${transport}`;
      if (rules.has(key)) continue;
      rules.set(key, { direction, transport, destinationPorts: MEDIA_RANGE, tableRow: `av-range/${partner.condition}` });
    }
  }
  return [...rules.entries()].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, rule]) => rule);
}

function successorRangeRules({ product, topology }: EdgePlanRequest): MediaPolicyRulePlan[] {
  return portRowsFor(product, topology.key as PlanningTopology)
    .filter(({ ports }) => ports === MEDIA_RANGE)
    .map(({ id, direction, transport }) => ({ direction, transport, destinationPorts: MEDIA_RANGE, tableRow: id }));
}

/** Skype took Windows Live Messenger's place, with its ports. */
function isUsed(condition: PlanningCondition, used: ReadonlySet<PlanningCondition>): boolean {
  return used.has(condition) || (condition === 'public-im-windows-live' && used.has('public-im-skype'));
}

function directionsOf({ tcp, udp }: PartnerMediaPorts): [string, string][] {
  return (['TCP', 'UDP'] as const).flatMap((transport) => {
    const { inbound, outbound } = transport === 'TCP' ? tcp : udp;
    return [
      ...(outbound ? [[transport, 'outbound'] as [string, string]] : []),
      ...(inbound ? [[transport, 'inbound'] as [string, string]] : []),
    ];
  });
}
