import { SymptomKind } from '../../model/symptom';
import { names } from '../words/cause-words';
import { detailsOf, type FoundSymptom, valuesOf } from '../found-symptom';

/** What each kind says about the values that it lists, of one record or of several. */
const TEXTS: Readonly<Partial<Record<SymptomKind, (values: string, isOne: boolean) => string>>> = {
  [SymptomKind.ADDRESS_STALE]: (values, isOne) => `${isOne ? 'it has' : 'they have'} ${values || 'addresses'}, not planned`,
  [SymptomKind.ADDRESS_MISSING]: (values, isOne) => `${isOne ? 'it lacks' : 'they lack'} ${values || 'planned addresses'}`,
  [SymptomKind.ADDRESS_DRAINED]: (values, isOne) => `${isOne ? 'it has' : 'they have'} ${values || 'the address'} of a drained server`,
  [SymptomKind.ALIAS_WRONG]: (values) => `it is an alias${values === '' ? '' : ` of ${values}`}`,
  [SymptomKind.SERVICE_WRONG]: (values) => (values === '' ? 'its priority, weight, port or target differs' : `it has ${values}`),
  [SymptomKind.SERVICE_TARGET_ALIAS]: () => 'it is an alias, to which RFC 2782 lets no SRV record point',
  [SymptomKind.SERVICE_TARGET_FOREIGN]: (values) => `its target${values === '' ? '' : ` ${values}`} is in another domain`,
  [SymptomKind.SERVICE_TARGET_MISSING]: (values) => `its target${values === '' ? '' : ` ${values}`} does not resolve`,
};

/** How records differ from what is planned: `it has 203.0.113.9, not planned; it lacks 203.0.113.10`. */
export function differencesText(of: readonly FoundSymptom[], isOne: boolean): string {
  const kinds = new Set(of.map(({ symptom }) => symptom.kind));
  return [...kinds].sort().map((kind) => {
    const ofKind = of.filter(({ symptom }) => symptom.kind === kind);
    return TEXTS[kind]?.(names(valuesOf(ofKind)), isOne) ?? (names(detailsOf(ofKind)) || 'it differs');
  }).join('; ');
}
