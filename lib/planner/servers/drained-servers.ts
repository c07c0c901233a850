import { EdgeValidationError } from '../../values/edge-validation-error';
import type { EdgePlanRequest } from '../../request/edge-plan-request';

const PROPERTY = 'drainedServers';

/**
 * The numbers of the drained servers. Draining a server twice does it once.
 *
 * @throws EdgeValidationError for a number that no server has, and when no server would be left for the users.
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
    throw new EdgeValidationError({
      property: PROPERTY,
      given: `[${[...numbers].sort((a, b) => a - b).join(', ')}], ${numbers.size === 1 ? 'the only server' : 'every server'}`,
      expected: 'one server at least that users and partners are led to',
      fix: numbers.size === 1 ? 'take a scaled topology to drain a server of it' : 'drain the servers one after the other',
    });
  }
  return numbers;
}
