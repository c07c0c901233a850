/** Formats of a verification. */
export enum VerificationFormat {
  /** Text, 80 columns wide. */
  TEXT = 'text',
  /** Everything that was found, for programs. */
  JSON = 'json',
  /** Test results, for build systems. */
  JUNIT = 'junit',
  /** Metrics, for the text file collector of a Prometheus exporter. */
  PROMETHEUS = 'prometheus',
}
