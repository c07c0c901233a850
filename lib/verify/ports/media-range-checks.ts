import { FindingSeverity } from '../../plan/findings/finding';
import { serviceName } from '../../plan/servers/service-names';
import { type PlannedCheck, unlooked } from '../model/expectation';
import { inboundRules } from '../model/inbound-rules';
import type { PlanToVerify } from '../model/plan-to-verify';
import { VerifyArea } from '../model/verify-area';
import { firewallOf } from '../model/allowed-sources';

const RANGE = /^\d+-\d+$/;

/** A port of a range listens while a call uses it, so nobody can look at the range without a call: one expectation says so. */
export function mediaRangeChecks(plan: PlanToVerify): PlannedCheck[] {
  const rules = inboundRules(firewallOf(plan), plan.side).filter(({ ports }) => RANGE.test(ports));
  if (rules.length === 0) return [];
  const services = distinct(rules.map(({ service }) => serviceName(service)));
  const ranges = distinct(rules.map(({ transport, ports }) => `${transport} ${ports}`));
  return [unlooked({
    id: 'ports/media-ranges', area: VerifyArea.PORTS, severity: FindingSeverity.ERROR, subject: [...services, ...ranges].join(', '),
    expected: 'open for the media of calls', tableRows: [...new Set(rules.flatMap(({ tableRows }) => tableRows))],
  }, 'a port of the range listens only while a call uses it; place a call with a partner that needs the range')];
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
