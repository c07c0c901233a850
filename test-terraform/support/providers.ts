/**
 * Providers of this run, as the global set-up chose them.
 *
 * - `stand-in`: offline; resources exist only in Terraform's state
 * - `absent`: none; what needs them is skipped
 * - `registry`: the real ones; configurations are validated, nothing is made
 * - `registry-apply`: the real ones; the lab is deployed to a subscription
 */
const providers = process.env['LYNC_EDGE_PROVIDERS'] ?? 'absent';

/** Whether resources are made in a real subscription. */
export const inCloud = providers === 'registry-apply';

/** Whether the providers are the stand-ins, which work offline and create nothing. */
export const isOffline = providers === 'stand-in';

/** A suite that needs the schemas of the providers. */
export const describeValidation = providers === 'absent' ? describe.skip : describe;

/** A suite that plans and applies what a subscription can have. */
export const describeDeployment = inCloud || isOffline ? describe : describe.skip;

/** A suite that is offline only: it needs faults on demand, or deploys what no subscription has. */
export const describeOffline = isOffline ? describe : describe.skip;
