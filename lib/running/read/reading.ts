import { ProblemList } from '../../values/boundary/shape';
import type { UnreadValue } from '../model/unread-value';

/** What is found while files are read. */
export class Reading {
  /** What is wrong with the files. */
  public readonly problems = new ProblemList();
  private readonly missing = new Map<string, UnreadValue>();

  /** What could not be read, in the order in which it was found. */
  public get unread(): UnreadValue[] {
    return [...this.missing.values()];
  }

  /** Adds what could not be read, once. */
  public addUnread(value: UnreadValue): void {
    const key = `${value.file ?? ''}\n${value.what}`;
    if (!this.missing.has(key)) this.missing.set(key, value);
  }
}
