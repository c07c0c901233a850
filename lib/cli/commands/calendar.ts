import { CalendarFormat } from '../../calendar/calendar-format';
import type { InstalledCertificate } from '../../calendar/calendar-props';
import { RotationCalendar } from '../../calendar/rotation-calendar';
import { FindingSeverity } from '../../plan/findings/finding';
import { PlanTableId } from '../../projection/model/plan-table-id';
import { PlanTables } from '../../projection/plan-tables';
import { CsvReports } from '../../reports/csv-reports';
import { MarkdownReport } from '../../reports/markdown-report';
import { TextReport } from '../../reports/text-report';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { readExports } from '../files/exported-edge';
import { readPlans } from '../files/stored-plans';
import { ExitCode, type Terminal } from '../terminal/terminal';
import { wrongUse } from '../terminal/wrong-use';

/** Options of `lync-edge calendar`. */
export interface CalendarOptions {
  readonly format: CalendarFormat;
  readonly date?: string;
  readonly until?: string;
  /** Days of certificates in use, as they are written. */
  readonly expires?: readonly string[];
  /** Folder with exports. */
  readonly running?: string;
}

/**
 * Prints when the certificates of plans, or those that run, are renewed.
 *
 * What is wrong with the files is printed here: the bundle of this command has an error class of its own.
 */
export function calendar(paths: readonly string[], options: CalendarOptions, terminal: Terminal): ExitCode {
  try {
    const made = calendarOf(paths, options, terminal);
    if (options.format === CalendarFormat.ICS) terminal.outWithCrlf(made.ics.text);
    else terminal.out(textOf(made, options.format));
    return made.findings.some(({ severity }) => severity !== FindingSeverity.ADVICE) ? ExitCode.SOMETHING_TO_SAY : ExitCode.NOTHING_TO_SAY;
  } catch (error) {
    return wrongUse(error, terminal);
  }
}

function calendarOf(paths: readonly string[], { date, until, expires = [], running }: CalendarOptions, terminal: Terminal): RotationCalendar {
  const installed = expires.map(installedCertificate);
  const plans = paths.flatMap((path) => readPlans(path, terminal));
  const given = { installed, ...(date === undefined ? {} : { date }), ...(until === undefined ? {} : { until }) };
  return RotationCalendar.ofOrganization(
    plans.flatMap((plan) => ('edge' in plan ? [plan.edge] : [])),
    plans.flatMap((plan) => ('reverseProxy' in plan ? [plan.reverseProxy] : [])),
    running === undefined ? given : { ...given, running: readExports(running, terminal, '--running') },
  );
}

function textOf(made: RotationCalendar, format: Exclude<CalendarFormat, CalendarFormat.ICS>): string {
  switch (format) {
    case CalendarFormat.TEXT: return TextReport.of(PlanTables.ofCalendar(made)).text;
    case CalendarFormat.MARKDOWN: return MarkdownReport.of(PlanTables.ofCalendar(made)).text;
    case CalendarFormat.CSV: return CsvReports.of(PlanTables.ofCalendar(made)).documents
      .filter(({ fileName }) => fileName.endsWith(`-${PlanTableId.ROTATIONS}.csv`)).map(({ text }) => text).join('');
  }
}

/** `sip.contoso.com=2027-01-31`, or `sip.contoso.com=2026-08-01..2027-01-31`. */
function installedCertificate(written: string): InstalledCertificate {
  const [, subject, validFrom, validUntil] = /^([^=]+)=(?:(\d{4}-\d\d-\d\d)\.\.)?(\d{4}-\d\d-\d\d)$/.exec(written) ?? [];
  if (subject !== undefined && validUntil !== undefined) return { subject, validUntil, ...(validFrom === undefined ? {} : { validFrom }) };
  throw new EdgeValidationError({
    property: '--expires', given: JSON.stringify(written), expected: 'the subject of a certificate, "=", and its last day',
    fix: 'write it as in sip.contoso.com=2027-01-31, or sip.contoso.com=2026-08-01..2027-01-31',
  });
}
