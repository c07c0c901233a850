import { EdgeService, type ExternalService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { AppProtocol } from '../../values/vocabulary/traffic';
import type { FirewallRulePlan } from '../../plan/network/firewall-plan';
import { oldPartners } from '../changes/affected-users';
import { comesFromInternet, isBroader } from '../changes/firewall-ends';
import type { PlanCore } from '../changes/review-context';
import type { Threshold } from './threshold';

/** The media range, 50000-59999, is opened from the Internet. */
export const mediaRangeOpened: Threshold = {
  id: 'media-range-opened',
  check: ({ before, after, identity }) => {
    const earlier = new Map(before.firewall.filter(isInboundMediaRange).map((rule) => [rule.id, rule]));
    const opened = after.firewall.filter((rule) => {
      const was = earlier.get(rule.id);
      return isInboundMediaRange(rule) && (was === undefined || isBroader(was.source, rule.source));
    });
    const [first] = opened;
    if (first === undefined) return [];
    return [{
      subject: nameOf(EdgeService.AUDIO_VIDEO, after) ?? identity,
      message: `${opened.map(({ transport }) => transport).join(' and ')} ${first.ports} are opened from the Internet to the `
        + `A/V Edge, which only ${oldPartners(after.edge)} need`,
    }];
  },
};

function isInboundMediaRange(rule: FirewallRulePlan): boolean {
  return rule.side === EdgeSide.EXTERNAL && rule.service === EdgeService.AUDIO_VIDEO && rule.protocols.includes(AppProtocol.RTP)
    && comesFromInternet(rule);
}

function nameOf(wanted: ExternalService, { edge }: PlanCore): string | undefined {
  return edge?.services.find(({ service }) => service === wanted)?.fqdn;
}
