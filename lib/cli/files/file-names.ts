import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What `cdktf synth` writes, and what PlanFile writes. */
export const PLAN_FILE = /(?:^|\.)(?:edge|reverse-proxy)-plan\.json$/;

/** What `lync-edge import` writes for each pool. */
export const REQUEST_FILE = /(?:^|\.)edge-request\.json$/;

/** The name of the plan of a request file: `lsedge.edge-plan.json` for `lsedge.edge-request.json`. */
export function planFileOf(requestFile: string): string {
  return basename(requestFile).replace(REQUEST_FILE, (end) => end.replace('request', 'plan'));
}

/** The folder for the reports of a plan: `Edge` for `Edge.edge-plan.json`; empty for `edge-plan.json`, which has none. */
export function reportFolderOf(planFile: string): string {
  return basename(planFile).replace(PLAN_FILE, '');
}

/** The Terraform code beside a plan that `cdktf synth` wrote; undefined for a plan elsewhere. */
export function terraformCodeBeside(planFile: string): string | undefined {
  const path = join(dirname(planFile), 'cdk.tf.json');
  return existsSync(path) ? path : undefined;
}
