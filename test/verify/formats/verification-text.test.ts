import { FindingSeverity } from '../../../lib/plan/findings/finding';
import { expectationsText } from '../../../lib/verify/formats/expectations-text';
import { verificationText } from '../../../lib/verify/formats/verification-text';
import { failed, notLookedAt, passed } from '../../../lib/verify/model/expectation';
import { VerifyArea } from '../../../lib/verify/model/verify-area';
import { rehearsals } from '../../../lib/verify/failover/rehearsals';
import { contosoPlan } from '../../support/plan-request';
import { judgedAs, resultWith, SMALL_RESULT, STOPPED_SERVICE } from './small-result';

test('a bad result is told with what is wrong, who must act, what to do, and what was not looked at', () => {
  expect(verificationText(SMALL_RESULT, false)).toBe(`BAD
lsedge.contoso.net from outside: 4 of 6 expectations looked at, 2 met; 2 not
looked at, see below

1. ERROR: The Access Edge of lsedge01 is not running.
   Layer:    service
   For:      Lync administrators
   Seen:     lsedge01, Access Edge, TCP 443: the connection is refused
   Fix:      On lsedge01.contoso.net:
               Start-CsWindowsService -Name RTCSRV
   Page:     lync-server-2013-start-edge-servers.md
   Rows:     single/external/1
   Explains: lsedge01, Access Edge, TCP 443

For information

2. ADVICE: Federation with fabrikam.example fails.
   Layer:    partner
   For:      administrators of the partner
   Fix:      Ask for a record.
   Explains: fabrikam.example

Not looked at

  2 expectations: its address is assigned at deployment; pass --deployed
    lsedge02, Access Edge, TCP 443; lsedge03, Access Edge, TCP 443
`);
});

test('a good result is two lines', () => {
  const judged = [judgedAs('a', VerifyArea.DNS, 'sip.contoso.com', passed('resolves to 203.0.113.10'))];
  expect(verificationText(resultWith(judged), false)).toBe('GOOD\nlsedge.contoso.net from outside: 1 of 1 expectation looked at, 1 met\n');
  expect(verificationText(resultWith(judged), true)).toBe(`GOOD
lsedge.contoso.net from outside: 1 of 1 expectation looked at, 1 met

As planned

  DNS
    sip.contoso.com: is as planned; found: resolves to 203.0.113.10
`);
});

test('what was found as it was expected is told once', () => {
  const judged = [
    judgedAs('a', VerifyArea.PORTS, 'lsedge01, Access Edge, TCP 443', passed('is as planned')),
    judgedAs('b', VerifyArea.PORTS, 'lsedge01, Access Edge', passed('none of them is open')),
  ];
  expect(verificationText(resultWith(judged), true)).toContain(`
    lsedge01, Access Edge, TCP 443: is as planned
    lsedge01, Access Edge: is as planned; found: none of them is open
`);
});

test.each([
  ['its deadline', true, 'Its deadline stopped it: --deadline sets a later one.'],
  ['somebody', false, 'Ctrl-C, or a program, stopped it.'],
])('a verification that was stopped by %s, or looked at nothing, says so', (_, wasLate, said) => {
  expect(verificationText(resultWith([], [], { wasStopped: true, wasLate }), false)).toBe(`BAD
lsedge.contoso.net from outside: 0 of 0 expectations looked at, 0 met
It was stopped before everything was looked at.
${said}
Nothing was looked at, so nothing is known.
`);
});

test('a verification that is good says beside its counts what it did not look at', () => {
  const judged = [
    judgedAs('a', VerifyArea.DNS, 'sip.contoso.com', passed('resolves')), judgedAs('b', VerifyArea.DNS, 'av.contoso.com', notLookedAt('no reason')),
  ];
  expect(verificationText(resultWith(judged), false).replace(/\s+/g, ' ')).toMatch(
    /^GOOD lsedge\.contoso\.net from outside: 1 of 2 expectations looked at, 1 met; 1 not looked at, see below Not looked at 1 expectation: no reason/,
  );
});

test('a cause names six of what it explains, and counts the others', () => {
  const judged = Array.from({ length: 20 }, (_, index) => judgedAs(`p${index}`, VerifyArea.PORTS, `port ${index}`, failed('no', [])));
  const cause = { ...STOPPED_SERVICE, expectations: judged.map(({ expectation }) => expectation.id) };
  expect(verificationText(resultWith(judged, [cause]), false)).toContain(
    '   Explains: port 0; port 1; port 2; port 3; port 4; port 5 and 14 more\n',
  );
});

test('text is at most 80 columns wide, apart from what is copied as a whole', () => {
  const record = `sip.${'long.'.repeat(20)}contoso.com. 3600 IN A 203.0.113.10`;
  const cause = {
    ...STOPPED_SERVICE, what: `${'very '.repeat(60)}long.`, evidence: ['x'.repeat(300)], fix: [
      record, `Check ${'this and '.repeat(30)}that.`,
    ],
  };
  const lines = verificationText(
    resultWith([judgedAs('ports/1', VerifyArea.PORTS, 'y'.repeat(200), failed('no', []))], [cause]), false,
  ).split('\n');
  expect(lines.filter((line) => line.length > 80)).toEqual([`   Fix:        ${record}`]);
});

test('a rehearsal tells who still connects', () => {
  const text = verificationText(resultWith([], [], { rehearsals: rehearsals(contosoPlan(), ['lsedge02'], false) }), false);
  expect(text).toMatch(/\nFailover with lsedge02 silent: 1 server left\n\n {2}Who +Connects +Why\n/);
});

test('expectations are a table for each area', () => {
  expect(expectationsText([
    {
      id: 'a', area: VerifyArea.PORTS, severity: FindingSeverity.ERROR, subject: 'lsedge01, Access Edge, TCP 443',
      expected: 'accepts connections',
      tableRows: ['single/external/1'],
    },
    {
      id: 'b', area: VerifyArea.DNS, severity: FindingSeverity.WARNING, subject: 'lsedge.contoso.net', expected: 'does not resolve outside',
      tableRows: [],
    },
  ])).toBe(`2 expectations

DNS (1)

  Subject             Expected
  ------------------  ------------------------
  lsedge.contoso.net  does not resolve outside
    warning

Ports (1)

  Subject                         Expected
  ------------------------------  -------------------
  lsedge01, Access Edge, TCP 443  accepts connections
    rows single/external/1
`);
});
