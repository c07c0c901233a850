/** A format of reports. */
export enum ReportFormat {
  /** Text for a terminal with 80 columns, and for snapshots. */
  TEXT = 'text',
  /** Markdown for pull requests and wikis, with a picture in Mermaid. */
  MARKDOWN = 'markdown',
  /** A web page in one file, with a picture. */
  HTML = 'html',
  /** A file for each table, for spreadsheets. */
  CSV = 'csv',
  /** The tables as JSON, for programs. */
  JSON = 'json',
  /** A picture in SVG. */
  PICTURE = 'picture',
  /** A zone file for each DNS zone. */
  ZONES = 'zones',
  /** The firewall rules as an Aerleon policy, from which Aerleon writes the configuration of firewalls. */
  AERLEON = 'aerleon',
  /** Configuration of Checkov and Trivy that suppresses the checks that the Terraform code fails although it is as planned. */
  SCANNERS = 'scanners',
  /** When the certificates of a plan with a planning date are renewed: as text, CSV and iCalendar file. */
  CALENDAR = 'calendar',
}
