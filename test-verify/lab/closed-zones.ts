import type { IPlanDocument } from '../../lib/values/plan-document';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { ZoneFiles } from '../../lib/exports/zone-files';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import type { DelegatedZone } from '../support/name-server';

/** The zones of a plan that a side resolves, by name, as the lines of their files. */
export function zonesOf(plan: EdgePlan, side = EdgeSide.EXTERNAL): Map<string, string> {
  return zonesIn(ZoneFiles.ofEdge(plan).documents, side);
}

/** The same, of zone files. */
export function zonesIn(documents: readonly IPlanDocument[], side: EdgeSide): Map<string, string> {
  return new Map(documents.flatMap(({ fileName, text }): [string, string][] => {
    const [, name] = new RegExp(`^(.*)\\.(?:edge|reverse-proxy)-${side}\\.zone$`).exec(fileName) ?? [];
    return name === undefined ? [] : [[name, text]];
  }));
}

/** Zones that one name server has. */
export function heldBy(address: string, zones: ReadonlyMap<string, string>): DelegatedZone[] {
  return [...zones].map(([name, records]) => ({ name, records, servers: [{ name: 'ns1.dns.example', address }] }));
}
