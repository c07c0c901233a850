import { type FirewallRulePlan } from '../plan/network/firewall-plan';
import { Transport } from '../values/vocabulary/traffic';

const ANY: string = Transport.ANY;

/** The transports and ports of rules in short: `TCP/UDP 53`, `TCP 443, UDP 3478`, `TCP 50001-50003`. */
export function portList(rules: readonly Pick<FirewallRulePlan, 'transport' | 'ports'>[]): string {
  const transportsOf = new Map<string, string[]>();
  for (const transport of Object.values(Transport)) {
    const ports = [...new Set(rules.filter((rule) => rule.transport === transport).map((rule) => rule.ports))];
    if (ports.length === 0) continue;
    const list = joined(ports);
    transportsOf.set(list, [...transportsOf.get(list) ?? [], transport]);
  }
  return [...transportsOf].map(([list, transports]) => portText(transports.join('/'), list)).join(', ');
}

/** A transport with ports in words: `any protocol`, `TCP, any port`. */
export function portText(transport: string, ports: string): string {
  if (transport === ANY) return ports === '*' ? 'any protocol' : `any protocol, port ${ports}`;
  return ports === '*' ? `${transport}, any port` : `${transport} ${ports}`;
}

/** Ports in ascending order; three or more consecutive ones as a range. */
function joined(ports: readonly string[]): string {
  const singles = ports.filter((port) => /^\d+$/.test(port)).map(Number).sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const port of singles) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === port - 1) run.push(port);
    else runs.push([port]);
  }
  const texts = runs.flatMap((run) => (run.length < 3 ? run.map(String) : [`${run[0]}-${run.at(-1)}`]));
  return [...texts, ...ports.filter((port) => !/^\d+$/.test(port))].join(', ');
}
