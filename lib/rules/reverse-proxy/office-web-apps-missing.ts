import { FindingSeverity } from '../../plan/edge-plan';
import type { ReverseProxyRule } from './reverse-proxy-rule';

/** Conferencing without Office Web Apps. */
export const officeWebAppsMissing: ReverseProxyRule = {
  id: 'office-web-apps-missing',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-configuration-requirements-for-reverse-proxy.md',
  meaning: 'Participants outside do not see presentations that are shown in a meeting.',
  remedy: 'Publish the Office Web Apps Server that the conferencing pools use.',
  check: (plan) => (plan.conditions.includes('office-web-apps') ? [] : [{
    subject: 'Office Web Apps',
    message: 'no Office Web Apps Server is published: participants outside do not see presentations in meetings',
    fix: 'give officeWebApps, or acknowledge this rule if nobody presents to the outside',
  }]),
};
