const base = require('./jest.config.cjs');

/** @type {import('jest').Config} */
module.exports = {
  ...base,
  roots: ['<rootDir>/test-terraform'],
  // Each suite runs Terraform, which takes a processor of its own and minutes for the first plan.
  testTimeout: 600_000,
  maxWorkers: 2,
};
