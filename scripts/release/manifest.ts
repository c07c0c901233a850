/** What the checks read of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
  /** Before SPDX: a list of licenses. */
  readonly licenses?: unknown;
  readonly repository?: { readonly url: string };
  readonly main?: string;
  readonly types?: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: unknown;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly bundleDependencies?: readonly string[] | boolean;
  readonly bundledDependencies?: readonly string[] | boolean;
}

/** Names of the dependencies that are within the package. */
export function bundledNames(manifest: Manifest): readonly string[] {
  const bundled = manifest.bundleDependencies ?? manifest.bundledDependencies ?? false;
  if (typeof bundled !== 'boolean') return bundled;
  return bundled ? Object.keys(manifest.dependencies ?? {}) : [];
}
