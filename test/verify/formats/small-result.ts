import { FindingSeverity } from '../../../lib/plan/findings/finding';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { BlamedLayer, CauseAudience, type VerificationCause } from '../../../lib/verify/causes/verification-cause';
import { failed, type Judgement, notLookedAt, passed } from '../../../lib/verify/model/expectation';
import { VerifyArea } from '../../../lib/verify/model/verify-area';
import { type JudgedExpectation, resultOf, type VerificationResult } from '../../../lib/verify/verification-result';

/** An expectation with a judgement. */
export function judgedAs(
  id: string, area: VerifyArea, subject: string, judgement: Judgement, severity = FindingSeverity.ERROR, tableRows: string[] = [],
): JudgedExpectation {
  return { expectation: { id, area, severity, subject, expected: 'is as planned', tableRows }, judgement };
}

/** The result of a pool whose expectations are judged. */
export function resultWith(
  judged: readonly JudgedExpectation[], causes: readonly VerificationCause[] = [],
  more: Partial<Pick<VerificationResult, 'rehearsals' | 'wasStopped' | 'wasLate'>> = {},
): VerificationResult {
  return resultOf({
    plan: {
      subject: 'lsedge.contoso.net', side: EdgeSide.EXTERNAL,
    }, judged, causes, rehearsals: more.rehearsals ?? [], wasStopped: more.wasStopped ?? false, wasLate: more.wasLate ?? false,
  });
}

export const STOPPED_SERVICE: VerificationCause = {
  id: 'service/access-edge', layer: BlamedLayer.SERVICE, severity: FindingSeverity.ERROR,
  what: 'The Access Edge of lsedge01 is not running.',
  evidence: ['lsedge01, Access Edge, TCP 443: the connection is refused'], who: CauseAudience.LYNC,
  fix: ['On lsedge01.contoso.net:', 'Start-CsWindowsService -Name RTCSRV'], page: 'lync-server-2013-start-edge-servers.md',
  tableRows: ['single/external/1'], expectations: ['ports/1'],
};

/** One expectation met, one not, one that is advice, and two that were not looked at. */
export const SMALL_RESULT = resultWith([
  judgedAs('dns/A/sip.contoso.com', VerifyArea.DNS, 'sip.contoso.com', passed('resolves to 203.0.113.10')),
  judgedAs(
    'ports/1', VerifyArea.PORTS, 'lsedge01, Access Edge, TCP 443', failed(
      'the connection is refused', [],
    ), FindingSeverity.ERROR, ['single/external/1'],
  ),
  judgedAs(
    'ports/2', VerifyArea.PORTS, 'lsedge02, Access Edge, TCP 443', notLookedAt('its address is assigned at deployment; pass --deployed'),
  ),
  judgedAs(
    'ports/3', VerifyArea.PORTS, 'lsedge03, Access Edge, TCP 443', notLookedAt('its address is assigned at deployment; pass --deployed'),
  ),
  judgedAs(
    'certificates/1', VerifyArea.CERTIFICATES, 'lsedge01', { ...passed('valid until 2027-01-01'), daysLeft: 33 }, FindingSeverity.WARNING,
  ),
  judgedAs('partners/1', VerifyArea.PARTNERS, 'fabrikam.example', failed('has no record', []), FindingSeverity.ADVICE),
], [STOPPED_SERVICE, {
  id: 'partner/1', layer: BlamedLayer.PARTNER, severity: FindingSeverity.ADVICE, what: 'Federation with fabrikam.example fails.',
  evidence: [], who: CauseAudience.PARTNER,
  fix: ['Ask for a record.'], tableRows: [], expectations: ['partners/1'],
}]);
