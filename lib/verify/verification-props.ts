import { flag, instanceOf, listOf, number, text, wordOf } from '../values/boundary/kinds';
import { objectOf, optional } from '../values/boundary/object-shape';
import { REFUSED, type Shape, shapeOf, wrongKind } from '../values/boundary/shape';
import { FirewallVerdict } from '../values/firewall-verdict';
import { EdgeSide } from '../values/vocabulary/edge-side';
import { VerifyArea } from './model/verify-area';

/** What a verification looks at, from where, and how much it asks at once. */
export interface VerificationProps {
  /**
   * Where it runs: on the Internet, or in the internal network. It looks at the records, addresses and ports of that side.
   *
   * @default EdgeSide.EXTERNAL
   */
  readonly fromSide?: EdgeSide;
  /**
   * Areas to look at.
   *
   * @default all; partners where {@link partners} or {@link allPartners} ask for them
   */
  readonly only?: VerifyArea[];
  /**
   * Address of the resolver to ask, with a port if it is not 53: `198.51.100.53`, `198.51.100.53:5353`, `[2001:db8::53]:5353`.
   *
   * @default the resolvers of the system
   */
  readonly resolver?: string;
  /**
   * Whether every name server of each zone is asked too, and not only the resolver.
   *
   * @default false
   */
  readonly authoritative?: boolean;
  /**
   * Domains to look at as partners, whether the plan lists them or not.
   *
   * @default none
   */
  readonly partners?: string[];
  /**
   * Whether every partner that the plan lists is looked at.
   *
   * @default false
   */
  readonly allPartners?: boolean;
  /**
   * Whether the failure of each server is rehearsed. Servers that are found silent are rehearsed in any case.
   *
   * @default false
   */
  readonly rehearsal?: boolean;
  /**
   * What a proof of the deployed security groups found, from `FirewallProof.ofTerraform()` or `ReverseProxyProof.ofTerraform()`:
   * tells a security group that stops traffic from another firewall that does.
   *
   * @default not known
   */
  readonly deployed?: FirewallVerdict;
  /**
   * Certificates of authorities to trust in addition to those of Node.js, as PEM.
   *
   * @default none
   */
  readonly trustedCertificates?: string;
  /**
   * A certificate that the Edge trusts, with its chain, as PEM: to look at what partners with a certificate see on port 5061.
   *
   * @default none
   */
  readonly clientCertificate?: string;
  /**
   * Private key of {@link clientCertificate}, as PEM, without a password. It is in no result.
   *
   * @default none
   */
  readonly clientKey?: string;
  /**
   * Days that each certificate must still be valid, 0 to 825.
   *
   * @default 30
   */
  readonly daysLeft?: number;
  /**
   * Moment that certificates are judged at, in the form `2026-11-29T12:00:00Z`.
   *
   * @default the moment of each run
   */
  readonly now?: string;
  /**
   * Time for each probe, in seconds: 0.1 to 120.
   *
   * @default 5
   */
  readonly timeoutSeconds?: number;
  /**
   * Time for everything, in seconds: 1 to 86,400. What was not looked at by then counts as that.
   *
   * @default 300
   */
  readonly deadlineSeconds?: number;
  /**
   * Probes at the same time, 1 to 1,000.
   *
   * @default 64
   */
  readonly parallel?: number;
  /**
   * Probes that are begun in a second, 1 to 10,000.
   *
   * @default 250
   */
  readonly perSecond?: number;
}

/** Text with a PEM block of a kind. It may be longer than other text, and no message shows it. */
function pemOf(kind: string): Shape<string> {
  const block = new RegExp(`-----BEGIN ([A-Z]+ )?${kind}-----`);
  const expected = `PEM text with a block BEGIN ${kind}`;
  const fix = 'pass the content of the PEM file';
  return shapeOf((given, property, problems) => {
    if (typeof given !== 'string') return wrongKind(problems, property, given, expected, fix);
    if (block.test(given)) return given;
    problems.add({ property, given: 'text without one', expected, fix });
    return REFUSED;
  });
}

/** What {@link VerificationProps} may hold. */
export const VERIFICATION_PROPS = objectOf<VerificationProps>('VerificationProps', {
  fromSide: optional(wordOf('EdgeSide', EdgeSide)),
  only: optional(listOf(wordOf('VerifyArea', VerifyArea))),
  resolver: optional(text),
  authoritative: optional(flag),
  partners: optional(listOf(text)),
  allPartners: optional(flag),
  rehearsal: optional(flag),
  deployed: optional(instanceOf(FirewallVerdict, 'FirewallVerdict', 'pass what FirewallProof.ofTerraform() returns')),
  trustedCertificates: optional(pemOf('CERTIFICATE')),
  clientCertificate: optional(pemOf('CERTIFICATE')),
  clientKey: optional(pemOf('PRIVATE KEY')),
  daysLeft: optional(number),
  now: optional(text),
  timeoutSeconds: optional(number),
  deadlineSeconds: optional(number),
  parallel: optional(number),
  perSecond: optional(number),
});
