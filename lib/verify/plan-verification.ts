import { setMaxListeners } from 'node:events';
import type { EdgePlan } from '../plan/edge-plan';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { requireEdgePlan, requireReverseProxyPlan } from '../plan/stored-plan';
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

/** How far a verification is: probes that have ended, and those that are known to come. */
export type ProgressListener = (ended: number, known: number) => void;

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
    const request = verificationRequest(props);
    return new PlanVerification(edgeToVerify(requireEdgePlan(plan, 'plan'), request.side), request);
  }

  /**
   * A verification of a reverse proxy.
   *
   * @throws EdgeValidationError if the value is not the plan of a reverse proxy or has another schema version, for invalid properties,
   * and if there is nothing to look at.
   */
  public static ofReverseProxy(plan: ReverseProxyPlan, props: VerificationProps = {}): PlanVerification {
    const request = verificationRequest(props);
    return new PlanVerification(proxyToVerify(requireReverseProxyPlan(plan, 'plan'), request.side), request);
  }

  /** What must be seen, by area. Nothing has been asked yet. */
  public readonly expectations: Expectation[];
  private readonly checks: readonly PlannedCheck[];
  private readonly guided: readonly GuidedCheck[];
  private stopping: AbortController | undefined;

  private constructor(private readonly plan: PlanToVerify, private readonly request: VerificationRequest) {
    const terms = termsOf(plan, request);
    this.checks = AREAS.filter(([area]) => request.areas.has(area)).flatMap(([, checks]) => checks(plan, terms));
    this.guided = request.areas.has(VerifyArea.PARTNERS) ? partnerChecks(plan, terms) : [];
    this.expectations = frozen([
      ...this.checks.map(({ expectation }) => expectation), ...this.guided.flatMap(({ expectations }) => expectations),
    ]);
    if (this.expectations.length === 0) refuseNothing(request);
  }

  /** Asks the network, and judges the answers. It takes until every probe has ended, and at most the deadline. */
  public async run(): Promise<VerificationResult> {
    return this._run(() => undefined);
  }

  /** Ends a run early: what has not been looked at counts as that. */
  public stop(): void {
    this.stopping?.abort();
  }

  /** @internal */
  public async _run(onProgress: ProgressListener): Promise<VerificationResult> {
    const { bounds, resolver, trustedCertificates, clientCertificate } = this.request;
    const stopping = new AbortController();
    this.stopping = stopping;
    // Every probe that is being made listens.
    setMaxListeners(0, stopping.signal);
    const deadline = setTimeout(() => stopping.abort(), bounds.deadlineMs);
    const probes = this.checks.flatMap((check) => check.probes);
    const prober = new Prober(REAL_PROBES, {
      signal: stopping.signal, timeoutMs: bounds.timeoutMs,
      ...(resolver === undefined ? {} : { resolver }),
      ...(trustedCertificates === undefined ? {} : { trustedCertificates }),
      ...(clientCertificate === undefined ? {} : { clientCertificate }),
    }, bounds, onProgress);
    try {
      const [guided] = await Promise.all([
        Promise.all(this.guided.map(async (check) => {
          const judgements = await check.look(prober);
          return check.expectations.map((expectation, index) => ({ expectation, judgement: judgements[index] ?? notLookedAt('it was not judged') }));
        })),
        prober.all(probes),
      ]);
      return this.judged(prober, guided.flat(), stopping.signal.aborted);
    } finally {
      clearTimeout(deadline);
    }
  }

  private judged(prober: Prober, guided: readonly JudgedExpectation[], wasStopped: boolean): VerificationResult {
    const observations = prober.observations();
    const judged = [
      ...this.checks.map(({ expectation, judge }) => ({ expectation, judgement: judge(observations) })), ...guided,
    ];
    const { deployed, resolver, side, rehearsal } = this.request;
    const { edge } = this.plan;
    return resultOf({
      plan: this.plan,
      judged,
      causes: causesOf(this.plan, judged, {
        side, ...(deployed === undefined ? {} : { deployed }), ...(resolver === undefined ? {} : { resolver: resolver.address }),
      }),
      rehearsals: edge === undefined ? [] : rehearsals(edge, silentServers(this.plan.endpoints, (probe) => prober.tcpSeen(probe)), rehearsal),
      wasStopped,
    });
  }
}

function termsOf({ edge }: PlanToVerify, { terms, allPartners: wantsAll }: VerificationRequest): VerificationTerms {
  if (!wantsAll || edge === undefined) return terms;
  return { ...terms, partners: [...new Set([...terms.partners, ...allPartners(edge)])].sort() };
}

function refuseNothing({ side, areas }: VerificationRequest): never {
  throw new EdgeValidationError({
    property: 'only', given: `${[...areas].join(', ')}, from the ${side} side`, expected: 'something that the plan has',
    fix: 'look from the other side, or at other areas',
  });
}
