const { moduleNameMapper } = require('./jest.cdktn.config.cjs');
const base = require('./jest.terraform.config.cjs');

// The tests with Terraform on cdktn, with the version of azurerm that its bindings ask for.
//
//   npm run test:terraform:cdktn

/** @type {import('jest').Config} */
module.exports = {
  ...base,
  moduleNameMapper,
  // These run the commands of the engines, or compare what was deployed with cdktf.
  testPathIgnorePatterns: ['/cdkt[fn]-cli\\.test\\.ts$', '/workflows\\.test\\.ts$', '/upgrade\\.test\\.ts$', '/editions\\.test\\.ts$'],
};
