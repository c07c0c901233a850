import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { FindingSeverity } from '../../plan/findings/finding';
import type { ReverseProxyRule } from '../rule';

/** Conferencing without Office Web Apps Server. */
export const officeWebAppsMissing: ReverseProxyRule = {
  id: 'office-web-apps-missing',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-configuration-requirements-for-reverse-proxy.md',
  meaning: 'External participants do not see presentations that are shown in a meeting.',
  remedy: 'Publish the Office Web Apps Server that the conferencing pools use.',
  check: (plan) => (plan.conditions.includes(PlanningCondition.OFFICE_WEB_APPS) ? [] : [{
    subject: 'Office Web Apps',
    message: 'no Office Web Apps Server is published: external participants do not see presentations in meetings',
    fix: 'set officeWebApps, or acknowledge this rule if nobody presents to external participants',
  }]),
};
