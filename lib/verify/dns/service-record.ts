import type { DnsRecordPlan, SrvDataPlan } from '../../plan/network/dns-plan';
import type { FoundService } from '../model/observation';
import { QuestionType } from '../model/probe';
import { SymptomKind } from '../model/symptom';
import { plainName, serviceText } from './dns-values';
import { shown } from './dns-words';
import { type RecordToCheck, placeOf } from './record-to-check';

/** An SRV record: there must be exactly one, with the planned data. */
export function serviceRecord({ zone, tableRows }: DnsRecordPlan, srv: SrvDataPlan, name: string): RecordToCheck {
  const place = { name, ...(zone === undefined ? {} : { zone }) };
  const planned = serviceOf(srv);
  return {
    ...place, type: QuestionType.SRV, tableRows,
    expected: `points to ${planned.target} port ${planned.port} with ${preference(planned)}`,
    compare: ({ services }) => {
      const wrong = services.filter((service) => serviceText(service) !== serviceText(planned));
      if (wrong.length === 0 && services.length > 0) return { found: `points to ${placeText(planned)}`, symptoms: [] };
      return {
        found: foundText(services, planned),
        symptoms: [{ kind: SymptomKind.SERVICE_WRONG, ...placeOf(place), values: wrong.map(serviceText) }],
      };
    },
  };
}

/** The planned data as it is found. */
export function serviceOf({ priority, weight, port, target }: SrvDataPlan): FoundService {
  return { priority, weight, port, target: plainName(target) };
}

function foundText(services: readonly FoundService[], planned: FoundService): string {
  const [only] = services;
  if (services.length > 1 || only === undefined) {
    return `has ${services.length} records instead of one: ${shown(services.map((service) => differing(service, planned)))}`;
  }
  return only.target === '' ? 'says that there is no such service' : `points to ${differing(only, planned)}`;
}

/** Priority and weight are shown if they are not those of the plan. */
function differing(service: FoundService, planned: FoundService): string {
  return service.priority === planned.priority && service.weight === planned.weight
    ? placeText(service)
    : `${placeText(service)} with ${preference(service)}`;
}

function placeText({ target, port }: FoundService): string {
  return target === '' ? 'no service' : `${target} port ${port}`;
}

function preference({ priority, weight }: FoundService): string {
  return `priority ${priority} and weight ${weight}`;
}
