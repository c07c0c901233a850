const base = require('./jest.config.cjs');

// Terraform on what the library synthesizes.
//
//   npm run test:terraform                                  offline, with the stand-ins in ../shared/terraform
//   LYNC_EDGE_TERRAFORM=registry npm run test:terraform     the real providers: init and validate
//
// With the real providers, LYNC_EDGE_APPLY=1 and ARM_SUBSCRIPTION_ID besides, the lab is deployed to that subscription and
// destroyed again. That takes its time, and costs money.
const registry = process.env.LYNC_EDGE_TERRAFORM === 'registry';

/** @type {import('jest').Config} */
module.exports = {
  ...base,
  roots: ['<rootDir>/test-terraform'],
  globalSetup: '<rootDir>/test-terraform/support/global-setup.ts',
  globalTeardown: '<rootDir>/test-terraform/support/global-teardown.ts',
  // One test runs several Terraform commands; with real providers the first one downloads them.
  testTimeout: 600_000,
  // Terraform's plugin cache, which only the real providers need, does not stand two downloads at once.
  maxWorkers: registry ? 1 : 2,
};
