/** What the name of an Azure size tells about a virtual machine. */
export interface VirtualMachineCapacity {
  readonly cores: number;
  /** Absent when the name does not tell it. */
  readonly memoryGb?: number;
}

/**
 * The parts of a size's name: family, number, cores in use of a size with constrained cores (`E8-4as_v5`), additions,
 * accelerator, and version.
 */
const SIZE = /^(?:standard|basic)_(?<family>[a-z]+)(?<size>\d+)(?:-(?<active>\d+))?(?<additions>[a-z]*)(?:_(?!v\d)(?!promo)\w+?)?(?:_v(?<version>\d+))?(?:_promo)?$/i;

/** In older families the number is no count of cores. Cores and memory, by family and number. */
const BY_NUMBER: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['A0', [1, 0.75]], ['A1', [1, 1.75]], ['A2', [2, 3.5]], ['A3', [4, 7]], ['A4', [8, 14]], ['A5', [2, 14]], ['A6', [4, 28]],
  ['A7', [8, 56]], ['A8', [8, 56]], ['A9', [16, 112]], ['A10', [8, 56]], ['A11', [16, 112]],
  ['D1', [1, 3.5]], ['D2', [2, 7]], ['D3', [4, 14]], ['D4', [8, 28]], ['D5', [16, 56]],
  ['D11', [2, 14]], ['D12', [4, 28]], ['D13', [8, 56]], ['D14', [16, 112]], ['D15', [20, 140]],
  ['G1', [2, 28]], ['G2', [4, 56]], ['G3', [8, 112]], ['G4', [16, 224]], ['G5', [32, 448]],
]);

/** Memory in GB of the first burstable sizes, by number and additions. The larger ones have 4 GB for each core. */
const BURSTABLE: ReadonlyMap<string, number> = new Map([['1ls', 0.5], ['1s', 1], ['1ms', 2], ['2s', 4]]);

/** What a rule about the memory of a family depends on. */
interface SizeName {
  readonly size: number;
  readonly additions: string;
  readonly version: number;
}

/**
 * Memory in GB of the families whose names tell it. Those for graphics, high performance computing and very large memory
 * are not among them: there, the name tells the cores alone.
 */
const MEMORY_GB: ReadonlyMap<string, (name: SizeName) => number> = new Map([
  ['A', ({ size, additions }) => size * (additions.includes('m') ? 8 : 2)],
  ['B', ({ size, additions, version }) => (version === 1 ? BURSTABLE.get(`${size}${additions}`) : undefined)
    ?? size * perCore(additions)],
  ['D', ({ size, additions }) => size * perCore(additions)],
  // The third version of the confidential sizes has twice the memory of the others.
  ['DC', ({ size, version }) => size * (version === 3 ? 8 : 4)],
  ['E', ({ size }) => size * 8],
  ['EC', ({ size }) => size * 8],
  ['F', ({ size, additions, version }) => size * (version < 6 ? 2 : additions.includes('m') ? 8 : perCore(additions))],
  ['FX', ({ size }) => size * 21],
  ['L', ({ size }) => size * 8],
]);

/** Memory for each core: least with `t`, less with `l`. */
function perCore(additions: string): number {
  if (additions.includes('t')) return 0.5;
  return additions.includes('l') ? 2 : 4;
}

/** Cores and memory of an Azure size, as far as its name tells them; undefined for a name that is no name of a size. */
export function capacityOf(virtualMachineSize: string): VirtualMachineCapacity | undefined {
  const parts = SIZE.exec(virtualMachineSize)?.groups;
  if (parts === undefined) return undefined;
  const family = String(parts['family']).toUpperCase();
  const active = parts['active'] === undefined ? undefined : Number(parts['active']);
  const name: SizeName = {
    size: Number(parts['size']), additions: String(parts['additions']).toLowerCase(), version: Number(parts['version'] ?? 1),
  };
  const older = olderSize(family, name);
  if (older !== undefined) return { cores: active ?? older[0], memoryGb: older[1] };
  const memoryGb = MEMORY_GB.get(family)?.(name);
  return { cores: active ?? name.size, ...(memoryGb === undefined ? {} : { memoryGb }) };
}

/** Sizes of A before its second version, of D and DS before the third, and of G and GS; `S` stands for premium storage. */
function olderSize(family: string, { size, version }: SizeName): readonly [number, number] | undefined {
  const isOlder = (family === 'A' && version === 1) || (['D', 'DS'].includes(family) && version < 3) || /^GS?$/.test(family);
  return isOlder ? BY_NUMBER.get(`${family.charAt(0)}${size}`) : undefined;
}
