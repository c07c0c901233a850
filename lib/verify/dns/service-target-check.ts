import { type Judgement, type PlannedCheck, failed, notLookedAt, passed } from '../model/expectation';
import { type DnsObservation, DnsOutcome, type FoundService } from '../model/observation';
import { QuestionType } from '../model/probe';
import { type Symptom, SymptomKind } from '../model/symptom';
import { firstUnaskedReason, WAS_STOPPED } from '../model/reasons';
import { isWithin } from './dns-values';
import { missingText, resolverProblem, shown } from './dns-words';
import { type RecordToCheck, nothingToLookAt, placeOf, questionTo, recordExpectation } from './record-to-check';

/** What a judgement of a target comes to. */
interface Flaw {
  readonly found: string;
  readonly kind: SymptomKind;
  readonly values: string[];
}

/**
 * Whether the target of an SRV record is a host that clients and partners accept: in the domain of the record, with a host record
 * of its own, and found (`lync-server-2013-determine-dns-requirements.md`).
 *
 * @param hostTypes types of the host records of the target
 */
export function serviceTargetCheck(record: RecordToCheck, planned: FoundService, hostTypes: readonly QuestionType[]): PlannedCheck {
  const domain = domainOf(record.name);
  const service = questionTo(record.name, QuestionType.SRV);
  const hosts = hostTypes.map((type) => questionTo(planned.target, type));
  return {
    expectation: recordExpectation(record, `its target is a host record in ${domain} that resolves`, { suffix: '/target' }),
    probes: [service, ...hosts],
    judge: (observations) => judgeTarget(record, planned, domain, observations.dns(service), hosts.map((host) => observations.dns(host))),
  };
}

/** Domain that a service record serves: `contoso.com` of `_sip._tls.contoso.com`. */
function domainOf(name: string): string {
  return name.replace(/^_[^.]*\._[^.]*\./, '');
}

function judgeTarget(
  record: RecordToCheck, planned: FoundService, domain: string, service: DnsObservation, hosts: readonly DnsObservation[],
): Judgement {
  const nothing = nothingToLookAt(service, 'SRV');
  if (nothing !== undefined) return notLookedAt(nothing);
  const targets = [...new Set(service.services.map(({ target }) => target))].filter((target) => target !== '').sort();
  const foreign = targets.filter((target) => !isWithin(target, domain));
  const flaws = [
    ...(foreign.length === 0 ? [] : [foreignTargets(foreign, domain)]),
    ...(targets.includes(planned.target) ? flawsOfHost(planned.target, hosts) : []),
  ];
  if (flaws.length > 0) {
    const symptoms = flaws.map(({ kind, values }): Symptom => ({ kind, ...placeOf(record), values }));
    return failed(flaws.map(({ found }) => found).join('; '), symptoms);
  }
  if (targets.length === 0) return notLookedAt('says that there is no such service');
  if (!targets.includes(planned.target)) return notLookedAt(`points to ${shown(targets)}, which is not planned and not looked up`);
  return judgedAddresses(planned.target, hosts);
}

function foreignTargets(targets: string[], domain: string): Flaw {
  const found = `points to ${shown(targets)}, which ${targets.length === 1 ? 'is' : 'are'} not in ${domain}`;
  return { found, kind: SymptomKind.SERVICE_TARGET_FOREIGN, values: targets };
}

function flawsOfHost(target: string, hosts: readonly DnsObservation[]): Flaw[] {
  const alias = hosts.find((host) => host.alias !== undefined)?.alias;
  const missing = hosts.every(({ outcome }) => outcome === DnsOutcome.NO_SUCH_NAME || outcome === DnsOutcome.NO_SUCH_RECORD);
  const [first] = hosts;
  return [
    ...(alias === undefined ? [] : [{
      found: `points to ${target}, which is an alias of ${alias}`, kind: SymptomKind.SERVICE_TARGET_ALIAS, values: [target],
    }]),
    ...(!missing || first === undefined ? [] : [{
      found: `points to ${target}: ${missingText(first, 'host')}`, kind: SymptomKind.SERVICE_TARGET_MISSING, values: [target],
    }]),
  ];
}

function judgedAddresses(target: string, hosts: readonly DnsObservation[]): Judgement {
  const addresses = hosts.flatMap((host) => host.addresses);
  if (addresses.length > 0) return passed(`points to ${target}, which resolves to ${shown(addresses)}`);
  const outcomes = hosts.map(({ outcome }) => outcome);
  return notLookedAt(outcomes.map(resolverProblem).find((problem) => problem !== undefined) ?? firstUnaskedReason(outcomes) ?? WAS_STOPPED);
}
