import { CertificateRotationScript } from '../../../lib/configure/certificate-rotation-script';
import { STAGING_LEAD } from '../../../lib/guide/certificates/renewal';
import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { LyncProduct } from '../../../lib/guide/products/lync-product';
import { contosoPlan } from '../../support/plan-request';
import { powerShellProblems, readPowerShell } from '../../support/powershell/parser';
import { todayRow } from '../../support/today';
import { planWithoutFederation, richPlan } from '../settings-plans';

const PLANS = {
  pool: contosoPlan(),
  'one server': contosoPlan({ topology: EdgeTopology.singleNat({ singleExternalAddress: true }) }),
  everything: richPlan(),
  'without federation': planWithoutFederation(),
  'another product': contosoPlan({ product: LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2019, organization: { avTokenLifetimeHours: 24 } }),
};
const SCRIPTS = Object.values(PLANS).map((plan) => CertificateRotationScript.of(plan).text);
const [script] = SCRIPTS as [string];
const [pool] = readPowerShell(SCRIPTS);
const { commands, data, used, assigned, functions } = pool!;

/** What the reference names, and the tests of the guide compare with. */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  'Get-CsCertificate': ['Type'],
  'Import-CsCertificate': todayRow('import').values['parameters'] as string[],
  'Set-CsCertificate': ['Type', 'Thumbprint', ...todayRow('roll').values['parameters'] as string[]],
  'Stop-CsWindowsService': [],
  'Start-CsWindowsService': [],
};
const lyncCommands = commands.filter(({ name }) => /-Cs/.test(name));
const changes = lyncCommands.filter(({ name }) => !name.startsWith('Get-'));

describe('the grammar of PowerShell', () => {
  test('understands every script', () => expect(powerShellProblems(SCRIPTS)).toEqual(SCRIPTS.map(() => [])));

  test('every variable that is read has a value', () => {
    const known = ['_', 'env:computername', 'false', 'null', 'true'];
    const parameters = [
      'apply', 'certificate', 'effectivedate', 'fromstore', 'pfxpassword', 'pfxpath', 'restart', 'thumbprint',
      // Of the callback.
      'source', 'presented', 'chain', 'errors',
    ];
    expect(used.filter((name) => ![...assigned, ...known, ...parameters].includes(name))).toEqual([]);
  });
});

describe('the data of the plan', () => {
  test('certificates with their names and uses', () => {
    expect(data['planned']).toEqual([
      {
        Name: '\'External\'', Subject: '\'sip.contoso.com\'',
        Names: '@(\'sip.contoso.com\', \'sip.fabrikam.com\', \'webcon.contoso.com\')', KeyLength: '2048',
        Usages: '@(\'1.3.6.1.5.5.7.3.1\')', Shared: '$true',
        Uses: '@(\'AccessEdgeExternal\', \'DataEdgeExternal\')', StagedUses: '@(\'AudioVideoAuthentication\')',
      },
      {
        Name: '\'Internal\'', Subject: '\'lsedge.contoso.net\'', Names: '@()', KeyLength: '2048',
        Usages: '@(\'1.3.6.1.5.5.7.3.1\')', Shared: '$true', Uses: '@(\'Internal\')', StagedUses: '@()',
      },
    ]);
  });

  test('the uses are those that the cmdlets have', () => {
    const types = todayRow('types').values['types'] as string[];
    expect(data['planned']!.flatMap(({ Uses, StagedUses }) => [...`${Uses} ${StagedUses}`.matchAll(/\w+/g)].map(([use]) => use)).sort())
      .toEqual([...types].sort());
  });

  test('where the servers answer: not the A/V Edge, which does not begin with TLS', () => {
    expect(data['listeners']!.filter(({ Server }) => Server === '\'lsedge01\'')).toEqual([
      { Server: '\'lsedge01\'', Name: '\'External\'', Address: '\'10.45.16.10\'', Port: '443' },
      { Server: '\'lsedge01\'', Name: '\'External\'', Address: '\'10.45.16.20\'', Port: '443' },
      { Server: '\'lsedge01\'', Name: '\'Internal\'', Address: '\'172.25.33.10\'', Port: '5061' },
    ]);
    expect(script).toContain('$servers = @(\'lsedge01\', \'lsedge02\')\n');
  });

  test('the lifetime of tokens: the documented one, or that of the organization', () => {
    expect(script).toContain(`$tokenHours = ${STAGING_LEAD.avHours}\n`);
    expect(SCRIPTS.at(-1)).toContain('$tokenHours = 24\n');
  });
});

describe('what it does', () => {
  test('calls only cmdlets and parameters that the reference has', () => {
    expect([...new Set(lyncCommands.map(({ name }) => name))].sort()).toEqual(Object.keys(PARAMETERS).sort());
    for (const { name, parameters } of lyncCommands) {
      const known = [...PARAMETERS[name]!, 'ErrorAction'];
      expect(known).toEqual(expect.arrayContaining([...parameters]));
    }
  });

  test('changes nothing without -Apply: each change is confirmed by a function that says no', () => {
    expect(changes.map(({ name }) => name).sort()).toEqual([
      'Import-CsCertificate', 'Set-CsCertificate', 'Set-CsCertificate', 'Set-CsCertificate', 'Start-CsWindowsService', 'Stop-CsWindowsService',
    ]);
    for (const { guards } of changes) expect(guards).toContain('Confirm-Step');
    expect(script).toContain('    [bool]$Apply\n}');
  });

  test('removes and writes nothing else, and keeps the password to itself', () => {
    expect(commands.map(({ name }) => name).filter((name) => /^(?:Remove|Clear|Set-Content|Out-File|Add-Content|Export)/.test(name))).toEqual([]);
    expect(commands.map(({ name }) => name).filter((name) => /SecureString$/.test(name))).toEqual([]);
    expect(script.match(/Read-Host.*/g)).toEqual(['Read-Host -AsSecureString \'Password of the file\' }']);
    expect(commands.filter(({ text }) => text.includes('$password') && !text.includes('$PfxPassword')).map(({ name }) => name)).toEqual(['Import-CsCertificate']);
  });

  test('stages A/V authentication with -Roll and -EffectiveDate alone, and before the other uses', () => {
    const [roll, late, others] = changes.filter(({ name }) => name === 'Set-CsCertificate');
    expect(roll!.text).toBe('Set-CsCertificate -Type $staged -Thumbprint $new.Thumbprint -Roll -EffectiveDate $effective');
    expect(late!.parameters).toEqual(['Type', 'Thumbprint']);
    expect(others!.text).toBe('Set-CsCertificate -Type $unstaged -Thumbprint $new.Thumbprint');
    expect(script.indexOf('-Roll -EffectiveDate $effective')).toBeLessThan(script.indexOf('Set-CsCertificate -Type $unstaged'));
  });

  test('refuses a certificate that is not as planned before it changes anything', () => {
    const stop = script.indexOf('throw (@("Nothing was changed. The new certificate');
    expect(stop).toBeGreaterThan(script.lastIndexOf('$problems +='));
    expect(stop).toBeLessThan(script.search(/^ *(?:Set|Import|Stop)-Cs/m));
  });

  test('a certificate that ends before the old one is refused only where the script chose it', () => {
    expect(script).toMatch(/if \(\$FromStore\) \{ \$problems \+= "it \$\(\$ends\): [^"]*-Thumbprint[^"]*" \} else \{ Write-Warning "The new certificate \$ends\." \}/);
  });

  test('restarts only when it is told to, and says why', () => {
    expect(script).toContain('if ($needsRestart -and (Confirm-Step \'stop and start the services of this server\'))');
    expect(script).toContain('$needsRestart = $Restart -and ($isAssignedNow -or @($own | Where-Object { (Get-Answer $_.Address $_.Port) -ne $new.Thumbprint }).Count -gt 0)');
    expect(script).toMatch(/One page of Microsoft ends with that \(cloud-consolidation-edge-certificates\.md\)/);
  });

  test('starts the services again, even if somebody ends it after they were stopped', () => {
    expect(script).toContain('try { Stop-CsWindowsService } finally { Start-CsWindowsService }');
  });

  test('checks usages, signature, key and trust, and the chain again after an import', () => {
    const get = (name: string): string => script.slice(script.indexOf(`function ${name} {`), script.indexOf('\n}\n', script.indexOf(`function ${name} {`)));
    for (const words of ['HasPrivateKey', 'NotBefore', 'NotAfter', 'wanted.Subject', 'wanted.Names', 'wanted.KeyLength', 'wanted.Usages', '1.2.840.113549.1.1.10']) {
      expect(get('Get-Problem')).toContain(words);
    }
    const imported = script.indexOf('Import-CsCertificate -Path');
    expect(script.indexOf('$distrust = Get-Distrust $imported')).toBeGreaterThan(imported);
    expect(script.lastIndexOf('Nothing was assigned: install')).toBeLessThan(script.search(/^ *Set-Cs/m));
  });

  test('takes what is staged for staged, and does not stage it again', () => {
    expect(script).toContain('$staged = @($staged | Where-Object { -not $begins.ContainsKey($_) })');
    expect(script.indexOf('$begins[$use] = $from')).toBeLessThan(script.search(/^ *Set-Cs/m));
    expect(commands.filter(({ name }) => name === 'Get-CsCertificate').map(({ text }) => text)).toContain('Get-CsCertificate -Type $Use -ErrorAction Stop');
  });

  test('reads dates in one form alone, and writes none in that of a country', () => {
    expect(script).not.toContain('[datetime]::Parse(');
    const texts = script.match(/"[^"\n]*"/g)!.map((text) => text.replace(/\$\(Get-DateText [^)]*\)/g, ''));
    expect(texts.filter((text) => /NotAfter|NotBefore|\$effective\b|\$latest\b/.test(text))).toEqual([]);
  });

  test('a wrong thumbprint, password or file end it before anything changes', () => {
    const change = script.search(/^ *(?:Set|Import|Stop)-Cs/m);
    for (const words of ['There is no file', 'cannot be opened: the password is wrong', 'A thumbprint has 40 digits', 'has no certificate $sought', 'that is as planned.']) {
      expect(script.indexOf(words)).toBeGreaterThan(0);
      expect(script.indexOf(words)).toBeLessThan(change);
    }
  });

  test('a variable in a text is never followed by what PowerShell takes for a part of its name', () => {
    expect(script.match(/"[^"\n]*"/g)!.filter((text) => /\$\w+:(?!:)/.test(text.replaceAll('$env:', '')))).toEqual([]);
  });

  test('otherwise calls its own functions and a few of PowerShell', () => {
    const others = new Set(commands.map(({ name }) => name).filter((name) => !/-Cs/.test(name)));
    expect([...others].sort()).toEqual([
      ...functions, 'ForEach-Object', 'Get-ChildItem', 'Get-Command', 'Get-Date', 'New-Object', 'Out-Null', 'Read-Host', 'Resolve-Path',
      'Sort-Object', 'Start-Sleep', 'Test-Path', 'Where-Object', 'Write-Host', 'Write-Verbose', 'Write-Warning',
    ].sort());
  });
});

test('the words of the product', () => {
  expect(script).toContain('Lync Server Management Shell');
  expect(SCRIPTS.at(-1)).toContain('Skype for Business Server Management Shell');
  expect(SCRIPTS.at(-1)).not.toContain('Lync Server');
});

test('is ASCII, and the same for the same plan', () => {
  for (const text of SCRIPTS) expect(text).toMatch(/^[\n\x20-\x7e]*[^\n]\n$/);
  expect(CertificateRotationScript.of(contosoPlan()).text).toBe(script);
});
