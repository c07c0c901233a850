// The commands that plan, read exports or write scripts, in a file of their own in the package: the others start faster without them.
export { calendar } from './commands/calendar';
export { drift } from './commands/drift';
export { hybrid } from './commands/hybrid';
export { importExports } from './commands/import';
export { plan } from './commands/plan';
export { proveRunning } from './commands/prove-running';
export { script } from './commands/script';
