/** A term of SMT-LIB, the language that solvers read (smt-lib.org). */
export type Term = string;

export const TRUE: Term = 'true';
export const FALSE: Term = 'false';

export function and(...terms: readonly Term[]): Term {
  const parts = terms.filter((term) => term !== TRUE);
  return parts.includes(FALSE) ? FALSE : joined('and', parts, TRUE);
}

export function or(...terms: readonly Term[]): Term {
  const parts = terms.filter((term) => term !== FALSE);
  return parts.includes(TRUE) ? TRUE : joined('or', parts, FALSE);
}

function joined(operator: string, terms: readonly Term[], empty: Term): Term {
  return terms.length < 2 ? terms[0] ?? empty : `(${operator} ${terms.join(' ')})`;
}

export function not(term: Term): Term {
  return `(not ${term})`;
}

export function implies(condition: Term, term: Term): Term {
  return or(not(condition), term);
}

export function ifThenElse(condition: Term, then: Term, otherwise: Term): Term {
  return `(ite ${condition} ${then} ${otherwise})`;
}

export function differ(one: Term, other: Term): Term {
  return `(xor ${one} ${other})`;
}

export function equal(one: Term, other: Term): Term {
  return `(= ${one} ${other})`;
}

/** A number as a bit-vector. */
export function bits(value: bigint | number, width: number): Term {
  return `(_ bv${value} ${width})`;
}

/** The bits from one position down to another, the lowest of which is 0. */
export function bitsOf(term: Term, from: number, to: number): Term {
  return `((_ extract ${from} ${to}) ${term})`;
}

/** Whether a bit-vector is an unsigned number from one to another, both included. */
export function between(term: Term, first: bigint | number, last: bigint | number, width: number): Term {
  if (first === last) return equal(term, bits(first, width));
  return and(`(bvule ${bits(first, width)} ${term})`, `(bvule ${term} ${bits(last, width)})`);
}
