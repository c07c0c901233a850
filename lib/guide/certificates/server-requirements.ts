import { ProductKey } from '../../values/vocabulary/product-key';
import { Confidence, type SourcedRow } from './sourced-row';

/** What a product requires of every certificate of its servers. */
export interface ServerRequirementsRow extends SourcedRow {
  readonly product: ProductKey;
  /** Whether a certificate must say where its authority publishes what it revoked. */
  readonly crlDistributionPoint: boolean;
  /** Whether signatures with RSASSA-PSS are supported. */
  readonly rsassaPss: boolean;
}

/** The products whose pages say it. Those of the others were not found, or not read that far. */
export const SERVER_REQUIREMENTS: readonly ServerRequirementsRow[] = [
  {
    id: 'ms-eku-lync2013', product: ProductKey.LYNC_SERVER_2013, crlDistributionPoint: true, rsassaPss: false,
    confidence: Confidence.PRIMARY,
    source: 'learn.microsoft.com, lync-server-2013-certificate-infrastructure-requirements (2016-06-23)',
  },
  {
    id: 'ms-eku-2019', product: ProductKey.SKYPE_FOR_BUSINESS_SERVER_2019, crlDistributionPoint: true, rsassaPss: false,
    confidence: Confidence.PRIMARY,
    source: 'MicrosoftDocs/OfficeDocs-SkypeForBusiness, Skype/SfBServer2019/plan/system-requirements.md',
  },
];

/** The requirements of a product; undefined if no page was found that states them. */
export function serverRequirements(product: ProductKey): ServerRequirementsRow | undefined {
  return SERVER_REQUIREMENTS.find((row) => row.product === product);
}
