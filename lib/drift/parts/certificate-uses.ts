import { serverNamed } from '../../imports/parts/running-lookup';
import type { CertificatePlan } from '../../plan/certificates/certificate-plan';
import type { EdgeServerPlan } from '../../plan/servers/server-plan';
import { holderName } from '../../plan/servers/service-names';
import { ChangeTask } from '../../projection/changes/change-task';
import { PlanChange } from '../../projection/changes/plan-comparison';
import { ChangeRisk, type ReviewedChange } from '../../projection/changes/plan-review';
import { PlanAudience } from '../../projection/model/plan-table';
import { PlanPart } from '../../projection/model/plan-part';
import { PlanTableId } from '../../projection/model/plan-table-id';
import { CertificatePurpose } from '../../values/vocabulary/certificates';
import type { DriftContext } from './running-part';

/**
 * Uses of the external certificate that have none on a server, as long as the certificate is one that was there before. Of a planned
 * one, the comparison of the plans tells that it is to be installed.
 */
export function usesWithoutCertificate({ plan, running }: DriftContext, compared: readonly CertificatePlan[]): ReviewedChange[] {
  const external = plan.certificates.find(({ purpose }) => purpose === CertificatePurpose.EDGE_EXTERNAL);
  if (plan.existingExternalCertificate === undefined || external === undefined || !compared.includes(external)) return [];
  return plan.servers.flatMap((server): ReviewedChange[] => {
    const certificates = serverNamed(running, server.fqdn)?.certificates;
    const without = external.assignedTo.filter((use) => certificates?.every(({ holders }) => !holders.includes(use)) ?? false);
    return without.length === 0 ? [] : [missingUses(server, plan.existingExternalCertificate?.subject ?? '', without.map((use) => holderName(use)).join(', '))];
  });
}

function missingUses({ computerName }: EdgeServerPlan, subject: string, uses: string): ReviewedChange {
  return {
    id: `certificate-uses/${computerName}`,
    change: PlanChange.CHANGED,
    task: ChangeTask.INSTALL_CERTIFICATE,
    audiences: [PlanAudience.LYNC],
    byDeployment: false,
    subject,
    sentence: `assign the certificate ${subject} to ${uses} on ${computerName}, which has none`,
    risk: ChangeRisk.OUTAGE,
    effect: 'nobody can connect to a service without a certificate',
    differences: [{
      part: PlanPart.CERTIFICATES, table: PlanTableId.CERTIFICATES, id: `${computerName}/${subject}`, subject: [computerName], change: PlanChange.CHANGED,
      columns: [computerName], facts: [{ key: 'assignedTo', name: 'Assigned to', before: [], after: [uses], kept: [] }],
    }],
  };
}
