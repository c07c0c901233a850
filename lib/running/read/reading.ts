import { ProblemList } from '../../values/boundary/shape';
import type { UnreadValue } from '../model/unread-value';

/** What is found while files are read. */
export class Reading {
  /** What is wrong with the files. */
  public readonly problems = new ProblemList();
  private readonly missing: UnreadValue[] = [];

  /** What could not be read, in the order in which it was found. */
  public get unread(): UnreadValue[] {
    return this.missing;
  }

  /** Adds what could not be read, once. */
  public addUnread(value: UnreadValue): void {
    if (!this.missing.some(({ what, file }) => what === value.what && file === value.file)) this.missing.push(value);
  }
}
