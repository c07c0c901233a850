import { contosoPlan } from '../support/plan-request';
import { gatewayPlan, proxyPlan } from '../support/reverse-proxy';
import { AutodiscoverPublishing } from '../../lib/values/vocabulary/reverse-proxy';
import { proxyText } from './report-lines';

const text = proxyText(proxyPlan({
  edge: contosoPlan(), autodiscover: AutodiscoverPublishing.HTTPS_AND_HTTP, recordsByOthers: true,
}));

/** Lines of one section, without its heading. */
function section(report: string, heading: string): string {
  const lines = report.split('\n');
  const start = lines.indexOf(heading);
  const end = lines.findIndex((line, index) => index > start && /^[A-Z][A-Z, ]+$/.test(line));
  return lines.slice(start + 1, end < 0 ? undefined : end).join('\n');
}

/** The text as one line, since cells are wrapped. */
const flat = (lines: string): string => lines.replace(/\s+/g, ' ');

describe('the report of a reverse proxy', () => {
  test('has lines of at most 80 printable ASCII characters without trailing blanks, and ends with a line break', () => {
    for (const line of text.split('\n')) expect(line).toMatch(/^(?:[\x20-\x7e]{0,79}[\x21-\x7e])?$/);
    expect(text.endsWith('\n')).toBe(true);
  });

  test('has every section', () => {
    expect(text.split('\n').filter((line) => /^[A-Z][A-Z, ]+$/.test(line))).toEqual([
      'POOLS', 'SIMPLE URLS', 'PUBLISHING RULES', 'LISTENER CERTIFICATE', 'DNS RECORDS', 'NAMES THAT RESOLVE DIFFERENTLY INSIDE AND OUTSIDE',
      'FIREWALL, TOWARD THE INTERNET', 'FIREWALL, TOWARD THE POOLS', 'ADDRESSES IN THE FIREWALL TABLES', 'TASKS OUTSIDE THE DEPLOYMENT',
      'FINDINGS',
    ]);
  });

  test('has the complete configuration for an appliance', () => {
    const rules = flat(section(text, 'PUBLISHING RULES'));
    for (const words of [
      'lyncdiscover.contoso.com (Autodiscover)', 'dir01.contoso.net at 192.168.10.80', 'HTTPS 443 to HTTPS 4443, re-encrypted',
      'HTTP 80 to HTTP 8080', '/*, host header as sent by the client', '960 seconds', 'NTLM of the pool passes through',
      'GET /autodiscover/autodiscoverservice.svc/root of webdirext.contoso.com, status 200',
    ]) expect(rules).toContain(words);
  });

  test('lists the names of the certificate, and that its key is exportable', () => {
    const lines = flat(section(text, 'LISTENER CERTIFICATE'));
    expect(lines).toContain('Subject webext.contoso.com');
    expect(lines).toContain('lyncdiscover.contoso.com');
    expect(lines).toContain('public CA, for server authentication');
    expect(lines).toContain('2048 bits, exportable');
  });

  test('shows the names that the two sides of DNS resolve differently, and who creates the records', () => {
    expect(section(text, 'NAMES THAT RESOLVE DIFFERENTLY INSIDE AND OUTSIDE')).toMatch(/sip\.contoso\.com +dir01\.contoso\.net +the Edge/);
    expect(section(text, 'DNS RECORDS')).toContain('External, zone contoso.com, TTL 3600');
    expect(section(text, 'DNS RECORDS')).toMatch(/SRV +_sipinternaltls\._tcp\.contoso\.com +0 0 5061/);
  });

  test('shows which simple URL is published, and the steps after a change', () => {
    const lines = section(text, 'SIMPLE URLS');
    expect(lines).toMatch(/Admin +https:\/\/admin\.contoso\.com +internal only/);
    expect(flat(lines)).toContain('Enable-CsComputer');
  });

  test('of a gateway: address at deployment, and the platform\'s rules', () => {
    const report = proxyText(gatewayPlan());
    expect(report).toContain('Azure Application Gateway v2');
    expect(section(report, 'DNS RECORDS')).toContain('reverse proxy at deployment');
    expect(flat(section(report, 'FIREWALL, TOWARD THE INTERNET'))).toContain('Platform: Azure manages and monitors the gateway');
    expect(flat(section(report, 'FINDINGS'))).toContain('ADVICE gateway-connection-dedicated');
  });

  test('a cookie, a redirect and a CNAME are shown', () => {
    const report = proxyText(proxyPlan({
      lync2010Remains: true, redirectHttp: true, lyncdiscoverCname: 'webext.contoso.com', zones: [], recordsByOthers: true,
      internalRecords: false,
    }));
    expect(flat(report)).toContain('cookie MS-WSMAN, not HTTP-only, no expiry');
    expect(report).toContain('External, to be created by others');
    expect(report).toContain('HTTP 80 is redirected to HTTPS');
    expect(report).toMatch(/CNAME +lyncdiscover\.contoso\.com +webext\.contoso\.com/);
    expect(section(report, 'NAMES THAT RESOLVE DIFFERENTLY INSIDE AND OUTSIDE').trim()).toBe('none');
  });
});
