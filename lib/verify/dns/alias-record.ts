import type { DnsRecordPlan } from '../../plan/network/dns-plan';
import { QuestionType } from '../model/probe';
import { SymptomKind } from '../model/symptom';
import { plainName } from './dns-values';
import { type RecordToCheck, placeOf } from './record-to-check';

/** A planned CNAME record: the name must be an alias of the planned one. */
export function aliasRecord({ zone, cname, tableRows }: DnsRecordPlan, name: string): RecordToCheck {
  const place = { name, ...(zone === undefined ? {} : { zone }) };
  const planned = plainName(cname ?? '');
  return {
    ...place, type: QuestionType.CNAME, tableRows, expected: `is an alias of ${planned}`,
    compare: ({ alias = '' }) => {
      if (alias === planned) return { found: `is an alias of ${alias}`, symptoms: [] };
      return {
        found: `is an alias of ${alias}, not of ${planned}`,
        symptoms: [{ kind: SymptomKind.ALIAS_WRONG, ...placeOf(place), values: [alias] }],
      };
    },
  };
}
