import type { SettingsSubject } from './settings-subject';

export const blockedDomains: SettingsSubject = {
  variables: ({ blockedDomains: domains }) => ({
    blockedDomains: domains.map((domain) => ({ Identity: domain })),
  }),
  read: '$currentBlocked = Get-Index @(Get-CsBlockedDomain)\n',
  check: String.raw`foreach ($wanted in $blockedDomains) {
    $domain = $wanted.Identity
    if ($currentAllowed.ContainsKey($domain)) {
        $problems += "The plan blocks $domain, but Lync Server allows it: run Remove-CsAllowedDomain -Identity $domain"
    }
}
`,
  apply: String.raw`# Blocked domains: added before anything is allowed.
foreach ($wanted in $blockedDomains) {
    if ($currentBlocked.ContainsKey($wanted.Identity)) { continue }
    if (Confirm-Change $wanted.Identity 'New-CsBlockedDomain') { New-CsBlockedDomain @wanted -Confirm:$false | Out-Null }
}
`,
  report: 'Write-Unplanned $currentBlocked (Get-Index $blockedDomains) \'The blocked domain\'\n',
};
