import { isIP } from 'node:net';
import { EdgeService } from '../../values/vocabulary/edge-service';
import type { Expectation } from '../model/expectation';

const SERVICES: ReadonlySet<string> = new Set(Object.values(EdgeService));

/**
 * Name of an expectation among those of its area, for systems that compare runs: it stays the same when an address or a bound of what
 * is expected changes. `lsedge01, Access Edge, TCP 443: expiry`; `lsedge01, Access Edge, TCP 443: accepts connections`.
 */
export function caseName({ id, subject, expected }: Pick<Expectation, 'id' | 'subject' | 'expected'>): string {
  const parts = id.split('/').slice(1);
  // An address that the ID does not have is only where the subject is at the moment.
  const of = subject.split(', ').filter((part) => isIP(part) === 0 || parts.includes(part));
  const said = new Set(of.flatMap((part) => [part, part.replaceAll(' ', '-'), ...part.split(' ')]).map((word) => word.toLowerCase()));
  const what = parts.filter((part) => !SERVICES.has(part) && !said.has(part.toLowerCase()));
  return `${of.join(', ')}: ${what.length === 0 ? expected : what.join(', ')}`;
}
