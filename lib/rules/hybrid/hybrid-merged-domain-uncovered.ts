import { MERGED_TENANT_NAMES } from '../../guide/hybrid/hybrid-requirements';
import { existingExternalCertificates } from '../../plan/certificates/existing-certificate';
import { FindingSeverity } from '../../plan/findings/finding';
import { mergedTenantNames } from '../merged-tenant-names';
import type { EdgeRule } from '../rule';

/** A SIP domain of a merged tenant that the existing external certificate does not cover. */
export const hybridMergedDomainUncovered: EdgeRule = {
  id: 'hybrid-merged-domain-uncovered',
  severity: FindingSeverity.ERROR,
  page: MERGED_TENANT_NAMES.page,
  facts: [MERGED_TENANT_NAMES],
  meaning: 'Messages between users of your domains and of this domain, which is online alone, are not routed.',
  remedy: 'Reissue the external certificate with sip and the domain as a name, and assign it on every Edge Server, before you move any user.',
  check: (plan) => existingExternalCertificates(plan).flatMap(({ existing }) => mergedTenantNames(plan)
    .filter((name) => !existing.sans.includes(name))
    .map((name) => ({
      subject: name,
      message: `the existing certificate ${existing.subject} does not have ${name} as a subject alternative name, which a merged tenant needs for each of its SIP domains`,
      fix: `reissue the certificate with the subject alternative name ${name}`,
    }))),
};
