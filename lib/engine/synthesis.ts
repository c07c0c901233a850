import { type ISynthesisSession, TerraformElement } from 'cdktf';
import { addCustomSynthesis } from 'cdktf/lib/synthesize/synthesizer';
import type { Construct, IConstruct } from 'constructs';
import { EdgeValidationError } from '../values/edge-validation-error';
import { StackFolder } from './stack-folder';
import { stackOf } from './stack-of';

const SYNTHESIZED = new WeakSet<IConstruct>();

/**
 * Notes when the file of its stack is computed, and writes other files then. cdktf asks the elements of a stack for
 * their metadata at that moment, in `app.synth()` and in `Testing.synth()`, and at no other; validations and aspects run too
 * early, or not at all.
 */
class SynthesisWitness extends TerraformElement {
  /** The synthesis that writes files; `Testing.synth()` writes none. */
  private session: ISynthesisSession | undefined;

  public constructor(scope: Construct, private readonly write: ((folder: StackFolder) => void) | undefined) {
    super(scope, 'SynthesisWitness');
    if (write !== undefined) addCustomSynthesis(this, { onSynthesize: (session) => { this.session = session; } });
  }

  public override toMetadata(): Readonly<Record<string, never>> {
    SYNTHESIZED.add(this.cdktfStack);
    if (this.session !== undefined) this.write?.(new StackFolder(this.session, this.cdktfStack));
    this.session = undefined;
    return {};
  }
}

/**
 * Lets {@link requireOpen} know when the stack of a construct is synthesized.
 *
 * @param write writes more files whenever `app.synth()` writes the file of the stack
 */
export function watchSynthesis(scope: Construct, write?: (folder: StackFolder) => void): void {
  new SynthesisWitness(scope, write);
}

/**
 * Requires that changes of a construct still reach the file of its stack.
 *
 * @throws EdgeValidationError after the stack was synthesized, and in a locked tree.
 */
export function requireOpen(construct: IConstruct): void {
  const stack = stackOf(construct);
  if (!SYNTHESIZED.has(stack) && !construct.node.locked) return;
  const state = SYNTHESIZED.has(stack) ? 'synthesized' : 'locked';
  throw new EdgeValidationError({
    property: 'change',
    given: `a change after the stack "${stack.node.path}" was ${state}`,
    expected: 'every change before synth: the synthesized file does not contain later ones',
    fix: state === 'locked' ? 'make the change before node.lock()' : 'make the change before app.synth() or Testing.synth()',
  });
}

/**
 * Requires that two constructs belong to one app.
 *
 * @throws EdgeValidationError for a construct of another app: its stacks are synthesized elsewhere.
 */
export function requireSameApp(construct: IConstruct, other: IConstruct, property: string): void {
  if (construct.node.root === other.node.root) return;
  throw new EdgeValidationError({
    property,
    given: `"${other.node.path}" of another app`,
    expected: 'a construct of the same app: each app is synthesized on its own',
    fix: 'create both in one app',
  });
}
