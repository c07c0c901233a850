// The commands that plan, in a file of their own in the package: the others start faster without the planner and the readers of exports.
export { drift } from './commands/drift';
export { importExports } from './commands/import';
export { plan } from './commands/plan';
export { proveRunning } from './commands/prove-running';
