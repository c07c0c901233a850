import { EdgeFeature } from '../request/edge-feature';
import { PARTNER_PRODUCTS, partnerProductRow } from '../guide/federation/partner-products';
import type { PlanningCondition } from '../guide/planning-row';
import type { CheckedRequest } from '../check/edge-request';

const ALWAYS: readonly PlanningCondition[] = [
  'always', 'certificate-validation', 'core-sip', 'management-cls', 'management-cms', 'name-resolution',
];

const PARTNERS: ReadonlySet<PlanningCondition> = new Set(
  PARTNER_PRODUCTS.flatMap(({ mediaCondition }) => (mediaCondition === undefined ? [] : [mediaCondition])),
);

/** What a request uses, in the words of the planning tables. */
export function conditionsOf(request: CheckedRequest): ReadonlySet<PlanningCondition> {
  const used = new Set<PlanningCondition>(ALWAYS);
  const audioVideo = request.features.has(EdgeFeature.AUDIO_VIDEO);
  if (request.features.has(EdgeFeature.REMOTE_USER_ACCESS)) used.add('remote-user');
  if (request.features.has(EdgeFeature.WEB_CONFERENCING)) used.add('web-conferencing');
  if (audioVideo) used.add('av').add('desktop-sharing').add('file-transfer');
  if (audioVideo && request.source.hasOtherEdgePools === true) used.add('multiple-edge-pools');
  if (request.automaticSignInDomains.length > 0) used.add('client-auto-configuration');
  if (request.federation !== undefined) {
    used.add('federation');
    if (request.federation.discoverableDomains.length > 0) used.add('federation-discovery');
    if (audioVideo) {
      used.add('av-federation');
      for (const product of request.federation.products) {
        const condition = partnerProductRow(product)?.mediaCondition;
        if (condition !== undefined) used.add(condition);
      }
    }
  }
  if ((request.mobilePush?.domains ?? []).length > 0) used.add('push-notification');
  if (request.xmpp !== undefined) used.add('xmpp');
  if (request.publicIm.length > 0) used.add('public-im');
  if (request.publicIm.includes('windows-live-messenger')) used.add('public-im-windows-live');
  if (request.publicIm.includes('skype')) used.add('public-im-skype');
  if (request.publicIm.includes('aol')) used.add('public-im-aol');
  return used;
}

/**
 * Whether a row with these conditions is needed: any one of them in use is enough, but `av-federation` counts only
 * together with one of the partner products that the row names, if it names any.
 */
export function applies(conditions: readonly PlanningCondition[], used: ReadonlySet<PlanningCondition>): boolean {
  const partners = conditions.filter((condition) => PARTNERS.has(condition));
  return conditions.some((condition) => {
    if (PARTNERS.has(condition) || !used.has(condition)) return false;
    return condition !== 'av-federation' || partners.length === 0 || partners.some((partner) => used.has(partner));
  });
}
