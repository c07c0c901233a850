import { checkCalendarDate } from '../values/calendar-date';
import { EdgeValidationError } from '../values/edge-validation-error';
import { Fqdn } from '../values/fqdn';
import { checkWholeNumber, type NumberLimits } from '../values/refusals';
import type { ExistingCertificatePlan } from '../plan/certificates/certificate-plan';
import type { LyncProduct } from '../guide/products/lync-product';
import type { OrganizationPlan, OtherProductPlan } from '../plan/settings/organization-plan';
import type { ExistingCertificateRequest, OrganizationRequest } from '../request/organization-request';

const COUNTS = [
  'concurrentRemoteUsers', 'accessEdgeConnections', 'webConferencingConnections', 'audioVideoSessions',
] as const;

/** No leading or trailing spaces, and no characters that end a quoted text or a line in the settings script. */
const SITE_NAME = /^(?!\s)[^:"'\u2018-\u201f\p{Cc}]{1,255}(?<!\s)$/u;

const LEAD_DAYS: NumberLimits = { min: 0, max: 365, refusedBy: 'days: longer than a public certificate is valid, nobody can wait' };
const TOKEN_HOURS: NumberLimits = { min: 1, max: 4320, refusedBy: 'hours: MaxTokenLifetime is at most 180 days' };

/** @throws EdgeValidationError for an invalid count, time, site name or domain. */
export function checkOrganization(given: OrganizationRequest): OrganizationPlan {
  for (const name of COUNTS) {
    const count = given[name];
    if (count === undefined || (Number.isInteger(count) && count >= 0)) continue;
    throw new EdgeValidationError({
      property: `organization.${name}`,
      given: String(count),
      expected: 'a whole number, 0 or more',
      fix: 'use the maximum number at the same time, or omit it when it is not known',
    });
  }
  checkLead(given.certificateLeadDays, 'certificateLeadDays', LEAD_DAYS);
  checkLead(given.avTokenLifetimeHours, 'avTokenLifetimeHours', TOKEN_HOURS);
  if (given.siteName !== undefined && !SITE_NAME.test(given.siteName)) {
    throw new EdgeValidationError({
      property: 'organization.siteName',
      given: JSON.stringify(given.siteName),
      expected: 'the name of a Lync site as in Topology Builder, without "Site:"; the settings script does not support '
        + 'colons, quotation marks, apostrophes and control characters (omit siteName for such a site)',
      fix: 'copy the name from Topology Builder',
    });
  }
  const { otherProducts, onlineSipDomains, ...same } = given;
  return {
    ...same,
    ...(otherProducts === undefined ? {} : { otherProducts: otherProductsOf(otherProducts) }),
    ...(onlineSipDomains === undefined ? {} : { onlineSipDomains: checkOnlineDomains(onlineSipDomains) }),
    needsFailover: given.needsFailover ?? false,
    clientsBeforeLync2010: given.clientsBeforeLync2010 ?? false,
    survivableBranchAppliances: given.survivableBranchAppliances ?? false,
    lync2010Users: given.lync2010Users ?? false,
    legacyXmppGateway: given.legacyXmppGateway ?? false,
  };
}

function otherProductsOf(given: readonly LyncProduct[]): OtherProductPlan[] {
  return [...new Map(given.map(({ key, displayName: name }) => [key, { key, name }])).values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The domains that a tenant has without one of your own. */
const TENANT_DOMAIN = 'onmicrosoft.com';

function checkOnlineDomains(given: readonly string[]): string[] {
  const names = given.map((text, index) => {
    const property = `organization.onlineSipDomains[${index}]`;
    const domain = Fqdn.parse(text, property).text;
    if (domain !== TENANT_DOMAIN && !domain.endsWith(`.${TENANT_DOMAIN}`)) return domain;
    throw new EdgeValidationError({
      property,
      given: `"${text}"`,
      expected: `a SIP domain of the tenant other than those of ${TENANT_DOMAIN}, for which nobody can order a certificate`,
      fix: 'remove it',
    });
  });
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new EdgeValidationError({
      property: 'organization.onlineSipDomains', given: `"${twice}" twice`, expected: 'each SIP domain only once', fix: 'remove one of them',
    });
  }
  return names.sort();
}

function checkLead(given: number | undefined, name: string, limits: NumberLimits): void {
  if (given !== undefined) checkWholeNumber(given, `organization.${name}`, limits);
}

/** @throws EdgeValidationError for an invalid name, key length or date, and for an end before the beginning. */
export function checkExistingCertificate(given: ExistingCertificateRequest): ExistingCertificatePlan {
  const property = 'existingExternalCertificate';
  const name = (text: string, at: string): string =>
    (text.startsWith('*.') ? `*.${Fqdn.parse(text.slice(2), at).text}` : Fqdn.parse(text, at).text);
  const { validFrom, validUntil } = given;
  if (validFrom !== undefined) checkCalendarDate(validFrom, `${property}.validFrom`);
  if (validUntil !== undefined) checkCalendarDate(validUntil, `${property}.validUntil`);
  if (validFrom !== undefined && validUntil !== undefined && validUntil < validFrom) {
    throw new EdgeValidationError({
      property: `${property}.validUntil`,
      given: `"${validUntil}", with validFrom "${validFrom}"`,
      expected: 'a day that is not before validFrom',
      fix: 'copy both from the details of the certificate',
    });
  }
  if (!Number.isInteger(given.keyLengthBits) || given.keyLengthBits < 1) {
    throw new EdgeValidationError({
      property: `${property}.keyLengthBits`,
      given: String(given.keyLengthBits),
      expected: 'a key length in bits, such as 2048',
      fix: 'copy it from the details of the certificate',
    });
  }
  return {
    ...given,
    subject: name(given.subject, `${property}.subject`),
    sans: [...new Set(given.sans.map((text, index) => name(text, `${property}.sans[${index}]`)))].sort(),
    sharedAcrossPool: given.sharedAcrossPool ?? false,
  };
}
