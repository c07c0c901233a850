import type { Box } from './box';
import { merged } from './box-set';

/** Number of boxes from which on they are merged whenever they have doubled. */
const MERGED_FROM = 64;

/** Boxes that are added one after the other, and may overlap. Neighbors are merged, so that thousands of single addresses stay few boxes. */
export class GrowingBoxes {
  #boxes: Box[] = [];
  #most = MERGED_FROM;

  public get boxes(): readonly Box[] {
    return this.#boxes;
  }

  public add(boxes: readonly Box[]): void {
    for (const box of boxes) this.#boxes.push(box);
    if (this.#boxes.length <= this.#most) return;
    this.#boxes = [...merged(this.#boxes)];
    this.#most = Math.max(MERGED_FROM, 2 * this.#boxes.length);
  }
}
