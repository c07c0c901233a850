const { both } = require('./test/support/both-editions.cjs');

// The tests with Terraform on both engines in one run, as CI has them. They share the providers.
//
//   npm run test:terraform:editions

/** @type {import('jest').Config} */
module.exports = both(require('./jest.terraform.config.cjs'), require('./jest.cdktn-terraform.config.cjs'));
