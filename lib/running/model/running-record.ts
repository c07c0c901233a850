import { number, text, wordOf } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { RUNNING_SOURCE_SHAPE, type RunningSource } from './running-source';

/** A DNS record, from a zone file or an answer of a name server. */
export interface RunningRecord {
  /** Owner name in lower case, without the last dot. */
  readonly name: string;
  readonly type: DnsRecordType;
  /** An address, or a name in lower case without the last dot: the alias, or the target of a service. */
  readonly value: string;
  /** Of SRV records. */
  readonly priority?: number;
  /** Of SRV records. */
  readonly weight?: number;
  /** Of SRV records. */
  readonly port?: number;
  readonly ttlSeconds?: number;
  /** Side of its zone; absent if the name of the file does not tell. */
  readonly side?: EdgeSide;
  readonly source: RunningSource;
}

/** What {@link RunningRecord} holds. */
export const RUNNING_RECORD_SHAPE = objectOf<RunningRecord>('RunningRecord', {
  name: text,
  type: wordOf('DnsRecordType', DnsRecordType),
  value: text,
  priority: optional(number),
  weight: optional(number),
  port: optional(number),
  ttlSeconds: optional(number),
  side: optional(wordOf('EdgeSide', EdgeSide)),
  source: RUNNING_SOURCE_SHAPE,
});
