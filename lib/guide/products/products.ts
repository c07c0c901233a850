import { ProductKey } from '../../values/vocabulary/product-key';
import { PublicImService } from '../../values/vocabulary/public-im';
import type { WindowsImage } from './windows-image';

/** Whose planning pages hold the rows of a product. */
export type PlanningPages = 'lync-server-2013' | 'skype-for-business-server';

/** What is known of a server product whose Edge role is planned. */
export interface ProductRow {
  /** Stable key, as it stands in a serialized plan; the same as that of a partner with the product. */
  readonly key: ProductKey;
  readonly displayName: string;
  readonly pages: PlanningPages;
  /** Versions of Windows that the Edge role is supported on, the oldest first. */
  readonly windowsVersions: readonly string[];
  /** Marketplace image of the newest of them. */
  readonly windowsImage: WindowsImage;
  /** Windows features that the Edge role needs and the image may not have switched on. */
  readonly windowsFeatures: readonly string[];
  /** Documented hardware of an Edge Server. */
  readonly hardware: EdgeHardware;
  /** Whether the Edge has an XMPP proxy, and the Front End an XMPP gateway. */
  readonly hasXmpp: boolean;
  /** Keys of the public IM providers that can be connected. */
  readonly publicIm: readonly PublicImService[];
  /** Whether mobile clients are served by Mcx, the only service that Lync 2010 Mobile knows. */
  readonly hasMcx: boolean;
  /** Update from which TLS 1.0 and 1.1 can be switched off; absent where every release of the product can. */
  readonly legacyTlsUpdate?: string;
  /** What else stands against switching them off; absent where nothing does. */
  readonly legacyTlsLimit?: string;
  /** First day on which it could be had, `YYYY-MM-DD`; absent where none is documented. */
  readonly released?: string;
  /** Last day of support, `YYYY-MM-DD`; absent for a product that is supported as long as it is updated. */
  readonly endOfSupport?: string;
}

/** Processors and memory of a server, and the size of a virtual machine that has them. */
export interface EdgeHardware {
  readonly cores: number;
  readonly memoryGb: number;
  readonly virtualMachineSize: string;
}

// Boots by UEFI and is offered with trusted launch, which the one without "gensecond" is not.
const WINDOWS_SERVER_2019: WindowsImage = {
  publisher: 'MicrosoftWindowsServer', offer: 'WindowsServer', sku: '2019-datacenter-gensecond', secureBoot: true,
};

// Eight physical cores or twelve are counted as as many virtual processors.
const TWO_QUAD_CORES: EdgeHardware = { cores: 8, memoryGb: 16, virtualMachineSize: 'Standard_D8s_v5' };
const TWO_SIX_CORES: EdgeHardware = { cores: 12, memoryGb: 32, virtualMachineSize: 'Standard_D16s_v5' };

// What the successors ask for on "all servers". The .NET Framework 3.5 is left out: its files are not in the image, and
// the Edge Servers reach no update service. PowerShell is there anyway.
const SUCCESSOR_FEATURES: readonly string[] = [
  'NET-Framework-45-Core', 'NET-WCF-HTTP-Activation45', 'RSAT-ADDS', 'Windows-Identity-Foundation',
];

/**
 * The products, the oldest first. The Subscription Edition has no planning pages of its own: its prerequisites are those
 * of Skype for Business Server 2019.
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
    legacyTlsLimit: 'the Edge Servers alone can do without them: Front End Servers of Lync Server 2013 cannot',
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
    endOfSupport: '2025-10-14',
  },
  SKYPE_FOR_BUSINESS_SERVER_SE: {
    key: ProductKey.SKYPE_FOR_BUSINESS_SERVER_SE,
    displayName: 'Skype for Business Server Subscription Edition',
    pages: 'skype-for-business-server',
    windowsVersions: ['Windows Server 2016', 'Windows Server 2019'],
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

/** What is known of a product, by its key. */
export function productRow(key: ProductKey): ProductRow {
  const row = ROWS.get(key);
  if (row === undefined) throw new Error(`there is no product "${key}"`);
  return row;
}

/** Whether the planning pages of Lync Server 2013 hold for a product; those of its successors differ. */
export function hasLyncPages(key: ProductKey): boolean {
  return productRow(key).pages === 'lync-server-2013';
}
