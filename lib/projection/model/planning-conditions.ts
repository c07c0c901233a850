import { PlanningCondition } from '../../values/vocabulary/planning-condition';

/** Names of the features in use; empty for those that every Edge has, or every Edge with A/V. */
const WORDS: Readonly<Record<PlanningCondition, string>> = {
  [PlanningCondition.REMOTE_USER]: 'remote users',
  [PlanningCondition.CLIENT_AUTO_CONFIGURATION]: 'automatic sign-in',
  [PlanningCondition.WEB_CONFERENCING]: 'web conferencing',
  [PlanningCondition.AUDIO_VIDEO]: 'A/V',
  [PlanningCondition.FEDERATION]: 'federation',
  [PlanningCondition.FEDERATION_DISCOVERY]: 'discovery by partners',
  [PlanningCondition.AUDIO_VIDEO_FEDERATION]: 'A/V with partners',
  [PlanningCondition.PARTNER_OCS_2007]: 'partners on OCS 2007',
  [PlanningCondition.PARTNER_OCS_2007_R2]: 'partners on OCS 2007 R2',
  [PlanningCondition.PARTNER_LYNC_2010]: 'partners on Lync 2010',
  [PlanningCondition.PARTNER_LYNC_2013]: 'partners on Lync 2013',
  [PlanningCondition.XMPP]: 'XMPP',
  [PlanningCondition.PUBLIC_IM]: 'public IM',
  [PlanningCondition.PUBLIC_IM_AOL]: 'AOL',
  [PlanningCondition.PUBLIC_IM_WINDOWS_LIVE]: 'Windows Live Messenger',
  [PlanningCondition.PUBLIC_IM_SKYPE]: 'Skype',
  [PlanningCondition.PUSH_NOTIFICATION]: 'push notification',
  [PlanningCondition.HYBRID]: 'hybrid',
  [PlanningCondition.MULTIPLE_EDGE_POOLS]: 'several Edge pools',
  [PlanningCondition.WEB_SERVICES]: 'web services',
  [PlanningCondition.SIMPLE_URLS]: 'simple URLs',
  [PlanningCondition.DIAL_IN_CONFERENCING]: 'dial-in conferencing',
  [PlanningCondition.MOBILITY]: 'mobility',
  [PlanningCondition.AUTODISCOVER]: 'Autodiscover',
  [PlanningCondition.AUTODISCOVER_HTTPS]: 'Autodiscover over HTTPS',
  [PlanningCondition.AUTODISCOVER_HTTP]: 'Autodiscover over HTTP',
  [PlanningCondition.HTTP_REDIRECT]: 'redirection from HTTP to HTTPS',
  [PlanningCondition.OFFICE_WEB_APPS]: 'Office Web Apps',
  [PlanningCondition.DIRECTOR]: 'Director',
  [PlanningCondition.ALWAYS]: '',
  [PlanningCondition.CERTIFICATE_VALIDATION]: '',
  [PlanningCondition.CORE_INTERNAL]: '',
  [PlanningCondition.CORE_SIP]: '',
  [PlanningCondition.DESKTOP_SHARING]: '',
  [PlanningCondition.FILE_TRANSFER]: '',
  [PlanningCondition.MANAGEMENT_CLS]: '',
  [PlanningCondition.MANAGEMENT_CMS]: '',
  [PlanningCondition.NAME_RESOLUTION]: '',
};

const NAMED: ReadonlyMap<string, string> = new Map(Object.entries(WORDS).filter(([, words]) => words !== ''));

/** The named features that a plan uses, most important first. */
export function featureNames(conditions: readonly PlanningCondition[]): string[] {
  const used: ReadonlySet<string> = new Set(conditions);
  return [...NAMED].filter(([condition]) => used.has(condition)).map(([, words]) => words);
}

/** The conditions without a name, by their keys. */
export function otherConditions(conditions: readonly PlanningCondition[]): string[] {
  return conditions.filter((condition) => !NAMED.has(condition));
}
