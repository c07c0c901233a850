import type { Observations, StunObservation, TcpObservation } from '../../../lib/verify/model/observation';
import type { StunProbe, TcpProbe } from '../../../lib/verify/model/probe';
import type { PlannedCheck } from '../../../lib/verify/model/expectation';

/** What was seen, for checks of ports and relays alone; a question of another kind fails the test. */
export function observationsOf(seen: {
  readonly tcp?: (probe: TcpProbe) => TcpObservation;
  readonly stun?: (probe: StunProbe) => StunObservation;
}): Observations {
  const unasked = (): never => { throw new Error('nobody asked this'); };
  return {
    dns: unasked, authoritativeDns: unasked, tls: unasked, sip: unasked, xmpp: unasked, tcp: seen.tcp ?? unasked,
    stun: seen.stun ?? unasked,
  };
}

/** The check with an ID; without it, the test fails with the IDs that there are. */
export function checkWithId(checks: readonly PlannedCheck[], id: string): PlannedCheck {
  const check = checks.find(({ expectation }) => expectation.id === id);
  if (check === undefined) throw new Error(`no ${id} among ${checks.map(({ expectation }) => expectation.id).join(', ')}`);
  return check;
}
