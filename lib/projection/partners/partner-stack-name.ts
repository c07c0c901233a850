import { PartnerStack } from '../../values/vocabulary/federation';

const NAMES: Readonly<Record<PartnerStack, string>> = {
  [PartnerStack.CISCO_EXPRESSWAY_BEFORE_X15_4]: 'Cisco Expressway before X15.4',
  [PartnerStack.EJABBERD_BEFORE_25_08]: 'ejabberd before 25.08',
  [PartnerStack.METRONOME]: 'Metronome',
  [PartnerStack.OPENSIPS]: 'OpenSIPS',
  [PartnerStack.PEXIP_INFINITY]: 'Pexip Infinity',
  [PartnerStack.UNKNOWN]: 'not known',
};

/** Display name of the server software of a partner; undefined if it is not known. */
export function partnerStackName({ stack }: { readonly stack?: PartnerStack }): string | undefined {
  return stack && NAMES[stack];
}
