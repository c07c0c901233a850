import { VerifyArea } from '../model/verify-area';

const NAMES: Readonly<Record<VerifyArea, string>> = {
  [VerifyArea.DNS]: 'DNS',
  [VerifyArea.PORTS]: 'Ports',
  [VerifyArea.MEDIA]: 'Media relay',
  [VerifyArea.CERTIFICATES]: 'Certificates',
  [VerifyArea.SIP]: 'SIP',
  [VerifyArea.XMPP]: 'XMPP',
  [VerifyArea.PARTNERS]: 'Partners',
};

/** Areas in the order of reports. */
export const AREAS_IN_ORDER: readonly VerifyArea[] = Object.values(VerifyArea);

/** Title of an area. */
export function areaName(area: VerifyArea): string {
  return NAMES[area];
}
