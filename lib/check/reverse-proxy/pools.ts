import { EdgeValidationError } from '../../values/edge-validation-error';
import { Fqdn } from '../../values/fqdn';
import { addresses } from '../addresses';
import type { WebServicesPool } from '../../request/reverse-proxy/web-services-pool';
import { isDirector, WebServicesPoolKind } from '../../values/vocabulary/reverse-proxy';

/** A checked pool. */
export interface CheckedPool {
  readonly kind: WebServicesPoolKind;
  readonly isDirector: boolean;
  readonly fqdn: Fqdn;
  readonly externalWebFqdn: Fqdn;
  readonly internalWebFqdn: Fqdn;
  readonly webAddresses: readonly string[];
  readonly sipAddresses: readonly string[];
}

const SINGLE: ReadonlySet<string> = new Set([WebServicesPoolKind.DIRECTOR, WebServicesPoolKind.STANDARD_EDITION_SERVER]);

/** The checked pools, sorted by FQDN. */
export function checkedPools(given: readonly WebServicesPool[]): readonly CheckedPool[] {
  if (given.length === 0) {
    throw new EdgeValidationError({
      property: 'pools',
      given: '[]',
      expected: 'at least one Front End pool, Standard Edition server or Director to publish',
      fix: 'add WebServicesPool.frontEndPool({ ... })',
    });
  }
  const pools = given.map((pool, index) => checkedPool(pool, `pools[${index}]`));
  checkNames(pools);
  return [...pools].sort((a, b) => a.fqdn.compare(b.fqdn));
}

/** @throws EdgeValidationError for the first invalid value of the pool. */
export function checkedPool({ kind, _props: props }: WebServicesPool, property: string): CheckedPool {
  const fqdn = Fqdn.parse(props.fqdn, `${property}.fqdn`);
  const externalWebFqdn = Fqdn.parse(props.externalWebFqdn, `${property}.externalWebFqdn`);
  const internalWebFqdn = props.internalWebFqdn === undefined
    ? fqdn
    : Fqdn.parse(props.internalWebFqdn, `${property}.internalWebFqdn`);
  if (externalWebFqdn.equals(internalWebFqdn)) {
    throw new EdgeValidationError({
      property: `${property}.externalWebFqdn`,
      given: `"${externalWebFqdn.text}"`,
      expected: 'a name other than the internal web services FQDN: they belong to different websites '
        + '(lync-server-2013-dns-load-balancing.md)',
      fix: 'use a separate name for the external web services, for example "webext" in a SIP domain',
    });
  }
  const webAddresses = someAddresses(props.webAddresses, `${property}.webAddresses`);
  const sipAddresses = props.sipAddresses === undefined
    ? webAddresses
    : someAddresses(props.sipAddresses, `${property}.sipAddresses`);
  for (const [name, list] of Object.entries({ webAddresses, sipAddresses })) {
    if (!SINGLE.has(kind) || list.length === 1) continue;
    throw new EdgeValidationError({
      property: `${property}.${name}`,
      given: list.join(', '),
      expected: 'one address: this is a single server',
      fix: 'use the address of the server, or specify a pool',
    });
  }
  return { kind, isDirector: isDirector(kind), fqdn, externalWebFqdn, internalWebFqdn, webAddresses, sipAddresses };
}

function someAddresses(given: readonly string[], property: string): readonly string[] {
  const found = addresses(given, property).map(({ text }) => text);
  if (found.length > 0) return found;
  throw new EdgeValidationError({
    property,
    given: '[]',
    expected: 'at least one address',
    fix: 'add the address of the hardware load balancer, or of the server',
  });
}

/** The FQDN and the two web services FQDNs of each pool must be unique. */
function checkNames(pools: readonly CheckedPool[]): void {
  const owners = new Map<string, string>();
  pools.forEach((pool, index) => {
    const names = [
      ['fqdn', pool.fqdn],
      ...(pool.internalWebFqdn.equals(pool.fqdn) ? [] : [['internalWebFqdn', pool.internalWebFqdn] as const]),
      ['externalWebFqdn', pool.externalWebFqdn],
    ] as const;
    for (const [name, fqdn] of names) {
      const property = `pools[${index}].${name}`;
      const owner = owners.get(fqdn.text);
      if (owner !== undefined) {
        throw new EdgeValidationError({
          property,
          given: `"${fqdn.text}"`,
          expected: `a unique name (${owner} is the same)`,
          fix: 'use unique names for each pool, server and Director',
        });
      }
      owners.set(fqdn.text, property);
    }
  });
}
