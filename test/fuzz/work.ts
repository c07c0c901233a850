import { EDGE_PLANS, type Kind, POOLS, PROXY_PLANS, REVERSE_PROXIES } from './cases';
import { ENTRIES } from './entries';
import { type Explored, explore } from './explore';
import { wrongValues } from './wrong-values';

/** How much one process does, and where it starts. */
export interface Share {
  readonly plans: number;
  readonly syntheses: number;
  readonly seed: number;
}

/** What one process found out about one kind of cases. */
export interface Outcome extends Explored {
  readonly kind: string;
}

interface Job {
  readonly name: string;
  readonly runs: number;
  readonly run: (onProgress: (tried: number) => void) => Explored;
}

/** One case in so many is of a reverse proxy. */
const PROXIES = 5;
/** For so many plans, arguments of one entry are changed into wrong values. */
const PLANS_PER_WRONG_VALUE = 10;

/** Tries everything that a share asks for. */
export function work({ plans, syntheses, seed }: Share, onProgress: (tried: number) => void = () => undefined): Outcome[] {
  const proxies = Math.floor(plans / PROXIES);
  const proxyStacks = Math.floor(syntheses / PROXIES);
  let before = 0;
  return [
    job(EDGE_PLANS, plans - proxies, seed), job(PROXY_PLANS, proxies, seed), job(POOLS, syntheses - proxyStacks, seed),
    job(REVERSE_PROXIES, proxyStacks, seed), job(wrongValues(ENTRIES), Math.floor(plans / PLANS_PER_WRONG_VALUE), seed),
  ].map(({ name, runs, run }) => {
    const explored = run((tried) => onProgress(before + tried));
    before += runs;
    return { kind: name, ...explored };
  });
}

function job<Case>(kind: Kind<Case>, runs: number, seed: number): Job {
  return { name: kind.name, runs, run: (onProgress) => explore(kind, runs, seed, onProgress) };
}

/** How many cases a share has. */
export function casesOf({ plans, syntheses }: Share): number {
  return plans + syntheses + Math.floor(plans / PLANS_PER_WRONG_VALUE);
}
