// The commands that plan, in a file of their own in the package: the others start faster without the planner and the readers of exports.
export { drift } from './drift';
export { importExports } from './import';
export { plan } from './plan';
