import { setTimeout } from 'node:timers/promises';
import { init, killThreads, Z3_error_code, Z3_lbool, type Z3_context, type Z3_solver, type Z3_tactic } from 'z3-solver';
import { type Packet, packetIn } from './packet';

type Api = Awaited<ReturnType<typeof init>>;

/** Turns a question into propositional logic. Faster here than what the solver would choose. */
const TACTICS = ['simplify', 'solve-eqs', 'bit-blast', 'sat'];

/** The solver, for the tests of one file. */
export class Z3 {
  public static async start(): Promise<Z3> {
    const api = await init();
    const config = api.Z3.mk_config();
    const context = api.Z3.mk_context(config);
    api.Z3.del_config(config);
    return new Z3(api, context, tacticOf(api, context));
  }

  private constructor(
    private readonly api: Api, private readonly context: Z3_context, private readonly tactic: Z3_tactic,
  ) {}

  /** Ends the threads of the solver, which would keep the process running. */
  public async stop(): Promise<void> {
    const { PThread: threads } = this.api.em as { readonly PThread: { readonly runningWorkers: readonly unknown[] } };
    // The thread of the last answer says that it is done, and nobody would listen.
    while (threads.runningWorkers.length > 0) await setTimeout(1);
    await killThreads(this.api.em);
  }

  /**
   * A packet for which a term holds; undefined if there is none.
   *
   * @param script declarations and definitions in SMT-LIB
   * @throws Error for a script that the solver cannot read
   */
  public async packet(script: string, term: string): Promise<Packet | undefined> {
    const { Z3: calls } = this.api;
    const solver = this.newSolver();
    try {
      // Not eval_smtlib2_string: it reads the script in another thread, when the memory of the script may be in use again.
      calls.solver_from_string(this.context, solver, `${script}\n(assert ${term})`);
      const problem = calls.get_error_code(this.context);
      if (problem !== Z3_error_code.Z3_OK) throw new Error(`the solver says: ${calls.get_error_msg(this.context, problem)}`);
      switch (await calls.solver_check(this.context, solver)) {
        case Z3_lbool.Z3_L_TRUE: return this.foundBy(solver);
        case Z3_lbool.Z3_L_FALSE: return undefined;
        default: throw new Error(`the solver does not know: ${calls.solver_get_reason_unknown(this.context, solver)}`);
      }
    } finally {
      calls.solver_dec_ref(this.context, solver);
    }
  }

  private newSolver(): Z3_solver {
    const { Z3: calls } = this.api;
    const solver = calls.mk_solver_from_tactic(this.context, this.tactic);
    calls.solver_inc_ref(this.context, solver);
    return solver;
  }

  private foundBy(solver: Z3_solver): Packet {
    const { Z3: calls } = this.api;
    const model = calls.solver_get_model(this.context, solver);
    calls.model_inc_ref(this.context, model);
    try {
      return packetIn(calls.model_to_string(this.context, model));
    } finally {
      calls.model_dec_ref(this.context, model);
    }
  }
}

function tacticOf({ Z3: calls }: Api, context: Z3_context): Z3_tactic {
  const kept = (tactic: Z3_tactic): Z3_tactic => {
    calls.tactic_inc_ref(context, tactic);
    return tactic;
  };
  return TACTICS.map((name) => kept(calls.mk_tactic(context, name)))
    .reduceRight((later, first) => kept(calls.tactic_and_then(context, first, later)));
}
