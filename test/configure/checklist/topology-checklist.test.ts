import fc from 'fast-check';
import { LyncSettings } from '../../../lib/configure/lync-settings';
import { markdownCode } from '../../../lib/configure/checklist/markdown-code';
import { topologyChecklist } from '../../../lib/configure/checklist/topology-checklist';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { PublicImProvider } from '../../../lib/request/partners/public-im-provider';
import type { EdgePlan } from '../../../lib/plan/edge-plan';
import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { readPlanning } from '../../support/planning';
import { contosoPlan, PLANNED_TOPOLOGIES } from '../../support/plan-request';
import { HOSTILE_REMARKS, planWithoutFederation, planWithRemark, richPlan } from '../settings-plans';
import { PartnerProduct } from '../../../lib/values/vocabulary/federation';

/** The step that begins with some words: its lines without indentation and list mark; undefined when there is none. */
function stepOf(plan: EdgePlan, beginning: string): string[] | undefined {
  const step = topologyChecklist(plan).split(/\n(?=\d+\. |## )|\n\n/).find((text) => text.includes(`**${beginning}`));
  return step?.split('\n').slice(1).map((line) => line.replace(/^\s*- /, ''));
}

function numbersOf(checklist: string): number[] {
  return [...checklist.matchAll(/^(\d+)\. \[ \] /gm)].map(([, number]) => Number(number));
}

const single = contosoPlan({ topology: EdgeTopology.singlePublic() });

describe('numbering', () => {
  const plans = [
    ...Object.values(PLANNED_TOPOLOGIES).map((topology) => contosoPlan({ topology: topology() })),
    planWithoutFederation(), richPlan(),
  ];

  test('counts every step from 1 without a gap, across the headings', () => {
    for (const plan of plans) {
      const numbers = numbersOf(topologyChecklist(plan));
      expect(numbers.length).toBeGreaterThan(15);
      expect(numbers).toEqual(numbers.map((_number, index) => index + 1));
    }
  });

  test('what belongs to a step stands under its text, whatever the width of its number', () => {
    const lines = topologyChecklist(richPlan()).split('\n');
    let indent = 0;
    for (const line of lines) {
      const marker = /^\d+\. /.exec(line)?.[0];
      if (marker !== undefined) indent = marker.length;
      else if (/^ *- /.test(line)) expect(/^ */.exec(line)![0].length).toBe(indent);
    }
  });

  test('every step says where it is done and which page it comes from', () => {
    const checklist = topologyChecklist(richPlan());
    const steps = numbersOf(checklist).length;
    expect(checklist.match(/^ +- Where: .+\.$/gm)).toHaveLength(steps);
    expect(checklist.match(/^ +- Page: \[[a-z0-9-]+\.md\]$/gm)).toHaveLength(steps);
  });

  test('headings without a step are left out', () => {
    expect(topologyChecklist(richPlan())).toContain('## What others do');
    expect(topologyChecklist(planWithoutFederation())).not.toContain('## What others do');
  });
});

describe('the Edge pool', () => {
  test('of several servers', () => {
    const plan = contosoPlan();
    expect(stepOf(plan, 'Name the pool.')).toEqual(expect.arrayContaining([
      'Pool FQDN: `lsedge.contoso.net`', 'This pool has: `Multiple computer pool`',
    ]));
    expect(stepOf(plan, 'Add the servers')).toEqual(expect.arrayContaining([
      'Internal FQDN and address: `lsedge01.contoso.net`, `172.25.33.10`',
      'Internal FQDN and address: `lsedge02.contoso.net`, `172.25.33.11`',
    ]));
    expect(stepOf(plan, 'Enter the external addresses.')).toEqual(expect.arrayContaining([
      'Access Edge: `lsedge01`, `10.45.16.10`', 'A/V Edge: `lsedge02`, `10.45.16.31`',
    ]));
  });

  test('of one server', () => {
    expect(stepOf(single, 'Name the pool.')).toContain('This pool has: `Single computer pool`');
    expect(stepOf(single, 'Add the servers')).toBeUndefined();
    expect(stepOf(single, 'Enter the internal address.')).toContain('Internal address: `172.25.33.10`');
    expect(stepOf(single, 'Enter the external addresses.')).toContain('Access Edge: `131.107.155.10`');
  });

  test('its external names and ports, and the next hop', () => {
    expect(stepOf(contosoPlan(), 'Enter the external names.')).toEqual(expect.arrayContaining([
      'Access Edge, FQDN and port: `sip.contoso.com`, `443`',
      'Web Conferencing Edge, FQDN and port: `webcon.contoso.com`, `443`',
      'A/V Edge, FQDN and port: `av.contoso.com`, `443`',
    ]));
    expect(stepOf(contosoPlan(), 'Choose the next hop.')).toContain('Next hop pool: `pool01.contoso.net`');
  });

  test('one address for all services', () => {
    const plan = contosoPlan({ topology: EdgeTopology.singleNat({ singleExternalAddress: true }) });
    expect(stepOf(plan, 'Select the features.')).toContain('Use a single FQDN and IP address: `ticked`');
    expect(stepOf(plan, 'Enter the external names.')).toEqual(expect.arrayContaining([
      'Web Conferencing Edge, FQDN and port: `webcon.contoso.com`, `444`',
      'The three services share one address, but not one name.',
    ]));
    expect(stepOf(plan, 'Enter the external addresses.'))
      .toContain('Access Edge, Web Conferencing Edge, A/V Edge: `10.45.16.10`');
    const shared = contosoPlan({
      topology: EdgeTopology.singleNat({ singleExternalAddress: true }),
      webConferencing: { fqdn: 'sip.contoso.com' }, audioVideo: { fqdn: 'sip.contoso.com' },
    });
    expect(stepOf(shared, 'Enter the external names.')).not.toContain('The three services share one address, but not one name.');
    expect(stepOf(contosoPlan(), 'Select the features.')).toContain('Use a single FQDN and IP address: `not ticked`');
  });

  test('federation and XMPP are ticked as they are planned', () => {
    const ticks = (plan: EdgePlan) => stepOf(plan, 'Select the features.')!.filter((line) => line.startsWith('Enable'));
    const federation = 'Enable federation for this Edge pool (Port 5061)';
    const xmpp = 'Enable XMPP federation (port 5269)';
    expect(ticks(richPlan())).toEqual([`${federation}: \`ticked\``, `${xmpp}: \`ticked\``]);
    expect(ticks(contosoPlan())).toEqual([`${federation}: \`ticked\``, `${xmpp}: \`not ticked\``]);
    expect(ticks(planWithoutFederation())).toEqual([`${federation}: \`not ticked\``, `${xmpp}: \`not ticked\``]);
    expect(ticks(planWithoutFederation({ publicIm: [PublicImProvider.YAHOO] }))[0]).toBe(`${federation}: \`ticked\``);
  });
});

describe('NAT', () => {
  const nat = 'The external IP address of this Edge pool is translated by NAT';
  const step = 'Enter the public address of the A/V Edge.';

  test('has a page for the public address: the known one, or where it will be found', () => {
    const known = contosoPlan({
      servers: [{
        number: 1, accessEdgePublicAddress: '131.107.155.10', webConferencingPublicAddress: '131.107.155.20',
        audioVideoPublicAddress: '131.107.155.30',
      }],
    });
    expect(stepOf(known, 'Select the kinds')).toContain(`${nat}: \`ticked\``);
    expect(stepOf(known, step)).toEqual(expect.arrayContaining([
      'Public address: `lsedge01`, `131.107.155.30`',
      'Public address: `lsedge02`, `assigned at deployment: read it from the public IP address in Azure`',
    ]));
  });

  test('is also what a cloud does, whatever the topology says', () => {
    const plan = contosoPlan({
      topology: EdgeTopology.singlePublic(), cloudAssignsPublicAddresses: true,
      subnets: { external: '10.45.16.0/24', internal: '172.25.33.0/24' },
    });
    expect(stepOf(plan, 'Select the kinds')).toContain(`${nat}: \`ticked\``);
    expect(stepOf(plan, step)).toBeDefined();
  });

  test('is not there with public addresses', () => {
    expect(stepOf(single, 'Select the kinds')).toContain(`${nat}: \`not ticked\``);
    expect(stepOf(single, step)).toBeUndefined();
  });
});

describe('steps that come and go', () => {
  const route = 'Make the pool the federation route';

  test('federation routes', () => {
    expect(stepOf(richPlan(), route)).toEqual(expect.arrayContaining([
      'Enable SIP federation: `lsedge.contoso.net`', 'Enable XMPP federation: `lsedge.contoso.net`',
      'The settings script does the same for the site: `Redmond`',
    ]));
    expect(stepOf(contosoPlan(), route)!.join()).not.toMatch(/XMPP|settings script/);
    expect(stepOf(planWithoutFederation(), route)).toBeUndefined();
    const xmppOnly = planWithoutFederation({ xmpp: {}, recordsByOthers: true });
    expect(stepOf(xmppOnly, route)!.join()).not.toContain('SIP federation');
  });

  test.each([
    ['Install the XMPP gateway', richPlan(), contosoPlan()],
    ['See that the XMPP proxy listens', richPlan(), contosoPlan()],
    ['Remove the provider whose place Skype takes', richPlan(), contosoPlan()],
    ['Ask for public IM to be provisioned', richPlan(), contosoPlan()],
    ['Turn the shared address space on', richPlan(), contosoPlan()],
    ['Test push notification', richPlan(), contosoPlan()],
    ['Test the way to the partners', richPlan(), contosoPlan()],
    ['Give the partners what they need', richPlan(), contosoPlan()],
    ['Have the records created', richPlan(), contosoPlan()],
    ['Grant the external access policy', contosoPlan({ externalAccessPolicy: 'Sales' }), contosoPlan()],
    ['Sign in from outside', contosoPlan(), contosoPlan({ features: [], automaticSignInDomains: [] })],
  ])('%s', (beginning, withIt, withoutIt) => {
    expect(stepOf(withIt, beginning)).toBeDefined();
    expect(stepOf(withoutIt, beginning)).toBeUndefined();
  });

  test('a policy of a site is granted to nobody', () => {
    expect(stepOf(contosoPlan({ externalAccessPolicy: 'site:Redmond' }), 'Grant')).toBeUndefined();
    expect(stepOf(contosoPlan({ externalAccessPolicy: 'Sales' }), 'Grant'))
      .toContain('Run for each user: `Grant-CsExternalAccessPolicy -Identity \'USER\' -PolicyName \'Sales\'`');
  });

  test('records that others create are named with their data', () => {
    expect(stepOf(richPlan(), 'Have the records')).toContain(
      'external SRV record: `_xmpp-server._tcp.fabrikam.com`, `priority 0, weight 0, port 5269, xmpp.fabrikam.com`',
    );
  });
});

describe('certificates', () => {
  test('carry subject, names, key, and the servers that share them', () => {
    expect(stepOf(contosoPlan(), 'Request the external')).toEqual(expect.arrayContaining([
      'Subject name: `sip.contoso.com`',
      'Subject alternative names: `sip.contoso.com`, `sip.fabrikam.com`, `webcon.contoso.com`',
      'Issued by: `a public CA`', 'Key: `2048 bits, exportable`',
    ]));
    expect(stepOf(contosoPlan(), 'Install the external')).toEqual(expect.arrayContaining([
      'Servers: `lsedge01`, `lsedge02`', 'Assigned to: `Access Edge`, `Web Conferencing Edge`, `A/V authentication`',
    ]));
    expect(stepOf(contosoPlan(), 'Request the internal')).toContain('Before it, import the chain of the internal CA.');
  });

  test('of one server are shared with nobody', () => {
    expect(stepOf(single, 'Install the external')).toBeUndefined();
    expect(stepOf(single, 'Assign the external')).toContain('Servers: `lsedge`');
  });

  test('with AOL are requested by the cmdlet, since the wizard has no client key usage', () => {
    const request = stepOf(richPlan(), 'Request the external')!;
    const command = request.find((line) => line.startsWith('Run: '));
    expect(command).toContain('-Type AccessEdgeExternal -DomainName \'contoso.com,fabrikam.com,sip.contoso.com');
    expect(command).toContain('-ClientEku $true -KeySize 2048 -PrivateKeyExportable $true');
    expect(stepOf(richPlan(), 'Request the internal')!.join()).not.toContain('Request-CsCertificate');
    expect(stepOf(contosoPlan(), 'Request the external')!.join()).not.toContain('Request-CsCertificate');
  });
});

describe('partners', () => {
  test('are told what they enter, and are tested, with their own Edge where it is the only one', () => {
    expect(stepOf(richPlan(), 'Give the partners')).toEqual(expect.arrayContaining([
      'Access Edge: `sip.contoso.com`', 'SIP domains: `contoso.com`, `fabrikam.com`',
      'Partner: `northwindtraders.com`, `asked by Purchasing`', 'Discovered partner: `proseware.com`',
    ]));
    expect(stepOf(richPlan(), 'Test the way')).toEqual(expect.arrayContaining([
      'Run: `Test-CsFederatedPartner -TargetFqdn \'lsedge.contoso.net\' -Domain \'northwindtraders.com\'`',
      'Run: `Test-CsFederatedPartner -TargetFqdn \'lsedge.contoso.net\' -Domain \'litwareinc.com\' '
        + '-ProxyFqdn \'sip.litwareinc.com\'`',
    ]));
  });

  test('the clearing house of push notification is no partner to talk to', () => {
    expect(stepOf(richPlan(), 'Give the partners')!.join()).not.toContain('push.lync.com');
    expect(stepOf(richPlan(), 'Test push')!.join()).toContain('-Domain \'push.lync.com\' -ProxyFqdn \'sipfed.online.lync.com\'');
  });

  test('after twenty only their number is told', () => {
    const withPartners = (count: number): EdgePlan => contosoPlan({
      federation: {
        discoverableDomains: ['contoso.com'],
        partners: Array.from({ length: count }, (_, index) =>
          FederatedPartner.allowedDomain(`partner${index}.com`, { product: PartnerProduct.LYNC_SERVER_2013 })),
      },
    });
    const tests = (count: number): string[] => stepOf(withPartners(count), 'Test the way')!;
    expect(tests(20).filter((line) => line.startsWith('Run: '))).toHaveLength(20);
    expect(tests(20).join()).not.toContain('more partners');
    expect(tests(10_000).filter((line) => line.startsWith('Run: '))).toHaveLength(20);
    expect(tests(10_000)).toContain('The same for: `9980 more partners of the plan`');
  });
});

describe('text from outside', () => {
  /** What Markdown shows of a piece of code (CommonMark 6.1). */
  const shown = (code: string): string => {
    const [, fence, inner] = /^(`+)([^]*?[^`])\1(?!`)$/.exec(code)!;
    expect(inner).not.toMatch(new RegExp(`(?<!\`)${fence!}(?!\`)`));
    return /^ .*[^ ].* $/.test(inner!) ? inner!.slice(1, -1) : inner!;
  };

  test('is code on one line, and shows as it was but for its white space', () => {
    fc.assert(fc.property(
      fc.string({ unit: fc.constantFrom('`', ' ', '\n', 'a', '*', '[', '<', '\\', '|', '\u0000', '\u2028'), maxLength: 12 }),
      (text) => {
        const line = text.replace(/[\s\0]+/g, ' ').trim();
        if (line === '') expect(markdownCode(text)).toBe('(none)');
        else expect(shown(markdownCode(text))).toBe(line);
      },
    ));
  });

  test.each(HOSTILE_REMARKS.map((remark) => [JSON.stringify(remark), remark]))('%s adds no line', (_name, remark) => {
    const linesOf = (text: string): string[] => topologyChecklist(planWithRemark(text)).split('\n');
    const plain = linesOf('plain');
    const hostile = linesOf(remark);
    expect(hostile).toHaveLength(plain.length);
    expect(hostile.filter((line, index) => line !== plain[index])).toEqual([
      `    - Partner: \`litwareinc.com\`, ${markdownCode(remark)}`,
    ]);
  });
});

describe('the text', () => {
  test('is the same every time, and ends with one line end', () => {
    expect(topologyChecklist(richPlan())).toBe(topologyChecklist(richPlan()));
    expect(topologyChecklist(richPlan())).toMatch(/[^\n]\n$/);
  });

  test('is what LyncSettings gives', () => {
    expect(LyncSettings.asChecklist(single)).toBe(topologyChecklist(single));
  });
});

describe('cmdlets in the planning data', () => {
  // Of the topology and its replication: no cmdlets of federation and external access.
  const OF_THE_TOPOLOGY = [
    'Export-CsConfiguration', 'Get-CsManagementStoreReplicationStatus', 'Invoke-CsManagementStoreReplication',
  ];

  test('all but those of the topology are there', () => {
    const plan = richPlan({ externalAccessPolicy: 'Sales' });
    const named = new Set([...topologyChecklist(plan).matchAll(/\b[A-Z][a-z]+-Cs\w+/g)].map(([name]) => name));
    const known = (readPlanning('federation')['cmdlets'] as { name: string }[]).map(({ name }) => name);
    expect([...named].filter((name) => !known.includes(name)).sort()).toEqual(OF_THE_TOPOLOGY);
    expect(named.size).toBeGreaterThan(OF_THE_TOPOLOGY.length + 4);
  });
});
