import { EdgePlatform } from '../../platform/edge-platform';
import { ImportNoteKind } from '../import-note';
import type { PoolImport } from './running-lookup';
import type { PoolServer } from './servers';

/** What a topology has for a server that listens on all of its addresses. */
const UNSPECIFIED = '0.0.0.0';

/** Effective rules are what Azure says of network interfaces. Those that have addresses of other servers alone tell nothing of this pool. */
export function importedPlatform({ running, notes }: PoolImport, servers: readonly PoolServer[]): EdgePlatform | undefined {
  if (servers.length === 0) return undefined;
  const own = servers.flatMap(({ external, internal }) => [...external, ...(internal === undefined ? [] : [internal])]);
  const known = (running.topology?.pools ?? []).flatMap(({ computers }) => computers.flatMap(({ interfaces }) => interfaces.flatMap(({ address }) => address ?? [])))
    .filter((address) => address !== UNSPECIFIED);
  const found = running.effectiveRules.find(({ text }) => {
    const named = new Set(text.split(/[^0-9A-Fa-f.:]+/));
    return own.some((address) => named.has(address)) || !known.some((address) => named.has(address));
  });
  if (found === undefined) return undefined;
  notes.add(ImportNoteKind.TO_CONFIRM, 'platform', 'there are effective rules of security groups: Azure is assumed', 'the person who runs the machines', [found.source]);
  return EdgePlatform.azure();
}
