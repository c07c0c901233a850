import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EDGE_SERVER_PARTS } from '../../../lib/running/collect/edge-server-parts';
import { FRONT_END_PARTS } from '../../../lib/running/collect/front-end-parts';
import { EDGE_PORT_ROWS } from '../../../lib/running/read/topology/edge-ports';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';

interface Facts {
  readonly commands: readonly { readonly id: string; readonly command: string; readonly properties: readonly string[] }[];
  readonly edgePorts: readonly { readonly id: string; readonly values: readonly (string | number)[] }[];
}

const { commands, edgePorts } = JSON.parse(readFileSync(resolve(__dirname, '../../planning/today-running.json'), 'utf8')) as Facts;

/** Documented properties that the scripts do not read, and commands that they do not call, with the reason. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  // The computers of a pool are a property of the pool.
  'Get-CsComputer': ['Identity', 'Pool', 'Fqdn'],
  'Get-CsAllowedDomain': ['MarkForMonitoring'],
  // Settings that an Edge plan does not have.
  'Get-CsAccessEdgeConfiguration': [
    'EnableArchivingDisclaimer', 'DiscoveredPartnerVerificationLevel', 'EnableDiscoveredPartnerContactsLimit', 'MaxContactsPerDiscoveredPartner',
    'KeepCrlsUpToDateForPeers', 'MarkSourceVerifiableOnOutgoingMessages', 'OutgoingTlsCountForFederatedPartners', 'DnsSrvCacheRecordCount',
    'BeClearingHouse', 'SkypeSearchUrl', 'IsPublicProvider', 'VerificationLevel',
  ],
  'Get-CsPublicProvider': ['IconUrl', 'NameDecorationDomain', 'EnableSkypeDirectorySearch', 'EnableSkypeIdRouting'],
  // Text that people wrote about a policy.
  'Get-CsExternalAccessPolicy': ['Description'],
  // Read from the certificate itself.
  'Get-CsCertificate': ['Subject', 'Issuer', 'NotAfter'],
  'Get-CsSimpleUrlConfiguration': ['Identity', 'SimpleUrl', 'UseBackendDatabase'],
  'Get-CsAVEdgeConfiguration': ['MaxBandwidthPerPortKb', 'MaxBandwidthPerUserKb'],
};

test.each(commands)('$id: every documented property is read, or left out for a reason', ({ command, properties }) => {
  const [name = ''] = command.split(' ');
  const read = [...FRONT_END_PARTS, ...EDGE_SERVER_PARTS].filter((part) => part.command === name).map((part) => part.read).join('');
  const missing = properties.filter((property) => !read.includes(`'${property}'`));
  expect(missing.sort()).toEqual([...LEFT_OUT[name] ?? []].sort());
});

/** Owners of ports that the library does not plan. */
const UNPLANNED = ['urn:component:SkypeSearchProxy'];

test.each(edgePorts)('port $id of the sample is in the table', ({ values }) => {
  const [owner, usage, side, , protocol] = values.map(String);
  const row = EDGE_PORT_ROWS.find((each) => {
    const [ownName, ownUsage, ownProtocol = protocol] = each.element.split(' ');
    return owner === `urn:component:${String(ownName)}` && ownUsage === usage && ownProtocol === protocol
      && each.side === (side === 'Internal' ? EdgeSide.INTERNAL : EdgeSide.EXTERNAL);
  });
  expect(row === undefined).toBe(UNPLANNED.includes(owner ?? ''));
});
