import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EdgePlatform } from '../../../lib/platform/edge-platform';
import type { EdgePlan } from '../../../lib/plan/edge-plan';
import type { TerraformChange } from '../../../lib/projection/changes/terraform-change';
import { EdgePlanReview } from '../../../lib/review/edge-plan-review';
import { CertificateSource } from '../../../lib/values/vocabulary/certificates';
import { type ContosoOverrides, contosoPlan } from '../../support/plan-request';

/** What Terraform printed about a pool or a reverse proxy, without attributes and resources that do not matter here. */
export type TerraformFile =
  'created' | 'xmpp' | 'closed' | 'renamed' | 'third-server' | 'hardware-created' | 'gateway' | 'gateway-created';

/** An entry of `resource_changes`, as far as tests change it. */
export interface Entry {
  address: string;
  action_reason?: string;
  deposed?: string;
  change: {
    actions: string[]; before: Record<string, unknown> | null; after: Record<string, unknown> | null; after_unknown?: Record<string, unknown>;
    replace_paths?: unknown[];
  };
  [name: string]: unknown;
}

/** A plan of Terraform as JSON, as far as tests change it. */
export interface Document {
  resource_changes: Entry[];
  [name: string]: unknown;
}

export const readPlan = (name: TerraformFile): string => readFileSync(join(__dirname, 'plans', `${name}.json`), 'utf8');

/** The text of a plan of Terraform with changes. */
export function edited(name: TerraformFile, edit: (document: Document) => void): string {
  const document = JSON.parse(readPlan(name)) as Document;
  edit(document);
  return JSON.stringify(document);
}

/** The entry whose address ends in this way; a document without it fails the test. */
export function entryIn({ resource_changes: entries }: Document, part: string): Entry {
  const found = entries.find(({ address }) => address.includes(part));
  if (found === undefined) throw new Error(`no entry ${part} among ${entries.map(({ address }) => address).join(', ')}`);
  return found;
}

/** The pool that Terraform's plans are about. */
export const pool = (overrides: ContosoOverrides = {}): EdgePlan => contosoPlan({
  platform: EdgePlatform.azure(), sipDomains: ['contoso.com'], federation: {}, recordsByOthers: true,
  certificates: { external: { source: CertificateSource.SELF_SIGNED, validityMonths: 12, renewDaysBeforeExpiry: 30 } },
  ...overrides,
});

/** What Terraform does when one plan replaces another. */
export function tied(before: EdgePlan, after: EdgePlan, text: string, fileName = 'edge.json'): TerraformChange[] {
  return EdgePlanReview.of(before, after, { terraform: [{ fileName, text }] }).terraform ?? [];
}

/** A change in one line: `create Edge_Server-01_VirtualMachine: server lsedge01`, with the type but without the hash. */
export function lineOf({ action, address, attributes, rows }: TerraformChange): string {
  const what = `${action} ${address.replace(/^azurerm_/, '').replace(/_[0-9A-F]{8}$/, '')}`;
  const labels = [...new Set(rows.map(({ label }) => label))].join('; ');
  return `${what}${attributes.length === 0 ? '' : ` (${attributes.join(', ')})`}: ${labels}`;
}
