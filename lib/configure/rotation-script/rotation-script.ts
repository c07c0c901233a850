import { certificateUses, STAGED_USE } from '../../plan/certificates/certificate-uses';
import type { EdgePlan } from '../../plan/edge-plan';
import { productWords } from '../../plan/product/product-words';
import { CertificatePurpose, ExtendedKeyUsage } from '../../values/vocabulary/certificates';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { psList, type PowerShellRecord } from '../powershell/powershell-data';
import { quotedList } from '../powershell/powershell-text';
import { ASSIGNMENT } from './assignment';
import { CERTIFICATE_CHECKS } from './certificate-checks';
import { FOUND_CERTIFICATE } from './found-certificate';
import { OUTCOME } from './outcome';
import { REPLACED_CERTIFICATE } from './replaced-certificate';
import { ROTATION_FUNCTIONS } from './rotation-functions';

/** Lifetime of tokens of A/V authentication, unless the plan has another one: the default of `MaxTokenLifetime`. */
const DEFAULT_TOKEN_HOURS = 8;

const USAGES: Readonly<Record<ExtendedKeyUsage, string>> = {
  [ExtendedKeyUsage.SERVER_AUTHENTICATION]: '1.3.6.1.5.5.7.3.1',
  [ExtendedKeyUsage.CLIENT_AUTHENTICATION]: '1.3.6.1.5.5.7.3.2',
};

/** Port of SIP between servers on the internal side. */
const INTERNAL_SIP_PORT = 5061;

/** Services that answer with their certificate. The A/V Edge begins with a hello of its own, which is not TLS. */
const ANSWERING: readonly EdgeService[] = [EdgeService.ACCESS_EDGE, EdgeService.WEB_CONFERENCING];

/** The script that replaces a certificate on an Edge Server: the data of the plan, and a program that is the same for every plan. */
export function rotationScript(plan: EdgePlan): string {
  const { family } = productWords(plan.product.key);
  const inItsWords = (text: string): string => text.replaceAll('Lync Server', family);
  return [
    `${inItsWords(HEAD)}${variables(plan)}`, ...PARTS.map(inItsWords),
  ].join('\n');
}

function variables(plan: EdgePlan): string {
  const { servers, organization } = plan;
  return [
    `$servers = ${quotedList(servers.map(({ computerName }) => computerName))}`,
    `$tokenHours = ${organization?.avTokenLifetimeHours ?? DEFAULT_TOKEN_HOURS}`,
    `$planned = ${psList(plannedCertificates(plan))}`,
    `$listeners = ${psList(listeners(plan))}`,
    '',
  ].join('\n');
}

function plannedCertificates({ certificates }: EdgePlan): PowerShellRecord[] {
  return certificates.map((certificate) => {
    const uses = certificateUses(certificate);
    return {
      Name: nameOf(certificate.purpose),
      Subject: certificate.subject,
      Names: certificate.sans,
      KeyLength: certificate.keyLengthBits,
      Usages: certificate.eku.map((usage) => USAGES[usage]),
      Shared: certificate.sharedAcrossPool,
      Uses: uses.filter((use) => use !== STAGED_USE),
      StagedUses: uses.filter((use) => use === STAGED_USE),
    };
  });
}

function nameOf(purpose: CertificatePurpose): string {
  return purpose === CertificatePurpose.EDGE_INTERNAL ? 'Internal' : 'External';
}

/** Where each server presents the certificates. */
function listeners({ servers, services }: EdgePlan): PowerShellRecord[] {
  return servers.flatMap(({ computerName, external, internal }) => [
    ...services.filter(({ service }) => ANSWERING.includes(service)).flatMap(({ service, port }) => external.addresses
      .filter((address) => address.services.includes(service))
      .map(({ address }) => ({ Server: computerName, Name: 'External', Address: address, Port: port }))),
    { Server: computerName, Name: 'Internal', Address: internal.address, Port: INTERNAL_SIP_PORT },
  ]);
}

const HEAD = `# Replaces a certificate on an Edge Server. Run it as an administrator in the Lync Server Management Shell, on one Edge Server after
# the other. Without -Apply, it changes nothing: it tells what it would do. You can run it any number of times.
#
#   .\\rotate-certificate.ps1 -Certificate External -PfxPath C:\\new.pfx            the new certificate is in a file
#   .\\rotate-certificate.ps1 -Certificate External -FromStore                     it is in the store, as after a deployment from a Key Vault
#   .\\rotate-certificate.ps1 -Certificate External -FromStore -Apply -Restart
#
# The old certificate stays in the store. Nothing is removed.
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)]
    [ValidateSet('External', 'Internal')]
    [string]$Certificate,
    # File with the new certificate and its private key.
    [string]$PfxPath = '',
    # Password of the file. It is asked for if it is not passed, and stored nowhere.
    [System.Security.SecureString]$PfxPassword,
    # Takes the newest certificate in the store of the computer that is as planned.
    [switch]$FromStore,
    # Takes the certificate in the store of the computer with this thumbprint.
    [string]$Thumbprint = '',
    # When the new certificate takes effect for A/V authentication, as yyyy-MM-dd HH:mm in the time of this server; the same on all servers.
    # By default, as long before the old one ends as tokens live.
    [string]$EffectiveDate = '',
    # Restarts the Edge services of this server, if something was assigned or a listener still has another certificate. One page of Microsoft ends with that (cloud-consolidation-edge-certificates.md); the
    # help of Set-CsCertificate does not speak of it.
    [switch]$Restart,
    # Makes the changes.
    [switch]$Apply
)

$ErrorActionPreference = 'Stop'

# The plan.
`;

const SHELL_CHECK = String.raw`if (-not (Get-Command Set-CsCertificate -ErrorAction SilentlyContinue)) {
    throw 'This script requires the cmdlets of the Lync Server Management Shell.'
}
if ($servers -notcontains $env:COMPUTERNAME) {
    throw "This server is named $env:COMPUTERNAME, but the plan has the Edge Servers $($servers -join ', ')."
}
$identity = New-Object Security.Principal.WindowsPrincipal ([Security.Principal.WindowsIdentity]::GetCurrent())
if (-not $identity.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {
    throw 'Run this script as an administrator: it reads private keys.'
}
$wanted = @($planned | Where-Object { $_.Name -eq $Certificate })[0]
`;

const PARTS: readonly string[] = [
  SHELL_CHECK, ROTATION_FUNCTIONS, CERTIFICATE_CHECKS, FOUND_CERTIFICATE, REPLACED_CERTIFICATE, ASSIGNMENT, OUTCOME,
];
