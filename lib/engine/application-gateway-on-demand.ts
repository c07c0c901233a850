/* eslint-disable @typescript-eslint/no-require-imports -- an import would load the file with the library */
import type * as applicationGateway from './application-gateway';

/** The resource of an application gateway, loaded when the first is made. */
export function loadApplicationGateway(): typeof applicationGateway {
  return require('./application-gateway') as typeof applicationGateway;
}
