const base = require('./jest.config.cjs');

// What verification sees of name servers, listeners and firewalls that are real, in a network of their own.
//
//   npm run test:verify
/** @type {import('jest').Config} */
module.exports = {
  ...base,
  roots: ['<rootDir>/test-verify'],
  // The lab is deployed offline, with the providers of the tests with Terraform.
  globalSetup: '<rootDir>/test-terraform/support/global-setup.ts',
  globalTeardown: '<rootDir>/test-terraform/support/global-teardown.ts',
  testMatch: ['**/*.test.ts'],
  // Some tests wait for what never answers.
  testTimeout: 60_000,
};
