import { PlanningCondition } from '../values/vocabulary/planning-condition';
import { PublicImService } from '../values/vocabulary/public-im';
import { PARTNER_PRODUCTS, partnerProductRow } from '../guide/federation/partner-products';
import { EdgeFeature } from '../request/edge-feature';
import type { CheckedRequest } from '../check/edge-request';

const ALWAYS: readonly PlanningCondition[] = [
  PlanningCondition.ALWAYS, PlanningCondition.CERTIFICATE_VALIDATION, PlanningCondition.CORE_SIP,
  PlanningCondition.MANAGEMENT_CLS, PlanningCondition.MANAGEMENT_CMS, PlanningCondition.NAME_RESOLUTION,
];

/** Conditions of partner products with audio/video. */
const PARTNER_CONDITIONS: ReadonlySet<PlanningCondition> = new Set(
  PARTNER_PRODUCTS.flatMap(({ mediaConditions }) => mediaConditions),
);

/** Conditions of the planning tables that a request meets. */
export function conditionsOf(request: CheckedRequest): ReadonlySet<PlanningCondition> {
  const used = new Set<PlanningCondition>(ALWAYS);
  const audioVideo = request.features.has(EdgeFeature.AUDIO_VIDEO);
  if (request.features.has(EdgeFeature.REMOTE_USER_ACCESS)) used.add(PlanningCondition.REMOTE_USER);
  if (request.features.has(EdgeFeature.WEB_CONFERENCING)) used.add(PlanningCondition.WEB_CONFERENCING);
  if (audioVideo) {
    used.add(PlanningCondition.AUDIO_VIDEO).add(PlanningCondition.DESKTOP_SHARING).add(PlanningCondition.FILE_TRANSFER);
    if (request.source.hasOtherEdgePools === true) used.add(PlanningCondition.MULTIPLE_EDGE_POOLS);
  }
  if (request.automaticSignInDomains.length > 0) used.add(PlanningCondition.CLIENT_AUTO_CONFIGURATION);
  if (request.federation !== undefined) {
    used.add(PlanningCondition.FEDERATION);
    if (request.federation.discoverableDomains.length > 0) used.add(PlanningCondition.FEDERATION_DISCOVERY);
    if (audioVideo) {
      used.add(PlanningCondition.AUDIO_VIDEO_FEDERATION);
      for (const product of request.federation.products) {
        for (const condition of partnerProductRow(product).mediaConditions) used.add(condition);
      }
    }
  }
  if ((request.mobilePush?.domains ?? []).length > 0) used.add(PlanningCondition.PUSH_NOTIFICATION);
  if (request.xmpp !== undefined) used.add(PlanningCondition.XMPP);
  if (request.publicIm.length > 0) used.add(PlanningCondition.PUBLIC_IM);
  if (request.publicIm.includes(PublicImService.WINDOWS_LIVE_MESSENGER)) used.add(PlanningCondition.PUBLIC_IM_WINDOWS_LIVE);
  if (request.publicIm.includes(PublicImService.SKYPE)) used.add(PlanningCondition.PUBLIC_IM_SKYPE);
  if (request.publicIm.includes(PublicImService.AOL)) used.add(PlanningCondition.PUBLIC_IM_AOL);
  return used;
}

/**
 * Whether a row with these conditions applies: one met condition is enough. If the row lists partner products, however,
 * `audio-video-federation` counts only together with one of them.
 */
export function applies(conditions: readonly PlanningCondition[], used: ReadonlySet<PlanningCondition>): boolean {
  return conditions.some((condition) => {
    if (PARTNER_CONDITIONS.has(condition) || !used.has(condition)) return false;
    return condition !== PlanningCondition.AUDIO_VIDEO_FEDERATION || partnersApply(conditions, used);
  });
}

/** Whether a row lists no partner products, or one that is in use. */
function partnersApply(conditions: readonly PlanningCondition[], used: ReadonlySet<PlanningCondition>): boolean {
  const partners = conditions.filter((condition) => PARTNER_CONDITIONS.has(condition));
  return partners.length === 0 || partners.some((partner) => used.has(partner));
}
