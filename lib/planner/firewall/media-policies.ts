import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { AppProtocol, TrafficDirection, Transport } from '../../values/vocabulary/traffic';
import { AV_REQUIREMENTS, type MediaPortRule, type PartnerMediaPorts } from '../../guide/av-requirements';
import { portRowsFor } from '../../guide/product-rows';
import { hasLyncPages } from '../../guide/products/products';
import { MediaPolicyForm, type MediaPolicyPlan, type MediaPolicyRulePlan } from '../../plan/settings/media-policy-plan';
import type { EdgePlanRequest } from '../../request/edge-plan-request';

const MEDIA_RANGE = '50000-59999';

/**
 * The firewall policies of the A/V Edge in both variants of its page, with the media range for the partners in use. They
 * are for the firewall in front of the Edge, with or without rules by source port. The successors of Lync Server 2013
 * open the range outbound for all partners.
 */
export function planMediaPolicies(request: EdgePlanRequest, used: ReadonlySet<PlanningCondition>): MediaPolicyPlan[] {
  if (!used.has(PlanningCondition.AUDIO_VIDEO)) return [];
  const range = hasLyncPages(request.product.key) ? rangeRules(used) : successorRangeRules(request);
  const { destinationPortOnlyRules, sourceAndDestinationPortRules } = AV_REQUIREMENTS;
  return [
    {
      form: MediaPolicyForm.DESTINATION_PORTS,
      rules: [...destinationPortOnlyRules.map(ruleOf), ...range],
    },
    {
      form: MediaPolicyForm.SOURCE_AND_DESTINATION_PORTS,
      rules: [...sourceAndDestinationPortRules.map(ruleOf), ...range.map(withSourcePorts)],
    },
  ];
}

function ruleOf({ id, direction, transport, sourcePorts, destinationPorts }: MediaPortRule): MediaPolicyRulePlan {
  return { direction, transport, ...(sourcePorts === undefined ? {} : { sourcePorts }), destinationPorts, tableRow: id };
}

/** The A/V Edge sends media from ports of its range; the source ports of partners are unknown. */
function withSourcePorts(rule: MediaPolicyRulePlan): MediaPolicyRulePlan {
  return { ...rule, sourcePorts: rule.direction === TrafficDirection.OUTBOUND ? MEDIA_RANGE : 'any' };
}

/** The rows for the range and the partners in use: one for each direction and transport, of the first partner. */
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
  return portRowsFor(product, topology.key)
    .filter(({ appProtocol }) => appProtocol === AppProtocol.RTP)
    .map(({ id, direction, transport }) => ({ direction, transport, destinationPorts: MEDIA_RANGE, tableRow: id }));
}

/** Skype replaced Windows Live Messenger and uses its ports. */
function isUsed(condition: PlanningCondition, used: ReadonlySet<PlanningCondition>): boolean {
  return used.has(condition)
    || (condition === PlanningCondition.PUBLIC_IM_WINDOWS_LIVE && used.has(PlanningCondition.PUBLIC_IM_SKYPE));
}

function directionsOf({ tcp, udp }: PartnerMediaPorts): [Transport, TrafficDirection][] {
  return [Transport.TCP, Transport.UDP].flatMap((transport) => {
    const { inbound, outbound } = transport === Transport.TCP ? tcp : udp;
    const directions = [...(outbound ? [TrafficDirection.OUTBOUND] : []), ...(inbound ? [TrafficDirection.INBOUND] : [])];
    return directions.map((direction): [Transport, TrafficDirection] => [transport, direction]);
  });
}
