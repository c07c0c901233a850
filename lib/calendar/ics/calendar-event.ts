/** An event of a whole day, with a reminder. */
export interface CalendarEvent {
  /** Globally unique, and the same for the same event. */
  readonly uid: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly summary: string;
  /** Lines of text. */
  readonly description: readonly string[];
  /** Days before at which calendars remind of it; 0 for the day itself. */
  readonly remindDays: number;
}
