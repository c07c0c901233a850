/** A format of a calendar. */
export enum CalendarFormat {
  /** Text for a terminal with 80 columns. */
  TEXT = 'text',
  MARKDOWN = 'markdown',
  /** The rotations, for spreadsheets. */
  CSV = 'csv',
  /** An iCalendar file. */
  ICS = 'ics',
}
