import type { Arrow, Box, Label } from './sheet';

/** Parts of a picture. */
export interface Parts {
  /** The larger boxes before the boxes inside. */
  readonly boxes: readonly Box[];
  readonly labels: readonly Label[];
  readonly arrows: readonly Arrow[];
}

/** Parts below each other, and where they end. */
export interface PartsDown extends Parts {
  readonly end: number;
}

export const NO_PARTS: Parts = { boxes: [], labels: [], arrows: [] };

/** All parts of some parts. */
export function joined(parts: readonly Parts[]): Parts {
  return {
    boxes: parts.flatMap(({ boxes }) => boxes),
    labels: parts.flatMap(({ labels }) => labels),
    arrows: parts.flatMap(({ arrows }) => arrows),
  };
}
