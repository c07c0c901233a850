import * as fc from 'fast-check';
import { encode } from 'dns-packet';
import { isAskable, plainName } from '../../../lib/verify/dns/dns-values';
import { readAnswer } from '../../../lib/verify/dns/dns-message';
import { QuestionType } from '../../../lib/verify/model/probe';
import { hostileText } from '../hostile-text';

test('a name is in lower case and without its last dot', () => {
  expect(plainName('SIP.Contoso.COM.')).toBe('sip.contoso.com');
  expect(plainName('.')).toBe('');
  expect(plainName('_sip._tls.contoso.com')).toBe('_sip._tls.contoso.com');
});

test('bytes that are not printable are written as in a zone file', () => {
  expect(plainName('a\nFix: x\u001b[2J.example')).toBe('a\\010fix:\\032x\\027[2j.example');
  expect(plainName('h\u00f6.example')).toBe('h\\195\\182.example');
  // Its lower case would be the letter of a planned name.
  expect(plainName('\u212a.example')).toBe('\\226\\132\\170.example');
  fc.assert(fc.property(hostileText, (text) => { expect(plainName(text)).toMatch(/^[!-~]*$/); }));
});

test('what was written so is not asked for', () => {
  expect(isAskable('sip.contoso.com')).toBe(true);
  fc.assert(fc.property(hostileText, (text) => { expect(isAskable(plainName(text))).toBe(isAskable(text.toLowerCase().replace(/\.$/, ''))); }));
  for (const name of ['a b.example', 'a\nb', 'h\u00f6.example', 'a\\010b', 'a..b', '']) expect(isAskable(plainName(name))).toBe(false);
});

test('an answer of a name server has no bytes that end or turn a line', () => {
  fc.assert(fc.property(hostileText, (text) => {
    const label = Buffer.from(text).subarray(0, 60).toString().replaceAll('.', '') || 'x';
    const target = `${label}.example`;
    const asked = { id: 7, name: '_sip._tls.contoso.com', type: QuestionType.SRV };
    const message = encode({
      type: 'response', id: 7, flags: 0x400, questions: [{ name: asked.name, type: 'SRV' }],
      answers: [
        { type: 'CNAME', name: asked.name, data: target },
        { type: 'SRV', name: target, data: { port: 5061, target } },
      ],
    });
    const { alias = '', services = [] } = readAnswer(message, asked)?.answer ?? {};
    for (const name of [alias, ...services.map((service) => service.target)]) expect(name).toMatch(/^[!-~]*$/);
  }));
});
