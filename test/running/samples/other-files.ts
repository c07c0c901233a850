import type { IPlanDocument } from '../../../lib/values/plan-document';
import { OBSOLETE_PARTNER, WRONG_SRV } from './organization';

/** The public zone of contoso.com, as BIND or Windows write it. Its federation record leads to a host that is no more. */
export const ZONE: IPlanDocument = {
  fileName: 'contoso.com.external.zone',
  text: `$ORIGIN contoso.com.
$TTL 1h
@ IN SOA ns1 hostmaster (
    2026110101 ; serial
    1d 2h 4w 1h )
  IN NS ns1
  IN MX 10 mail
ns1 A 192.0.2.53
; Edge
sip 3600 IN A 203.0.113.11
    IN A 203.0.113.21
webcon A 203.0.113.12
       A 203.0.113.22
av A 203.0.113.13
   A 203.0.113.23
sip-dublin A 198.51.100.11
webcon-dublin A 198.51.100.12
av-dublin A 198.51.100.13
_sip._tls SRV 0 0 443 sip
_sipfederationtls._tcp SRV 0 0 5061 ${WRONG_SRV.target.replace('.contoso.com', '')}
lyncdiscover CNAME webext1
meet A 203.0.113.40
dialin A 203.0.113.40
webext1 A 203.0.113.40
webext2 A 198.51.100.40
@ TXT "v=spf1 -all; no mail \\"here\\""
`,
};

/** What dig prints of the partner that moved. */
export const DIG: IPlanDocument = {
  fileName: 'partners.dig.txt',
  text: `
; <<>> DiG 9.18.28 <<>> SRV _sipfederationtls._tcp.${OBSOLETE_PARTNER.domain}
;; global options: +cmd
;; Got answer:
;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 4711
;; QUESTION SECTION:
;_sipfederationtls._tcp.${OBSOLETE_PARTNER.domain}. IN SRV

;; ANSWER SECTION:
_sipfederationtls._tcp.${OBSOLETE_PARTNER.domain}. 3600 IN SRV 100 1 5061 sipfed.online.lync.com.

;; Query time: 12 msec
`,
};
