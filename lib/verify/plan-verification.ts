import { setMaxListeners } from 'node:events';
import type { EdgePlan } from '../plan/edge-plan';
import type { EitherPlan } from '../plan/stored/either-plan';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { requireEdgePlan, requireReverseProxyPlan } from '../plan/stored/stored-plan';
import { EdgeValidationError } from '../values/edge-validation-error';
import { frozen } from '../values/frozen';
import { causesOf } from './causes/causes';
import { certificateChecks } from './certificates/certificate-checks';
import { dnsChecks } from './dns/dns-checks';
import { rehearsals } from './failover/rehearsals';
import { mediaChecks } from './media/media-checks';
import { type Expectation, type GuidedCheck, notLookedAt, type PlannedCheck } from './model/expectation';
import { edgeToVerify, type PlanToVerify, proxyToVerify } from './model/plan-to-verify';
import type { VerificationTerms } from './model/verification-terms';
import { VerifyArea } from './model/verify-area';
import { allPartners, partnerChecks } from './partners/partner-checks';
import { portChecks } from './ports/port-checks';
import { Prober } from './running/prober';
import { REAL_PROBES } from './running/real-probes';
import { silentServers } from './running/silent-servers';
import { sipChecks } from './sip/sip-checks';
import type { VerificationProps } from './verification-props';
import { type VerificationRequest, verificationRequest } from './verification-request';
import { type JudgedExpectation, resultOf, type VerificationResult } from './verification-result';
import { xmppChecks } from './xmpp/xmpp-checks';

/** Checks of an area, in the order in which results list them. */
const AREAS: readonly (readonly [VerifyArea, (plan: PlanToVerify, terms: VerificationTerms) => PlannedCheck[]])[] = [
  [VerifyArea.DNS, dnsChecks],
  [VerifyArea.PORTS, portChecks],
  [VerifyArea.MEDIA, mediaChecks],
  [VerifyArea.CERTIFICATES, certificateChecks],
  [VerifyArea.SIP, sipChecks],
  [VerifyArea.XMPP, xmppChecks],
];

/** Why a run is aborted whose time is over. */
const DEADLINE = new Error('the deadline is over');

/** How far a verification is: probes that have ended, and those that are known to come. */
export type ProgressListener = (ended: number, known: number) => void;

/** What is looked at, in the order in which results list it. */
interface Checks {
  readonly planned: readonly PlannedCheck[];
  readonly guided: readonly GuidedCheck[];
}

/**
 * Looks whether a deployment answers as its plan says: names, ports, certificates, SIP, XMPP, media relay, partners. Nothing is
 * asked that the plan or the properties do not name, and nothing is changed.
 */
export class PlanVerification {
  /**
   * A verification of an Edge. For public addresses that are assigned at deployment, pass the plan that
   * `DeployedAddresses.inEdgePlan()` returns.
   *
   * @throws EdgeValidationError if the value is not an Edge plan or has another schema version, for invalid properties, and if
   * there is nothing to look at.
   */
  public static ofEdge(plan: EdgePlan, props: VerificationProps = {}): PlanVerification {
    return PlanVerification.ofSomething({ edge: requireEdgePlan(plan, 'plan') }, props);
  }

  /**
   * A verification of a reverse proxy. For a public address that is assigned at deployment, pass the plan that
   * `DeployedAddresses.inReverseProxyPlan()` returns.
   *
   * @throws EdgeValidationError if the value is not the plan of a reverse proxy or has another schema version, for invalid properties,
   * and if there is nothing to look at.
   */
  public static ofReverseProxy(plan: ReverseProxyPlan, props: VerificationProps = {}): PlanVerification {
    return PlanVerification.ofSomething({ reverseProxy: requireReverseProxyPlan(plan, 'plan') }, props);
  }

  /**
   * A verification that may have nothing to look at, as one of several plans.
   *
   * @internal
   */
  public static _of(plan: EitherPlan, props: VerificationProps): PlanVerification {
    const request = verificationRequest(props);
    return new PlanVerification(
      'edge' in plan ? edgeToVerify(plan.edge, request.side) : proxyToVerify(plan.reverseProxy, request.side), request,
    );
  }

  private static ofSomething(plan: EitherPlan, props: VerificationProps): PlanVerification {
    const verification = PlanVerification._of(plan, props);
    verification._requireSomething();
    return verification;
  }

  /** What must be seen, by area. Nothing has been asked yet. */
  public readonly expectations: Expectation[];
  private readonly running = new Set<AbortController>();

  private constructor(private readonly plan: PlanToVerify, private readonly request: VerificationRequest) {
    const { planned, guided } = checksOf(plan, request);
    this.expectations = frozen([
      ...planned.map(({ expectation }) => expectation), ...guided.flatMap(({ expectations }) => expectations),
    ]);
  }

  /**
   * Asks the network, and judges the answers. It takes until every probe has ended, and at most the deadline. It can be called again,
   * to look again.
   */
  public async run(): Promise<VerificationResult> {
    return this._run(() => undefined);
  }

  /** Ends what is running: what has not been looked at counts as that. */
  public stop(): void {
    for (const stopping of this.running) stopping.abort();
  }

  /**
   * @throws EdgeValidationError if there is nothing to look at.
   * @internal
   */
  public _requireSomething(): void {
    if (this.expectations.length === 0) refuseNothing(this.plan, this.request);
  }

  /** @internal */
  public async _run(onProgress: ProgressListener): Promise<VerificationResult> {
    const { bounds, resolver, trustedCertificates, clientCertificate } = this.request;
    // Certificates are judged at the moment of the run, which may be long after the last one.
    const checks = checksOf(this.plan, this.request);
    const stopping = new AbortController();
    this.running.add(stopping);
    // Every probe that is being made listens.
    setMaxListeners(0, stopping.signal);
    const deadline = setTimeout(() => stopping.abort(DEADLINE), bounds.deadlineMs);
    const prober = new Prober(REAL_PROBES, {
      signal: stopping.signal, timeoutMs: bounds.timeoutMs,
      ...(resolver === undefined ? {} : { resolver }),
      ...(trustedCertificates === undefined ? {} : { trustedCertificates }),
      ...(clientCertificate === undefined ? {} : { clientCertificate }),
    }, bounds, onProgress);
    try {
      const [guided] = await Promise.all([
        Promise.all(checks.guided.map(async (check) => {
          const judgements = await check.look(prober);
          return check.expectations.map((expectation, index) => (
            { expectation, judgement: judgements[index] ?? notLookedAt('it was not judged') }));
        })),
        prober.all(checks.planned.flatMap(({ probes }) => probes)),
      ]);
      const observations = prober.observations();
      const planned = checks.planned.map((check) => ({ expectation: check.expectation, judgement: check.judge(observations) }));
      return this.resultOf([...planned, ...guided.flat()], prober, stopping.signal);
    } finally {
      clearTimeout(deadline);
      this.running.delete(stopping);
      // After an error, probes may still be running.
      stopping.abort();
    }
  }

  private resultOf(judged: readonly JudgedExpectation[], prober: Prober, { aborted, reason }: AbortSignal): VerificationResult {
    const { deployed, resolver, side, rehearsal } = this.request;
    const { edge, endpoints } = this.plan;
    return resultOf({
      plan: this.plan,
      judged,
      causes: causesOf(this.plan, judged, {
        side, ...(deployed === undefined ? {} : { deployed }), ...(resolver === undefined ? {} : { resolver: resolver.address }),
      }),
      rehearsals: edge === undefined ? [] : rehearsals(edge, silentServers(endpoints, (probe) => prober.tcpSeen(probe)), rehearsal),
      wasStopped: aborted, wasLate: reason === DEADLINE,
    });
  }
}

function checksOf(plan: PlanToVerify, request: VerificationRequest): Checks {
  const { areas } = request;
  const terms = termsOf(plan, request);
  return {
    planned: AREAS.filter(([area]) => areas.has(area)).flatMap(([, checks]) => checks(plan, terms)),
    guided: areas.has(VerifyArea.PARTNERS) ? partnerChecks(plan, terms) : [],
  };
}

function termsOf({ edge }: PlanToVerify, { terms: asked, isPresent, allPartners: wantsAll }: VerificationRequest): VerificationTerms {
  const terms = isPresent ? { ...asked, now: new Date().toISOString() } : asked;
  if (!wantsAll || edge === undefined) return terms;
  return { ...terms, partners: [...new Set([...terms.partners, ...allPartners(edge)])].sort() };
}

function refuseNothing(plan: PlanToVerify, { side, areas, terms }: VerificationRequest): never {
  const known = AREAS.flatMap(([area, checks]) => (checks(plan, terms).length > 0 ? [area] : []));
  if (known.length === 0) {
    throw new EdgeValidationError({
      property: 'fromSide', given: side, expected: 'a side from which something of the plan can be seen', fix: 'look from the other side',
    });
  }
  if (plan.edge !== undefined && areas.has(VerifyArea.PARTNERS)) {
    throw new EdgeValidationError({
      property: 'allPartners', given: 'true', expected: 'a plan that lists partners', fix: 'name the domains of the partners to look at',
    });
  }
  throw new EdgeValidationError({
    property: 'only', given: `${[...areas].join(', ')}, from the ${side} side`,
    expected: `areas that the plan has there: ${known.join(', ')}`, fix: 'look at some of them, or from the other side',
  });
}
