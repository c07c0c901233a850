import type { EdgePlan } from '../../plan/edge-plan';
import type { EdgeServerPlan } from '../../plan/servers/server-plan';

/** A server in two plans; in one of them if it comes or leaves. */
export interface ServerPair {
  readonly was?: EdgeServerPlan | undefined;
  readonly is?: EdgeServerPlan | undefined;
}

/** The servers of two plans. */
export interface ServerPairs {
  /** By their later names. */
  readonly pairs: ReadonlyMap<string, ServerPair>;
  /** The later names of servers, by their earlier ones. */
  readonly laterNames: ReadonlyMap<string, string>;
}

/** Finds the same server in two plans: by name, or else by number, since a server may be renamed. */
export function serverPairs(before: EdgePlan, after: EdgePlan): ServerPairs {
  const pairs = new Map<string, ServerPair>();
  const laterNames = new Map<string, string>();
  const byName = new Map(before.servers.map((server) => [server.computerName, server]));
  const byNumber = new Map(before.servers.map((server) => [server.number, server]));
  const staying = new Set(after.servers.map(({ computerName }) => computerName));
  for (const is of after.servers) {
    const sameNumber = byNumber.get(is.number);
    const isRenamed = sameNumber !== undefined && !staying.has(sameNumber.computerName);
    const was = byName.get(is.computerName) ?? (isRenamed ? sameNumber : undefined);
    pairs.set(is.computerName, { was, is });
    if (was !== undefined) laterNames.set(was.computerName, is.computerName);
  }
  for (const was of before.servers) {
    if (!laterNames.has(was.computerName)) pairs.set(was.computerName, { was });
  }
  return { pairs, laterNames };
}

/** Whether another machine takes its place: Windows cannot be renamed there, and resources are called after the number. */
export function isReplaced(was: EdgeServerPlan, is: EdgeServerPlan): boolean {
  return was.computerName !== is.computerName || was.number !== is.number;
}

/** Servers whose machines are replaced; all of those that stay, if they move to another platform. */
export function replacedServers(
  before: EdgePlan, after: EdgePlan, isElsewhere: boolean,
): { readonly was: EdgeServerPlan; readonly is: EdgeServerPlan }[] {
  return [...serverPairs(before, after).pairs.values()].flatMap(({ was, is }) => (
    was !== undefined && is !== undefined && (isElsewhere || isReplaced(was, is)) ? [{ was, is }] : []));
}
