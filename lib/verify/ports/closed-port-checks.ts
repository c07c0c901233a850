import { FindingSeverity } from '../../plan/findings/finding';
import { serviceName } from '../../plan/servers/service-names';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { Transport } from '../../values/vocabulary/traffic';
import { type Expectation, failed, type Judgement, notLookedAt, passed, type PlannedCheck, unlooked } from '../model/expectation';
import { ConnectionOutcome } from '../model/observation';
import type { PlanToVerify } from '../model/plan-to-verify';
import { ProbeKind, type TcpProbe } from '../model/probe';
import { SymptomKind } from '../model/symptom';
import { VerifyArea } from '../model/verify-area';
import { familySuffix, ownerPath } from '../model/endpoint-id';
import { ADDRESS_UNKNOWN, firstUnaskedReason } from '../model/reasons';
import { type SeenAddress, seenAddresses } from './seen-addresses';
import { UNPLANNED_PORTS } from './unplanned-ports';

/** Ends that prove that somebody is at the address, so that silence elsewhere is a closed port. */
const SIGNS_OF_LIFE: readonly ConnectionOutcome[] = [ConnectionOutcome.OPEN, ConnectionOutcome.REFUSED];

/** At each external address, what the plan does not open is closed. From inside, other firewalls decide. */
export function closedPortChecks(plan: PlanToVerify): PlannedCheck[] {
  return plan.side === EdgeSide.EXTERNAL ? seenAddresses(plan).map((seen) => closedPortCheck(seen)) : [];
}

function closedPortCheck(seen: SeenAddress): PlannedCheck {
  const { ownerName, service, address, isIpv6, opened } = seen;
  const closed = UNPLANNED_PORTS.filter((port) => !opened.some((range) => range.contains(port)));
  const place = [ownerName, serviceName(service), ...(address === undefined ? [] : [address]), ...(isIpv6 ? ['IPv6'] : [])];
  const expectation: Expectation = {
    id: `ports/${ownerPath(seen)}/closed${familySuffix(seen)}`, area: VerifyArea.PORTS, severity: FindingSeverity.ERROR,
    subject: place.join(', '), expected: `closed: ${closed.join(', ')}`, tableRows: [],
  };
  if (address === undefined) return unlooked(expectation, ADDRESS_UNKNOWN);
  const probeOf = (port: number): TcpProbe => ({ kind: ProbeKind.TCP, address, port });
  // Those are asked anyway, and tell whether anybody is there at all.
  const planned = opened.filter(({ size }) => size === 1).map(({ from }) => from);
  const ports = [...new Set([...closed, ...planned])].sort((one, other) => one - other);
  return {
    expectation, probes: ports.map(probeOf),
    judge: (observations) => closedJudgement(seen, closed, ports.map((port) => [port, observations.tcp(probeOf(port)).outcome])),
  };
}

function closedJudgement(
  { ownerName, service, address }: SeenAddress, closed: readonly number[], seen: readonly (readonly [number, ConnectionOutcome])[],
): Judgement {
  const open = seen.filter(([port, outcome]) => outcome === ConnectionOutcome.OPEN && closed.includes(port)).map(([port]) => port);
  if (open.length > 0) {
    return failed(`open: ${open.join(', ')}`, open.map((port) => ({
      kind: SymptomKind.PORT_OPEN, owner: ownerName, service, ...(address === undefined ? {} : { address }), transport: Transport.TCP, port,
    })));
  }
  const unasked = firstUnaskedReason(seen.map(([, outcome]) => outcome));
  if (unasked !== undefined) return notLookedAt(unasked);
  if (seen.every(([, outcome]) => outcome === ConnectionOutcome.UNREACHABLE)) return notLookedAt('the address cannot be reached from here');
  if (!seen.some(([, outcome]) => SIGNS_OF_LIFE.includes(outcome))) {
    return notLookedAt('nothing answers at the address at all, which does not prove that ports are closed');
  }
  return passed('none of them is open');
}
