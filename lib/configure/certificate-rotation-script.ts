import type { EdgePlan } from '../plan/edge-plan';
import { requireEdgePlan } from '../plan/stored/stored-plan';
import { onDemand } from '../values/on-demand';
import type { IPlanDocument } from '../values/plan-document';
import type * as rotationScript from './rotation-script/rotation-script';

// Most runs do not write a script.
const script = onDemand(() => require('./rotation-script/rotation-script') as typeof rotationScript);

/**
 * A PowerShell script that replaces the external or the internal certificate on an Edge Server. Run it as an administrator on each
 * Edge Server of the pool, in the Lync Server Management Shell, one server after the other.
 *
 * Without `-Apply`, it changes nothing and tells what it would do. The new certificate comes from a file (`-PfxPath`; the password is
 * asked for, or passed as a SecureString, and stored nowhere), or is in the certificate store of the computer already, where a
 * deployment from a Key Vault puts it (`-FromStore`, or `-Thumbprint`). The script checks its names, key, usages, signature and dates
 * against the plan, and that the server trusts its chain, before it changes anything. It assigns it to the planned uses, stages it for A/V authentication with `-Roll` and `-EffectiveDate` as long before the old one ends
 * as tokens live, and looks which certificate the listeners answer with. It never removes the old certificate.
 *
 * It can run any number of times, and again after it was interrupted: uses that have the new certificate are left alone. Staging is
 * repeated with the same date where `Get-CsCertificate` does not tell what is staged. Services restart with `-Restart` alone, and only if
 * something was assigned or a listener still has another certificate: one page of Microsoft ends with a restart, the help of
 * `Set-CsCertificate` does not speak of it.
 *
 * The text is ASCII, ends with a line break, contains no secrets, and is the same for the same plan.
 *
 * Pages: `lync-server-2013-staging-av-and-oauth-certificates-using-roll-in-set-cscertificate.md`,
 * `cloud-consolidation-edge-certificates.md`.
 */
export class CertificateRotationScript implements IPlanDocument {
  /**
   * The script for all servers of a pool.
   *
   * @throws EdgeValidationError for a plan with another schema version.
   */
  public static of(plan: EdgePlan): CertificateRotationScript {
    return new CertificateRotationScript(script().rotationScript(requireEdgePlan(plan, 'plan')));
  }

  /** `rotate-certificate.ps1`. */
  public readonly fileName = 'rotate-certificate.ps1';

  private constructor(
    /** The script. */
    public readonly text: string,
  ) {}
}
