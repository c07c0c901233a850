import { text } from '../../values/boundary/kinds';
import { objectOf } from '../../values/boundary/object-shape';

/** Where a value was read. */
export interface RunningSource {
  /** Name of the file. */
  readonly file: string;
  /** Place in it: `settings.allowedDomains[3]`, `line 12`. */
  readonly place: string;
}

/** What {@link RunningSource} holds. */
export const RUNNING_SOURCE_SHAPE = objectOf<RunningSource>('RunningSource', { file: text, place: text });
