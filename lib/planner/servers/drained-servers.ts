import { EdgeValidationError } from '../../values/edge-validation-error';
import type { EdgePlanRequest } from '../../request/edge-plan-request';

const PROPERTY = 'drainedServers';

/**
 * The numbers of the drained servers, without duplicates.
 *
 * @throws EdgeValidationError for an invalid server number, and if all servers are drained.
 */
export function drainedNumbers({ drainedServers = [], topology }: EdgePlanRequest): ReadonlySet<number> {
  for (const number of drainedServers) {
    if (Number.isInteger(number) && number >= 1 && number <= topology.servers) continue;
    throw new EdgeValidationError({
      property: PROPERTY,
      given: String(number),
      expected: `a server number from 1 to ${topology.servers}, as many as the topology has`,
      fix: 'correct the number',
    });
  }
  const numbers = new Set(drainedServers);
  if (numbers.size > 0 && numbers.size === topology.servers) {
    const list = [...numbers].sort((a, b) => a - b).join(', ');
    throw new EdgeValidationError({
      property: PROPERTY,
      given: `[${list}], ${numbers.size === 1 ? 'the only server' : 'every server'}`,
      expected: 'at least one server for users and partners to connect to',
      fix: numbers.size === 1 ? 'use a scaled topology to drain one of its servers' : 'drain the servers one at a time',
    });
  }
  return numbers;
}
