import { ProductKey } from '../../values/vocabulary/product-key';
import { PublicImService } from '../../values/vocabulary/public-im';
import type { WindowsImage } from './windows-image';

/** Product whose planning pages have the rows of a product. */
export type PlanningPages = 'lync-server-2013' | 'skype-for-business-server';

/** Properties of a server product. */
export interface ProductRow {
  /** Stable key in a serialized plan; the same as for a partner with the product. */
  readonly key: ProductKey;
  readonly displayName: string;
  readonly pages: PlanningPages;
  /** Windows versions that the Edge role supports, oldest first. */
  readonly windowsVersions: readonly string[];
  /** Product that the Windows versions are documented for; absent if they are documented for this one. */
  readonly windowsFrom?: string;
  /** Marketplace image of the latest Windows version. */
  readonly windowsImage: WindowsImage;
  /** Windows features that the Edge role needs and that may not be enabled in the image. */
  readonly windowsFeatures: readonly string[];
  /** Documented hardware requirements of an Edge Server. */
  readonly hardware: EdgeHardware;
  /** Whether the Edge has an XMPP proxy, and the Front End an XMPP gateway. */
  readonly hasXmpp: boolean;
  /** Public IM providers that the product supports. */
  readonly publicIm: readonly PublicImService[];
  /** Whether it has Mcx, the only mobility service that Lync 2010 Mobile supports. */
  readonly hasMcx: boolean;
  /** Update that is required to disable TLS 1.0 and 1.1; absent when none is. */
  readonly legacyTlsUpdate?: string;
  /** Its build. */
  readonly legacyTlsBuild?: string;
  /** Other reason why they cannot be disabled; absent if there is none. */
  readonly legacyTlsLimit?: string;
  /** Release date, `YYYY-MM-DD`; absent when it is not known. */
  readonly released?: string;
  /** Last day of support, `YYYY-MM-DD`; absent for a product that is supported as long as it is kept up to date. */
  readonly endOfSupport?: string;
}

/** Processor cores and memory of a server, and a virtual machine size that has them. */
export interface EdgeHardware {
  readonly cores: number;
  readonly memoryGb: number;
  readonly virtualMachineSize: string;
}

// Supports UEFI and trusted launch, unlike the image without "gensecond".
const WINDOWS_SERVER_2019: WindowsImage = {
  publisher: 'MicrosoftWindowsServer', offer: 'WindowsServer', sku: '2019-datacenter-gensecond', secureBoot: true,
};

// A physical core counts as one virtual processor.
const TWO_QUAD_CORES: EdgeHardware = { cores: 8, memoryGb: 16, virtualMachineSize: 'Standard_D8s_v5' };
const TWO_SIX_CORES: EdgeHardware = { cores: 12, memoryGb: 32, virtualMachineSize: 'Standard_D16s_v5' };

// Required on "all servers" of the successors. .NET Framework 3.5 is omitted: its files are not in the image, and the
// Edge Servers cannot reach an update service. PowerShell is always installed.
const SUCCESSOR_FEATURES: readonly string[] = [
  'NET-Framework-45-Core', 'NET-WCF-HTTP-Activation45', 'RSAT-ADDS', 'Windows-Identity-Foundation',
];

/**
 * The products, oldest first. The Subscription Edition has no separate planning pages: its prerequisites are those of
 * Skype for Business Server 2019.
 */
export const PRODUCTS = {
  LYNC_SERVER_2013: {
    key: ProductKey.LYNC_SERVER_2013,
    displayName: 'Lync Server 2013',
    pages: 'lync-server-2013',
    windowsVersions: ['Windows Server 2008 R2 SP1', 'Windows Server 2012', 'Windows Server 2012 R2'],
    windowsImage: {
      publisher: 'MicrosoftWindowsServer', offer: 'WindowsServer', sku: '2012-R2-Datacenter', secureBoot: false,
    },
    windowsFeatures: ['NET-Framework-45-Core', 'Windows-Identity-Foundation'],
    hardware: TWO_QUAD_CORES,
    hasXmpp: true,
    publicIm: [PublicImService.AOL, PublicImService.SKYPE, PublicImService.WINDOWS_LIVE_MESSENGER, PublicImService.YAHOO],
    hasMcx: true,
    legacyTlsLimit: 'only the Edge Servers work without them: Front End Servers of Lync Server 2013 cannot',
    endOfSupport: '2023-04-11',
  },
  SKYPE_FOR_BUSINESS_SERVER_2015: {
    key: ProductKey.SKYPE_FOR_BUSINESS_SERVER_2015,
    displayName: 'Skype for Business Server 2015',
    pages: 'skype-for-business-server',
    windowsVersions: ['Windows Server 2012', 'Windows Server 2012 R2', 'Windows Server 2016', 'Windows Server 2019'],
    windowsImage: WINDOWS_SERVER_2019,
    windowsFeatures: SUCCESSOR_FEATURES,
    hardware: TWO_QUAD_CORES,
    hasXmpp: true,
    publicIm: [PublicImService.SKYPE],
    hasMcx: true,
    legacyTlsUpdate: 'cumulative update 9 (6.0.9319.548, May 2019)',
    legacyTlsBuild: '6.0.9319.548',
    endOfSupport: '2025-10-14',
  },
  SKYPE_FOR_BUSINESS_SERVER_2019: {
    key: ProductKey.SKYPE_FOR_BUSINESS_SERVER_2019,
    displayName: 'Skype for Business Server 2019',
    pages: 'skype-for-business-server',
    windowsVersions: ['Windows Server 2016', 'Windows Server 2019'],
    windowsImage: WINDOWS_SERVER_2019,
    windowsFeatures: SUCCESSOR_FEATURES,
    hardware: TWO_SIX_CORES,
    hasXmpp: false,
    publicIm: [PublicImService.SKYPE],
    hasMcx: false,
    legacyTlsUpdate: 'cumulative update 1 (7.0.2046.123, June 2019)',
    legacyTlsBuild: '7.0.2046.123',
    endOfSupport: '2025-10-14',
  },
  SKYPE_FOR_BUSINESS_SERVER_SE: {
    key: ProductKey.SKYPE_FOR_BUSINESS_SERVER_SE,
    displayName: 'Skype for Business Server Subscription Edition',
    pages: 'skype-for-business-server',
    windowsVersions: ['Windows Server 2016', 'Windows Server 2019'],
    windowsFrom: 'Skype for Business Server 2019',
    windowsImage: WINDOWS_SERVER_2019,
    windowsFeatures: SUCCESSOR_FEATURES,
    hardware: TWO_SIX_CORES,
    hasXmpp: false,
    publicIm: [],
    hasMcx: false,
    released: '2025-07-01',
  },
} as const satisfies Readonly<Record<string, ProductRow>>;

const ROWS: ReadonlyMap<ProductKey, ProductRow> = new Map(Object.values(PRODUCTS).map((row) => [row.key, row]));

/**
 * Properties of a product.
 *
 * @throws Error for an unknown product.
 */
export function productRow(key: ProductKey): ProductRow {
  const row = ROWS.get(key);
  if (row === undefined) throw new Error(`unknown product "${key}"`);
  return row;
}

/** Whether the planning pages of Lync Server 2013 apply to a product; those of its successors differ. */
export function hasLyncPages(key: ProductKey): boolean {
  return productRow(key).pages === 'lync-server-2013';
}
