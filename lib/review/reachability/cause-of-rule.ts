import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { AppProtocol, TrafficDirection, Transport } from '../../values/vocabulary/traffic';
import type { EdgePlan } from '../../plan/edge-plan';
import type { FirewallRulePlan } from '../../plan/network/firewall-plan';
import { featureNames } from '../../projection/model/planning-conditions';
import type { PlanTransition } from '../interruptions/interruption-rule';
import { oldPartners } from '../changes/affected-users';
import { listed } from '../changes/words';

/** Names of services that no condition stands for: every Edge has them, or the platform. */
const ALWAYS: Readonly<Partial<Record<EdgeService, string>>> = {
  [EdgeService.ACCESS_EDGE]: 'signaling with internal servers',
  [EdgeService.CMS_REPLICATION]: 'CMS replication',
  [EdgeService.CENTRALIZED_LOGGING]: 'centralized logging',
  [EdgeService.WINDOWS_ACTIVATION]: 'Windows activation',
  [EdgeService.REMOTE_DESKTOP]: 'the bastion host',
  [EdgeService.HEALTH_PROBE]: 'health probes',
};

const { AUDIO_VIDEO, AUDIO_VIDEO_FEDERATION } = PlanningCondition;

/** Partners and providers for whom the A/V Edge opens ports. */
const MEDIA_PARTNERS: readonly PlanningCondition[] = [
  PlanningCondition.PARTNER_OCS_2007_R2, PlanningCondition.PARTNER_LYNC_2010, PlanningCondition.PARTNER_LYNC_2013,
  PlanningCondition.PUBLIC_IM_WINDOWS_LIVE, PlanningCondition.PUBLIC_IM_SKYPE,
];

/**
 * The feature or the partners that a rule is for, in words: of those that ask for such a rule, the first one that the earlier
 * plan does not have, or else the first one that the plan has.
 *
 * @param after the plan with the rule
 */
export function causeOfRule(rule: FirewallRulePlan, { before, after }: PlanTransition<EdgePlan>): string {
  const conditions = conditionsOf(rule);
  const [earlier, later] = [before, after].map((plan) => new Set(plan.conditions));
  const met = conditions.filter((condition) => later?.has(condition));
  const come = met.find((condition) => earlier?.has(condition) === false);
  if (come === undefined && before.product.key !== after.product.key) return 'the change of product';
  const condition = come ?? met[0] ?? conditions[0];
  return condition === undefined ? alwaysName(rule) : conditionName(condition, after);
}

/** Conditions that ask for such a rule, the most telling ones first. */
function conditionsOf({ side, service, protocols, direction, transport }: FirewallRulePlan): readonly PlanningCondition[] {
  const isOutbound = direction === TrafficDirection.OUTBOUND;
  switch (service) {
    case EdgeService.XMPP_PROXY: return [PlanningCondition.XMPP];
    case EdgeService.WEB_CONFERENCING: return [PlanningCondition.WEB_CONFERENCING];
    case EdgeService.AV_AUTHENTICATION: return [AUDIO_VIDEO];
    case EdgeService.ACCESS_EDGE: return side === EdgeSide.EXTERNAL ? accessEdgeConditions(protocols) : [];
    case EdgeService.AUDIO_VIDEO: {
      if (side === EdgeSide.INTERNAL) return [AUDIO_VIDEO];
      const isRange = protocols.includes(AppProtocol.RTP);
      if (isOutbound && transport === (isRange ? Transport.TCP : Transport.UDP)) {
        const others = isRange ? [PlanningCondition.PARTNER_OCS_2007] : [PlanningCondition.MULTIPLE_EDGE_POOLS];
        return [AUDIO_VIDEO_FEDERATION, ...others, ...MEDIA_PARTNERS, AUDIO_VIDEO];
      }
      return isRange ? [PlanningCondition.PARTNER_OCS_2007, AUDIO_VIDEO] : [AUDIO_VIDEO];
    }
    default: return [];
  }
}

function accessEdgeConditions(protocols: readonly AppProtocol[]): readonly PlanningCondition[] {
  const has = (protocol: AppProtocol): boolean => protocols.includes(protocol);
  if (has(AppProtocol.DNS) || has(AppProtocol.HTTP)) return [];
  if (has(AppProtocol.HTTPS)) return [PlanningCondition.PUBLIC_IM_SKYPE];
  return has(AppProtocol.SIP_MTLS)
    ? [PlanningCondition.FEDERATION, PlanningCondition.PUBLIC_IM]
    : [PlanningCondition.REMOTE_USER];
}

function alwaysName({ side, service, protocols }: FirewallRulePlan): string {
  if (side === EdgeSide.EXTERNAL && protocols.includes(AppProtocol.DNS)) return 'name resolution';
  if (side === EdgeSide.EXTERNAL && protocols.includes(AppProtocol.HTTP)) return 'checks of revoked certificates';
  return ALWAYS[service] ?? 'other traffic';
}

function conditionName(condition: PlanningCondition, plan: EdgePlan): string {
  const [name = condition] = featureNames([condition]);
  const named = (members: readonly string[]): string => (members.length === 0 ? name : `${name} (${listed(members, 3)})`);
  switch (condition) {
    case PlanningCondition.PARTNER_OCS_2007: return oldPartners(plan);
    case PlanningCondition.XMPP: return named((plan.xmpp?.partners ?? []).map(({ domain }) => domain));
    case PlanningCondition.PUBLIC_IM: return named(plan.publicIm.map(({ displayName }) => displayName));
    default: return name;
  }
}
