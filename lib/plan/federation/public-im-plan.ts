import { flag, listOf, text, wordOf } from '../../values/boundary/kinds';
import { planPartOf } from '../../values/boundary/object-shape';
import { PublicImCapability, PublicImService } from '../../values/vocabulary/public-im';

/** How Microsoft's side of a public IM connection is set up. */
export enum PublicImProvisioning {
  /** On request, at Microsoft's provisioning site. */
  ON_REQUEST = 'on-request',
  /** Through the federation SRV record of each SIP domain, after Microsoft closed the site. */
  BY_FEDERATION_RECORD = 'by-federation-record',
}

/** A public IM provider. */
export interface PublicImPlan {
  readonly provider: PublicImService;
  /** Provider name. */
  readonly displayName: string;
  /** What users can do with its contacts, always between two people. */
  readonly capabilities: PublicImCapability[];
  /** License that users need. */
  readonly license: string;
  /** Whether the service has not ended on the planning date. */
  readonly inService: boolean;
  readonly provisioning: PublicImProvisioning;
  /** Whether users have audio or video with its contacts that cannot be encrypted. */
  readonly unencryptedMedia: boolean;
}

/** What {@link PublicImPlan} holds. */
export const PUBLIC_IM_PLAN_SHAPE = planPartOf<PublicImPlan>('PublicImPlan', {
  provider: wordOf('PublicImService', PublicImService),
  displayName: text,
  capabilities: listOf(wordOf('PublicImCapability', PublicImCapability)),
  license: text,
  inService: flag,
  provisioning: wordOf('PublicImProvisioning', PublicImProvisioning),
  unencryptedMedia: flag,
});
