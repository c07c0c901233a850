import * as fc from 'fast-check';
import { checkAdministratorUserName } from '../../../lib/platform/windows/administrator-user-name';
import { checkComputerName } from '../../../lib/platform/windows/computer-name';
import { accepts, describeCheck } from '../azure/check-table';

describeCheck(checkComputerName, {
  accepted: ['a', 'EDGE01', 'edge-01', '1edge', 'a'.repeat(15)],
  refused: [
    ['', '"EDGE01"'],
    ['a'.repeat(16), 'shorten it by 1 character'],
    ['lync-edge-server-01', 'shorten it by 4 characters'],
    ['edge_01', 'did you mean "edge-01"?'],
    ['edge.contoso', 'did you mean "edge-contoso"?'],
    ['edge-', 'did you mean "edge"?'],
    ['-edge', 'did you mean "edge"?'],
    ['123', 'did you mean "EDGE123"?'],
    ['edge 1', 'did you mean "edge-1"?'],
    ['-', '"EDGE01"'],
    ['édge', 'did you mean "edge"?'],
    ['edge\n', 'did you mean "edge"?'],
  ],
});

test('every accepted computer name is also accepted by azurerm', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 17 }), fc.stringMatching(/^[a-z0-9-]{0,17}$/)), (name) => {
      fc.pre(accepts(checkComputerName, name));
      expect(name).toMatch(/^[a-zA-Z0-9-]{1,15}$/);
      expect(name).not.toMatch(/^-|-$|^\d+$/);
    }),
  );
});

const RESERVED =
  'administrator admin user user1 test user2 test1 user3 admin1 1 123 a actuser adm admin2 aspnet backup console david ' +
  'guest john owner root server sql support support_388945a0 sys test2 test3 user4 user5';

describeCheck(checkAdministratorUserName, {
  accepted: ['edgeadmin', 'x'.repeat(20), 'é'.repeat(10), 'admin.edge', 'test4', 'user6', 'b', '2'],
  refused: [
    ...RESERVED.split(' ').map((name): [string, string] => [name, 'use another name']),
    ['Administrator', 'use another name'],
    ['ADMIN', 'use another name'],
    ['Guest', 'use another name'],
    ['', '"edgeadmin"'],
    ['x'.repeat(21), 'shorten it by 1 byte'],
    ['é'.repeat(11), 'shorten it by 2 bytes'],
    ['edgeadmin.', 'did you mean "edgeadmin"?'],
    ['edge admin', 'did you mean "edgeadmin"?'],
    ['edge\tadmin', 'did you mean "edgeadmin"?'],
    ['edge\u0007admin', 'did you mean "edgeadmin"?'],
    ['CONTOSO\\edgeadmin', 'did you mean "edgeadmin"?'],
    ['CONTOSO\\administrator', '"edgeadmin"'],
    ['edgeadmin@contoso.com', 'did you mean "edgeadmin"?'],
    ...Array.from('/[]":;|<>+=,?*').map((character): [string, string] => [`edge${character}admin`, 'did you mean "edgeadmin"?']),
  ],
});
