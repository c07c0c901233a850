import type { App, TerraformStack } from 'cdktf';
import { FullLab } from '../../examples/full-lab/full-lab';
import { REFERENCE_TOPOLOGIES, TopologyStack } from '../../examples/reference-topologies/reference-topologies';

/** Stacks with every kind of resource between them, by name. Their configuration is recorded with each release. */
export const DEPLOYMENTS: Readonly<Record<string, (app: App) => TerraformStack>> = {
  'full-lab': (app) => new FullLab(app, 'full-lab'),
  ...Object.fromEntries(REFERENCE_TOPOLOGIES.map((reference) => [reference.key, (app: App) => new TopologyStack(app, reference)])),
};
