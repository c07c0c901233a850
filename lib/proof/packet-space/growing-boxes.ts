import { type Box, DIMENSIONS } from './box';
import { BoxIndex } from './box-index';
import { merged } from './box-set';

/** Number of boxes from which on they are merged whenever they have doubled. */
const MERGED_FROM = 64;

/** Number of boxes found from which on it is faster to merge them before they are taken away from others. */
const MANY = 512;

/** Number of intervals for which one more box is waited for. */
const INTERVALS_OF_BOX = 8;

/** Boxes that are added one after the other, and may overlap. Neighbors are merged, so that thousands of single addresses stay few boxes. */
export class GrowingBoxes {
  #boxes: Box[] = [];
  #most = MERGED_FROM;
  #index = new BoxIndex();
  #indexed = 0;

  public get boxes(): readonly Box[] {
    return this.#boxes;
  }

  /** Every packet that is in one of some boxes too, and perhaps others. */
  public near(boxes: readonly Box[]): readonly Box[] {
    this.#index.add(this.#boxes.slice(this.#indexed));
    this.#indexed = this.#boxes.length;
    const found = this.#index.near(boxes);
    return found.length > MANY ? merged(found) : found;
  }

  public add(boxes: readonly Box[]): void {
    for (const box of boxes) this.#boxes.push(box);
    if (this.#boxes.length <= this.#most) return;
    this.#boxes = [...merged(this.#boxes)];
    // It takes as long as there are intervals: what is added until then must be worth it.
    this.#most = this.#boxes.length + Math.max(MERGED_FROM - this.#boxes.length, this.#boxes.length, Math.floor(intervalsOf(this.#boxes) / INTERVALS_OF_BOX));
    this.#index = new BoxIndex();
    this.#indexed = 0;
  }
}

function intervalsOf(boxes: readonly Box[]): number {
  return boxes.reduce((sum, box) => sum + DIMENSIONS.reduce((own, dimension) => own + box[dimension].intervals.length, 0), 0);
}
