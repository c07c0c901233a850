import type { ProvedBox } from '../../lib/values/firewall-verdict';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import type { FirewallProof } from '../../lib/proof/firewall-proof';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import type { GuardedSide, GuardedSides } from './guarded-packets';
import { ofSide, PACKET, type Packet } from './packet';
import { plannedPackets } from './planned-packets';
import { isWitnessOf, packetsOf } from './proved-packets';
import { and, differ, not, or, type Term } from './smt-lib';
import type { Z3 } from './z3';

const [IS_MISSING, IS_EXTRA] = ['is-missing', 'is-extra'];

/** The boxes of a proof. */
export type Told = Pick<FirewallProof, 'missing' | 'extra'>;

/** What a solver finds among all packets: one of each kind, or none. */
export interface Found {
  /** The plan asks for it, and the groups stop it. */
  readonly missing: Packet | undefined;
  /** The groups let it pass, and the plan does not ask for it. */
  readonly extra: Packet | undefined;
}

/** Whether the groups let pass what the plan asks for, to a solver that does not know the proof. */
export async function found(z3: Z3, plan: EdgePlan, groups: GuardedSides): Promise<Found> {
  const script = definitions(plan, groups);
  return { missing: await z3.packet(script, IS_MISSING), extra: await z3.packet(script, IS_EXTRA) };
}

/**
 * A packet that shows an error of a proof: one that is missing or extra and in no box that says so, one that is in such a box and
 * neither, or a witness that is not in its own box. Without one, the boxes hold exactly the packets about which plan and groups
 * differ.
 */
export function wronglyTold(z3: Z3, plan: EdgePlan, groups: GuardedSides, { missing, extra }: Told): Promise<Packet | undefined> {
  const internetOf = (side: EdgeSide): GuardedSide['internet'] => {
    const { [side]: guarded } = groups;
    if (guarded === undefined) throw new Error(`the document does not speak of the ${side} side`);
    return guarded.internet;
  };
  const inBox = (box: ProvedBox): Term => packetsOf(box, internetOf(box.side));
  return z3.packet(definitions(plan, groups), or(
    differ(IS_MISSING, or(...missing.map(inBox))),
    differ(IS_EXTRA, or(...extra.map(inBox))),
    ...[...missing, ...extra].map((box) => and(isWitnessOf(box), not(inBox(box)))),
  ));
}

function definitions(plan: EdgePlan, groups: GuardedSides): string {
  const sides = Object.values(EdgeSide).flatMap((side): { readonly planned: Term; readonly passes: Term }[] => {
    const { [side]: guarded } = groups;
    if (guarded === undefined) return [];
    return [{
      planned: and(ofSide(side), plannedPackets(plan.firewall, side, guarded.internet)),
      passes: and(ofSide(side), guarded.scope, guarded.permits),
    }];
  });
  return [
    PACKET,
    defined('planned', or(...sides.map(({ planned }) => planned))),
    defined('passes', or(...sides.map(({ passes }) => passes))),
    defined(IS_MISSING, and('planned', not('passes'))),
    defined(IS_EXTRA, and('passes', not('planned'))),
  ].join('\n');
}

function defined(name: string, term: Term): string {
  return `(define-fun ${name} () Bool ${term})`;
}
