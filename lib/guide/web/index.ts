export { WEB_CERTIFICATE_ROWS } from './certificate-rows';
export { WEB_DNS_ROWS, webDnsRowsOf } from './dns-rows';
export { WEB_PORT_ROWS, webPortRowsOf } from './port-rows';
export { SIMPLE_URL_RULES, SIMPLE_URLS } from './simple-url-rules';
export * from './web-load-balancing';
