import { XmppNegotiationSupport } from '../../values/vocabulary/xmpp';
import type { XmppPartnerPlan } from '../../plan/federation/xmpp-plan';
import type { PowerShellRecord } from '../powershell/powershell-data';
import { optionalText, type SettingsSubject } from './settings-subject';

const NEGOTIATION: Readonly<Record<XmppNegotiationSupport, string>> = {
  [XmppNegotiationSupport.REQUIRED]: 'Required',
  [XmppNegotiationSupport.OPTIONAL]: 'Optional',
  [XmppNegotiationSupport.NOT_SUPPORTED]: 'NotSupported',
};

export const xmppPartners: SettingsSubject = {
  variables: ({ xmppPartners: partners }) => ({ xmppPartners: partners.map(xmppPartner) }),
  read: String.raw`# Skype for Business Server 2019 and later have no XMPP, and no cmdlets for it.
$currentXmpp = Get-Index @(
    if (Get-Command Get-CsXmppAllowedPartner -ErrorAction SilentlyContinue) { Get-CsXmppAllowedPartner }
)
`,
  apply: String.raw`# XMPP partners: additional domains are added, but none are removed.
foreach ($wanted in $xmppPartners) {
    $domain = $wanted.Identity
    if (-not $currentXmpp.ContainsKey($domain)) {
        if (Confirm-Change $domain 'New-CsXmppAllowedPartner') { New-CsXmppAllowedPartner @wanted -Confirm:$false | Out-Null }
        continue
    }
    $current = $currentXmpp[$domain]
    $difference = Get-Difference $current $wanted @('Identity', 'AdditionalDomains')
    if ($difference.Count -gt 0 -and (Confirm-Change $domain 'Set-CsXmppAllowedPartner' $difference)) {
        Set-CsXmppAllowedPartner -Identity $domain @difference -Confirm:$false
    }
    $wantedDomains = @($wanted['AdditionalDomains'] | Where-Object { $_ })
    $currentDomains = @($current.AdditionalDomains | ForEach-Object { [string]$_ })
    foreach ($name in $wantedDomains) {
        if ($currentDomains -contains $name) { continue }
        if (Confirm-Change $domain "Set-CsXmppAllowedPartner -AdditionalDomains $name") {
            Set-CsXmppAllowedPartner -Identity $domain -AdditionalDomains @{ Add = $name } -Confirm:$false
        }
    }
    foreach ($name in $currentDomains) {
        if ($wantedDomains -notcontains $name) {
            Write-Warning ("The additional domain $name of the XMPP partner $domain is in Lync Server but not in the plan. " +
                'It was not changed.')
        }
    }
}
`,
  report: 'Write-Unplanned $currentXmpp (Get-Index $xmppPartners) \'The XMPP partner\'\n',
};

function xmppPartner(partner: XmppPartnerPlan): PowerShellRecord {
  const { additionalDomains } = partner;
  return {
    Identity: partner.domain,
    ...(additionalDomains.length === 0 ? {} : { AdditionalDomains: additionalDomains }),
    PartnerType: partner.type,
    TlsNegotiation: NEGOTIATION[partner.tls],
    SaslNegotiation: NEGOTIATION[partner.sasl],
    SupportDialbackNegotiation: partner.dialback,
    EnableKeepAlive: partner.keepAlive,
    ...optionalText('Description', partner.description),
  };
}
