import { listOf, number, text } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import {
  RUNNING_EFFECTIVE_RULES_SHAPE, RUNNING_FIREWALL_ROW_SHAPE, type RunningEffectiveRules, type RunningFirewallRow,
} from './running-firewall-row';
import { RUNNING_RECORD_SHAPE, type RunningRecord } from './running-record';
import { RUNNING_SERVER_SHAPE, type RunningServer } from './running-server';
import { RUNNING_SETTINGS_SHAPE, type RunningSettings } from './running-settings';
import { RUNNING_TENANT_SHAPE, type RunningTenant } from './running-tenant';
import { RUNNING_TOPOLOGY_SHAPE, type RunningTopology } from './running-topology';
import { UNREAD_VALUE_SHAPE, type UnreadValue } from './unread-value';

/** Version of {@link RunningEdge}. It is incremented when its readers must change. */
export const RUNNING_EDGE_SCHEMA_VERSION = 1;

/** Everything that was read of the Edge of an organization that is in use, as a value. */
export interface RunningEdge {
  readonly schemaVersion: number;
  /** When the newest of the scripts ran, ISO 8601 in UTC; absent if no file tells. */
  readonly collectedAt?: string;
  /** Absent if no topology was read. */
  readonly topology?: RunningTopology;
  readonly settings: RunningSettings;
  /** Absent if the tenant's settings were not read. */
  readonly tenant?: RunningTenant;
  /** Edge Servers, in alphabetical order of their names. */
  readonly servers: RunningServer[];
  /** DNS records, in the order of names, types and values. */
  readonly records: RunningRecord[];
  /** Rows of firewalls, in the order of the files and their rows. */
  readonly firewallRows: RunningFirewallRow[];
  /** What Azure says of network interfaces, in the order of the files. */
  readonly effectiveRules: RunningEffectiveRules[];
  /** What could not be read, in the order in which a reader would look for it. */
  readonly unread: UnreadValue[];
}

/** What {@link RunningEdge} holds. */
export const RUNNING_EDGE_SHAPE = objectOf<RunningEdge>('RunningEdge', {
  schemaVersion: number,
  collectedAt: optional(text),
  topology: optional(RUNNING_TOPOLOGY_SHAPE),
  settings: RUNNING_SETTINGS_SHAPE,
  tenant: optional(RUNNING_TENANT_SHAPE),
  servers: listOf(RUNNING_SERVER_SHAPE),
  records: listOf(RUNNING_RECORD_SHAPE),
  firewallRows: listOf(RUNNING_FIREWALL_ROW_SHAPE),
  effectiveRules: listOf(RUNNING_EFFECTIVE_RULES_SHAPE),
  unread: listOf(UNREAD_VALUE_SHAPE),
});
