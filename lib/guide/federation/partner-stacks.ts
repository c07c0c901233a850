import { PartnerStack } from '../../values/vocabulary/federation';
import { Confidence, type SourcedRow } from '../certificates/sourced-row';

/** What is reported of server software and certificates that are for server authentication alone. */
export interface PartnerStackRow extends SourcedRow {
  readonly stack: PartnerStack;
  readonly displayName: string;
  /** What its makers or users report. */
  readonly reported: string;
  /** What nobody has shown for an Edge. */
  readonly notConfirmed: string;
  /** What to ask the partner for. */
  readonly wayOut: string;
}

/** No row is of Microsoft, an authority or a root program: all of them are advice at most. */
export const PARTNER_STACKS: readonly PartnerStackRow[] = [
  {
    id: 'partner-expressway', stack: PartnerStack.CISCO_EXPRESSWAY_BEFORE_X15_4, displayName: 'Cisco Expressway before X15.4',
    confidence: Confidence.SECONDARY, source: 'www.cisco.com, field notice 74362',
    reported: 'does not accept a certificate of its own without client authentication, which mutual TLS needs',
    notConfirmed: 'that it refuses the certificate of an Edge for that reason is not shown',
    wayOut: 'ask whether the partner has planned X15.4 or later',
  },
  {
    id: 'partner-ejabberd', stack: PartnerStack.EJABBERD_BEFORE_25_08, displayName: 'ejabberd before 25.08',
    confidence: Confidence.SECONDARY, source: 'github.com/processone/ejabberd/issues/4392 (2025-06-03)',
    reported: 'refuses servers without client authentication (unsupported certificate purpose), except by dialback',
    notConfirmed: 'that 25.08 has the fix was not checked',
    wayOut: 'ask whether the partner runs 25.08 or later, or set dialback',
  },
  {
    id: 'partner-metronome', stack: PartnerStack.METRONOME, displayName: 'Metronome',
    confidence: Confidence.SECONDARY, source: 'github.com/maranda/metronome/issues/560 (2025-06-04)',
    reported: 'has an open report that servers without client authentication are refused',
    notConfirmed: 'in which versions, and whether dialback helps, was not checked',
    wayOut: 'ask the partner to test the connection with such a certificate',
  },
  {
    id: 'partner-opensips', stack: PartnerStack.OPENSIPS, displayName: 'OpenSIPS',
    confidence: Confidence.SECONDARY, source: 'github.com/OpenSIPS/opensips/issues/3798 (2026-01-14)',
    reported: 'presents its server certificate as a client when it is asked for one',
    notConfirmed: 'what an Edge does with a client certificate for server authentication alone is not documented',
    wayOut: 'test the connection with the partner after either side has renewed its certificate',
  },
  {
    id: 'partner-pexip', stack: PartnerStack.PEXIP_INFINITY, displayName: 'Pexip Infinity',
    confidence: Confidence.SECONDARY, source: 'docs.pexip.com/lync/certificates.htm (old copy)',
    reported: 'recommends both usages for the certificates of its own nodes',
    notConfirmed: 'that it checks the usages of the certificate of an Edge is not documented',
    wayOut: 'ask the partner to test the connection with such a certificate',
  },
];

/** What is reported of a stack; undefined for one of which nothing is. */
export function partnerStackRow(stack: PartnerStack): PartnerStackRow | undefined {
  return PARTNER_STACKS.find((row) => row.stack === stack);
}
