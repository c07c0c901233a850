import {
  checkDnsServerPort,
  checkDnsTransport,
  checkKeyAlgorithm,
  checkKeyName,
  checkRetries,
} from '../../lib/dns/rfc2136-values';
import { describeCheck } from '../platform/azure/check-table';

describeCheck(checkKeyName, {
  accepted: ['tsig-key.', 'edge.contoso.com.', 'tsig_key.', `${'a'.repeat(63)}.`],
  refused: [
    ['tsig-key', 'did you mean "tsig-key."?'],
    ['tsig-key..', 'did you mean "tsig-key."?'],
    ['', 'each followed by a dot'],
    ['.', 'each followed by a dot'],
    ['tsig key.', 'each followed by a dot'],
    [`${'a'.repeat(64)}.`, '1 to 63'],
  ],
});

describeCheck(checkKeyAlgorithm, {
  accepted: ['hmac-md5', 'hmac-sha1', 'hmac-sha256', 'hmac-sha512'],
  refused: [
    ['HMAC-SHA256', 'did you mean "hmac-sha256"?'],
    ['hmac-sha256.', 'did you mean "hmac-sha256"?'],
    ['hmac_sha512', 'did you mean "hmac-sha512"?'],
    ['sha1', 'did you mean "hmac-sha1"?'],
    ['hmac-md5.sig-alg.reg.int.', 'did you mean "hmac-md5"?'],
    ['hmac-sha384', 'create a key for "hmac-sha256" or "hmac-sha512"'],
    ['hmac-sha224', 'create a key for'],
    ['', 'create a key for'],
  ],
});

describeCheck(checkDnsTransport, {
  accepted: ['udp', 'udp4', 'udp6', 'tcp', 'tcp4', 'tcp6'],
  refused: [
    ['UDP', 'did you mean "udp"?'],
    ['TCP4', 'did you mean "tcp4"?'],
    ['tls', 'use one of'],
    ['', 'use one of'],
  ],
});

describeCheck(checkDnsServerPort, {
  accepted: [1, 53, 65535],
  refused: [
    [0, 'the smallest accepted value is 1'],
    [65536, 'the largest accepted value is 65535'],
    [99999, 'the largest accepted value is 65535'],
  ],
});

describeCheck(checkRetries, {
  accepted: [0, 3, 1000],
  refused: [
    [-1, 'the smallest accepted value is 0'],
    [1.2, 'did you mean "1"?'],
  ],
});
