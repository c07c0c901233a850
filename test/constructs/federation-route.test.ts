import { EdgePool, type EdgePoolProps, FederationSrvRecord } from 'cdktf-lync-edge';
import { contosoPool, contosoPoolProps, fabrikamPoolProps } from '../support/edge-pool';
import { complaintOf, fileOf, newApp, newStack } from '../support/synth';

/** Props without a word about federation. */
function withoutFederation(props: EdgePoolProps): EdgePoolProps {
  const { federation: _federation, ...others } = props;
  return others;
}

describe('two pools that both federate', () => {
  const stack = newStack();
  contosoPool(stack, {}, 'West');
  contosoPool(stack, fabrikamPoolProps(), 'East');
  const complaint = complaintOf(stack);

  test('are not synthesized, and each is told of the other', () => {
    expect(complaint).toContain('[stack/West] federation is not acceptable');
    expect(complaint).toContain('[stack/East] federation is not acceptable');
    expect(complaint).toContain('while stack/East is one too');
    expect(complaint).toContain('while stack/West is one too');
    expect(complaint).toContain('lync-server-2013-define-your-edge-topology.md');
    expect(complaint).toContain('fix:');
  });
});

describe('two pools that both federate, in two stacks', () => {
  const app = newApp();
  contosoPool(newStack('west', app));
  contosoPool(newStack('east', app), fabrikamPoolProps());

  test('are not synthesized, with both paths', () => {
    expect(complaintOf(app)).toMatch(/\[west\/Edge\] federation is not acceptable\n.*while east\/Edge is one too/);
  });
});

describe('a pool that becomes a route by a record', () => {
  const stack = newStack();
  contosoPool(stack);
  const second = new EdgePool(stack, 'Second', withoutFederation(fabrikamPoolProps()));
  new FederationSrvRecord(stack, 'Record', { pool: second, sipDomain: 'fabrikam.com' });

  test('is one route too many as well', () => {
    const complaint = complaintOf(stack);
    expect(complaint).toContain('stack/Edge');
    expect(complaint).toContain('stack/Second');
  });
});

describe('one route among two pools', () => {
  const stack = newStack();
  contosoPool(stack);
  new EdgePool(stack, 'Second', withoutFederation(fabrikamPoolProps()));

  test('is synthesized', () => {
    expect(fileOf(stack)).toContain('_sipfederationtls._tcp');
  });
});

describe('one pool in each of two apps', () => {
  test('know nothing of each other', () => {
    for (const id of ['one', 'two']) {
      const stack = newStack(id);
      new EdgePool(stack, 'Edge', contosoPoolProps());
      expect(() => fileOf(stack)).not.toThrow();
    }
  });
});
