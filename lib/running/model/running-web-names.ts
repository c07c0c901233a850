import { listOf, text, wordOf } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import { SimpleUrlKind } from '../../values/vocabulary/reverse-proxy';

/** A simple URL. */
export interface RunningSimpleUrl {
  readonly kind: SimpleUrlKind;
  /** SIP domain that it is for; `*` for all. */
  readonly sipDomain: string;
  /** The address that clients are told. */
  readonly url: string;
}

/** The web services of a pool. */
export interface RunningWebServices {
  readonly poolFqdn: string;
  /** Name for clients outside, which the reverse proxy publishes; absent if it was not read. */
  readonly externalFqdn?: string;
  /** Name for clients inside, if it is not that of the pool. */
  readonly internalFqdn?: string;
}

/** Names of what a reverse proxy publishes. */
export interface RunningWebNames {
  /** Absent if they were not read. */
  readonly simpleUrls?: RunningSimpleUrl[];
  /** In the order of the pools. */
  readonly webServices: RunningWebServices[];
}

const RUNNING_SIMPLE_URL_SHAPE = objectOf<RunningSimpleUrl>('RunningSimpleUrl', {
  kind: wordOf('SimpleUrlKind', SimpleUrlKind), sipDomain: text, url: text,
});

const RUNNING_WEB_SERVICES_SHAPE = objectOf<RunningWebServices>('RunningWebServices', {
  poolFqdn: text, externalFqdn: optional(text), internalFqdn: optional(text),
});

/** What {@link RunningWebNames} holds. */
export const RUNNING_WEB_NAMES_SHAPE = objectOf<RunningWebNames>('RunningWebNames', {
  simpleUrls: optional(listOf(RUNNING_SIMPLE_URL_SHAPE)), webServices: listOf(RUNNING_WEB_SERVICES_SHAPE),
});
