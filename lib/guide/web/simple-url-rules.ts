import { SimpleUrlKind } from '../../values/vocabulary/reverse-proxy';

/** Requirements of the guide for a simple URL. */
export interface SimpleUrlRow {
  readonly kind: SimpleUrlKind;
  readonly required: boolean;
  readonly perSipDomain: boolean;
  /** Whether it is used externally. */
  readonly external: boolean;
}

/** The three simple URLs. Page: `lync-server-2013-planning-for-simple-urls.md`. */
export const SIMPLE_URLS: readonly SimpleUrlRow[] = [
  { kind: SimpleUrlKind.MEET, required: true, perSipDomain: true, external: true },
  { kind: SimpleUrlKind.DIAL_IN, required: true, perSipDomain: false, external: true },
  { kind: SimpleUrlKind.ADMIN, required: false, perSipDomain: false, external: false },
];

/** Rule of the guide about simple URLs, and how it is applied. */
export interface SimpleUrlRule {
  readonly id: string;
  /** `refused` immediately, a `finding` of the plan, or `told` in the report. */
  readonly met: 'refused' | 'finding' | 'told';
  readonly text: string;
}

export const SIMPLE_URL_RULES: readonly SimpleUrlRule[] = [
  { id: 'https-only', met: 'refused', text: 'https, and no port' },
  { id: 'characters', met: 'finding', text: 'letters, digits and periods, and slashes between them' },
  { id: 'unique-not-prefix', met: 'finding', text: 'each URL once, and none is the beginning of another' },
  { id: 'not-pool-fqdn', met: 'finding', text: 'no pool FQDN in it' },
  { id: 'meet-per-domain', met: 'refused',
    text: 'one Meet URL for each SIP domain; one Dial-in and one Admin URL in all' },
  { id: 'site-scope', met: 'finding', text: 'global scope rather than one for a site' },
  { id: 'rename', met: 'told', text: 'any change needs Enable-CsComputer on each Director and Front End Server' },
];
