/** What the files of the scripts say they are. */
export const EXPORT_FORMAT = 'lync-edge-export';

/** Version of the files. It is incremented when a reader of an earlier one would misread them. */
export const EXPORT_FORMAT_VERSION = 1;

/** What a file of the scripts is about. */
export enum ExportKind {
  /** Settings of the organization, from a Front End Server. */
  FRONT_END = 'front-end',
  /** One Edge Server. */
  EDGE_SERVER = 'edge-server',
  /** The Microsoft 365 tenant. */
  TENANT = 'tenant',
}

/** Why a script could not read a part. */
export enum NotReadReason {
  /** The computer does not have the command: another product, or an older Windows. */
  NO_COMMAND = 'no-such-command',
  /** The command failed. */
  FAILED = 'failed',
}

/** Name of the file with the topology, beside that of the Front End Server. */
export const TOPOLOGY_FILE = 'topology.xml';
