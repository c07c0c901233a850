import { PlanTables, TextReport } from 'cdktf-lync-edge';
import { FullLab } from '../../examples/full-lab/full-lab';
import { fileOf, newApp, Synthesized } from '../support/synth';

const lab = new FullLab(newApp(), 'full-lab');

test('the full lab is synthesized with all validation turned on', () => {
  expect(JSON.parse(fileOf(lab))).toHaveProperty('resource.azurerm_application_gateway');
});

test('its servers have both certificates, and its file contains no key or password', () => {
  const synthesized = Synthesized.of(lab);
  for (const server of synthesized.all('azurerm_windows_virtual_machine')) {
    expect(JSON.stringify(server['secret'])).toContain('data.azurerm_key_vault_certificate');
  }
  expect(synthesized.names('azurerm_key_vault_certificate')).toEqual(['cert-lsedge-external', 'cert-lsedge-internal', 'cert-proxy-listener']);
  expect(synthesized.text).not.toMatch(/PRIVATE KEY|"pfx|"contents"/i);
});

test('the reverse proxy is reported like this', () => {
  expect(TextReport.of(PlanTables.ofReverseProxy(lab.proxy.plan)).text).toMatchSnapshot();
});

test('its certificates are reported like this', () => {
  const report = TextReport.of(PlanTables.ofEdge(lab.edge.plan)).text;
  expect(report.slice(report.indexOf('\nCERTIFICATES'), report.indexOf('\nPARTNERS'))).toMatchSnapshot();
});
