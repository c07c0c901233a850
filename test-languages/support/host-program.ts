import { kernelPackages } from './kernel-packages';
import { type KernelCallback, KernelProcess } from './kernel-process';
import type { Reference } from './values';
import { typeName } from './values';

/** Methods and properties that a class of the host language overrides. A property is a method without parameters. */
export interface Overrides {
  readonly methods?: Readonly<Record<string, (...args: never[]) => unknown>>;
  readonly properties?: Readonly<Record<string, () => unknown>>;
}

/** A program in another language, which has the library loaded. Names of types are those of the library, or whole ones. */
export class HostProgram {
  /** What each cookie stands for, which the kernel sends with its questions. */
  private readonly overridden = new Map<string, (...args: never[]) => unknown>();
  private readonly kernel = new KernelProcess((callback) => this.answered(callback));

  private constructor() {}

  public static async start(): Promise<HostProgram> {
    const program = new HostProgram();
    try {
      await program.kernel.hello();
      for (const each of kernelPackages()) await program.kernel.ask('load', each);
    } catch (error) {
      await program.end();
      throw error;
    }
    return program;
  }

  /** `new type(...args)`; with overrides, an object of a class of the host language that extends the type or implements the interfaces. */
  public async create(type: string, args: readonly unknown[] = [], overrides: Overrides = {}, interfaces: readonly string[] = []): Promise<Reference> {
    return await this.kernel.ask('create', {
      fqn: whole(type), args, interfaces: interfaces.map(whole), overrides: this.overridesOf(overrides),
    }) as Reference;
  }

  public async get(objref: Reference, property: string): Promise<unknown> {
    return valueOf(await this.kernel.ask('get', { objref, property }));
  }

  public async set(objref: Reference, property: string, value: unknown): Promise<void> {
    await this.kernel.ask('set', { objref, property, value });
  }

  public async call(objref: Reference, method: string, ...args: readonly unknown[]): Promise<unknown> {
    return resultOf(await this.kernel.ask('invoke', { objref, method, args }));
  }

  public async getStatic(type: string, property: string): Promise<unknown> {
    return valueOf(await this.kernel.ask('sget', { fqn: whole(type), property }));
  }

  public async callStatic(type: string, method: string, ...args: readonly unknown[]): Promise<unknown> {
    return resultOf(await this.kernel.ask('sinvoke', { fqn: whole(type), method, args }));
  }

  /** As {@link callStatic}, for an object. */
  public async make(type: string, method: string, ...args: readonly unknown[]): Promise<Reference> {
    return await this.callStatic(type, method, ...args) as Reference;
  }

  /** How many objects the kernel knows. */
  public async objectCount(): Promise<number> {
    return (await this.kernel.ask('stats') as { readonly objectCount: number }).objectCount;
  }

  public async end(): Promise<void> {
    await this.kernel.exit();
  }

  private overridesOf({ methods = {}, properties = {} }: Overrides): object[] {
    const named = (kind: string, all: Readonly<Record<string, (...args: never[]) => unknown>>): object[] =>
      Object.entries(all).map(([name, body]) => {
        const cookie = String(this.overridden.size);
        this.overridden.set(cookie, body);
        return { [kind]: name, cookie };
      });
    return [...named('method', methods), ...named('property', properties)];
  }

  private async answered({ cookie, invoke }: KernelCallback): Promise<unknown> {
    const body = this.overridden.get(cookie) as ((...args: readonly unknown[]) => unknown) | undefined;
    if (body === undefined) throw new Error(`nothing is overridden as ${cookie}`);
    return await body(...invoke?.args ?? []);
  }
}

function whole(type: string): string {
  return /^(Object$|cdktf\.|constructs\.|@cdktf\/)/.test(type) ? type : typeName(type);
}

function valueOf(answer: unknown): unknown {
  return (answer as { readonly value?: unknown }).value;
}

function resultOf(answer: unknown): unknown {
  return (answer as { readonly result?: unknown }).result;
}
