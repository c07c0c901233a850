// Loads cdktn wherever a program asks for cdktf, so that the same sources run on either:
//
//   NODE_OPTIONS="--require ./scripts/cdktn/engine.cjs" npx tsx examples/lab-edge/main.ts
const Module = require('node:module');
const { join } = require('node:path');

const BINDINGS = join(__dirname, '../../.cache/cdktn/node_modules/@cdktn/provider-dns');

const resolve = Module._resolveFilename;
Module._resolveFilename = function resolveOnCdktn(request, ...rest) {
  return resolve.call(this, onCdktn(request), ...rest);
};

function onCdktn(request) {
  if (request === 'cdktf' || request.startsWith('cdktf/')) return `cdktn${request.slice('cdktf'.length)}`;
  if (request.startsWith('@cdktf/provider-azurerm/')) return request.replace('@cdktf/', '@cdktn/');
  if (request.startsWith('@cdktf/provider-dns/')) return join(BINDINGS, request.slice('@cdktf/provider-dns/'.length));
  return request;
}
