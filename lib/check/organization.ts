import { checkCalendarDate } from '../values/calendar-date';
import { EdgeValidationError } from '../values/edge-validation-error';
import { Fqdn } from '../values/fqdn';
import type { ExistingCertificatePlan } from '../plan/certificate-plan';
import type { OrganizationPlan } from '../plan/organization-plan';
import type { ExistingCertificateRequest, OrganizationRequest } from '../request/organization-request';

const COUNTS = [
  'concurrentRemoteUsers', 'accessEdgeConnections', 'webConferencingConnections', 'audioVideoSessions',
] as const;

/** No blank at either end, and nothing that ends a quoted text, or a line, of the settings script. */
const SITE_NAME = /^(?!\s)[^:"'\u2018-\u201f\p{Cc}]{1,255}(?<!\s)$/u;

/** @throws EdgeValidationError for a count that is none. */
export function checkOrganization(given: OrganizationRequest): OrganizationPlan {
  for (const name of COUNTS) {
    const count = given[name];
    if (count === undefined || (Number.isInteger(count) && count >= 0)) continue;
    throw new EdgeValidationError({
      property: `organization.${name}`,
      given: String(count),
      expected: 'a whole number, 0 or more',
      fix: 'give the highest number at any one time, or leave it out when it is not known',
    });
  }
  if (given.siteName !== undefined && !SITE_NAME.test(given.siteName)) {
    throw new EdgeValidationError({
      property: 'organization.siteName',
      given: JSON.stringify(given.siteName),
      expected: 'the name of a Lync site as Topology Builder shows it, without "Site:"; the settings script takes none '
        + 'with a colon, a quotation mark, an apostrophe or a control character (leave siteName out for such a site)',
      fix: 'copy the name from Topology Builder',
    });
  }
  return {
    ...given,
    needsFailover: given.needsFailover ?? false,
    clientsBeforeLync2010: given.clientsBeforeLync2010 ?? false,
    survivableBranchAppliances: given.survivableBranchAppliances ?? false,
    lync2010Users: given.lync2010Users ?? false,
    legacyXmppGateway: given.legacyXmppGateway ?? false,
  };
}

/** @throws EdgeValidationError for a name, a key length or a day that is none. */
export function checkExistingCertificate(given: ExistingCertificateRequest): ExistingCertificatePlan {
  const property = 'existingExternalCertificate';
  const name = (text: string, at: string): string =>
    (text.startsWith('*.') ? `*.${Fqdn.parse(text.slice(2), at).text}` : Fqdn.parse(text, at).text);
  if (given.validUntil !== undefined) checkCalendarDate(given.validUntil, `${property}.validUntil`);
  if (!Number.isInteger(given.keyLengthBits) || given.keyLengthBits < 1) {
    throw new EdgeValidationError({
      property: `${property}.keyLengthBits`,
      given: String(given.keyLengthBits),
      expected: 'the length of its key in bits, such as 2048',
      fix: 'read it in the certificate\'s details',
    });
  }
  return {
    ...given,
    subject: name(given.subject, `${property}.subject`),
    sans: [...new Set(given.sans.map((text, index) => name(text, `${property}.sans[${index}]`)))].sort(),
    sharedAcrossPool: given.sharedAcrossPool ?? false,
  };
}
