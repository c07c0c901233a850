import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { type CommandResult, run } from './command';
import { scratchFolder } from './workspace';

const ROOT = resolve(__dirname, '../..');
const TSX = join(ROOT, 'node_modules/.bin/tsx');

/** The command, in the repository because it reads its version there. */
const COMMAND = join(ROOT, '.cache/test-terraform/lync-edge.js');

/** Makes one file of the command, as the package has it: tsx takes longer to load its sources than the command runs. */
export async function bundleCommand(): Promise<void> {
  const esbuild = join(ROOT, 'node_modules/.bin/esbuild');
  await run(esbuild, ['lib/cli/main.ts', '--bundle', '--platform=node', '--packages=external', `--outfile=${COMMAND}`], { cwd: ROOT });
}

/** A step as the YAML of GitHub Actions or Azure Pipelines has it. */
export interface Step {
  readonly name?: string;
  readonly displayName?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly bash?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** A workflow that users copy. */
export function workflow(fileName: string): unknown {
  return parse(readFileSync(join(ROOT, 'docs/workflows', fileName), 'utf8'));
}

/** What comes first on the PATH: no registry, no cdktf command, no service on the Internet. */
const PROGRAMS: Readonly<Record<string, string>> = {
  npm: `#!/usr/bin/env bash
    [ "$1" = ci ] && ln -s '${ROOT}/node_modules' node_modules`,
  npx: `#!/usr/bin/env bash
    set -euo pipefail
    [ "$1 $2" = '--no --' ] || exit 64
    shift 2
    case "$*" in
      'cdktf synth')
        stored="$STORED_SYNTHESES/$(git hash-object main.ts)"
        [ -d "$stored" ] || CDKTF_OUTDIR="$stored" '${TSX}' --tsconfig '${ROOT}/tsconfig.json' main.ts
        cp -R "$stored" cdktf.out ;;
      'lync-edge '*) shift; exec node '${COMMAND}' "$@" ;;
      *) exit 64 ;;
    esac`,
  gh: `#!/usr/bin/env node
    const [api, ...args] = process.argv.slice(2);
    const option = (name) => args.includes(name) ? args[args.indexOf(name) + 1] : undefined;
    const path = args.find((arg) => arg.startsWith('repos/'));
    const method = option('--method') ?? 'GET';
    const body = option('--field')?.replace(/^body=@/, '');
    if (api !== 'api' || !process.env.GH_TOKEN) process.exit(4);
    ${answering(`(comment) => ({ id: comment.id, user: { login: comment.author }, body: comment.body })`)}
    console.log(JSON.stringify(answer(method, path, body && fs.readFileSync(body, 'utf8'))));`,
  curl: `#!/usr/bin/env node
    const args = process.argv.slice(2);
    const option = (name) => args.includes(name) ? args[args.indexOf(name) + 1] : undefined;
    const url = args.find((arg) => arg.startsWith('https://'));
    if (!option('--header').endsWith('secret')) process.exit(22);
    if (url.endsWith('/user')) { console.log('{"id": "bot"}'); process.exit(); }
    const isGitLab = url.includes('/notes');
    ${answering(`(comment) => isGitLab
      ? { id: comment.id, author: { id: comment.author }, body: comment.body }
      : { id: comment.id, isDeleted: false, comments: [{ id: 1, content: comment.body }] }`)}
    const encoded = option('--data-urlencode')?.replace(/^body@/, '');
    const sent = option('--data-binary') === '@-' ? JSON.parse(fs.readFileSync(0, 'utf8')) : undefined;
    const text = encoded ? fs.readFileSync(encoded, 'utf8') : sent?.content ?? sent?.comments[0].content;
    const path = new URL(url).pathname.replace(/\\/comments\\/1$/, '');
    const answered = /[&?]page=([2-9])/.test(url) ? [] : answer(option('--request') ?? 'GET', path, text);
    if (!option('--output')) console.log(JSON.stringify(isGitLab ? answered : { value: answered }));`,
};

/** The comments of a service: a file with comments, and what was asked of it. */
function answering(shape: string): string {
  return `
    const fs = require('node:fs');
    const file = process.env.STORED_COMMENTS;
    function answer(method, path, body) {
      const state = JSON.parse(fs.readFileSync(file, 'utf8'));
      const id = Number(/\\d+$/.exec(path)?.[0]);
      const own = state.comments.find((comment) => comment.id === id);
      if (method !== 'GET') state.calls.push(method);
      if (method === 'POST') state.comments.push({ id: 100 + state.calls.length, author: process.env.STORED_AUTHOR, body });
      if (method === 'PATCH' || method === 'PUT') own.body = body;
      if (method === 'DELETE') state.comments.splice(state.comments.indexOf(own), 1);
      fs.writeFileSync(file, JSON.stringify(state));
      return method === 'GET' ? state.comments.map(${shape}) : {};
    }`;
}

/** A comment of the pull request. */
export interface StoredComment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
}

/** A pull request of a small project, on whose commits the scripts of workflows are run as they are. */
export class PullRequest {
  public readonly folder = scratchFolder('workflow');
  private readonly repository = join(this.folder, 'repository');
  private readonly comments = join(this.folder, 'comments.json');

  public constructor(private readonly author: string, comments: readonly StoredComment[]) {
    for (const folder of ['programs', 'syntheses', 'repository']) mkdirSync(join(this.folder, folder));
    for (const [name, text] of Object.entries(PROGRAMS)) {
      writeFileSync(join(this.folder, 'programs', name), text, { mode: 0o755 });
    }
    writeFileSync(this.comments, JSON.stringify({ comments, calls: [] }));
  }

  /** Commits files on a new branch; returns the SHA. */
  public async commit(branch: string, files: Readonly<Record<string, string>>): Promise<string> {
    const git = (...args: string[]): Promise<CommandResult> =>
      run('git', ['-c', 'user.name=A', '-c', 'user.email=a@contoso.com', ...args], { cwd: this.repository });
    await git('init', '--quiet');
    await git('checkout', '--quiet', '-b', branch);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(this.repository, name), text);
    await git('add', '--all');
    await git('commit', '--quiet', '--allow-empty', '--message', '$(touch pwned)');
    return (await git('rev-parse', 'HEAD')).stdout.trim();
  }

  /** A new checkout of a commit, as the runner makes it. */
  public async checkout(sha: string): Promise<string> {
    const folder = join(this.folder, `checkout-${this.state.calls.length}-${sha}`);
    await run('rm', ['-rf', folder], { cwd: this.folder });
    await run('git', ['clone', '--quiet', '--no-checkout', this.repository, folder], { cwd: this.folder });
    await run('git', ['checkout', '--quiet', '--detach', sha], { cwd: folder });
    return folder;
  }

  /** Runs a script as a runner does; the result has its exit code. */
  public script(text: string, cwd: string, env: Readonly<Record<string, string>>): Promise<CommandResult> {
    return run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', text], {
      cwd,
      env: {
        PATH: `${join(this.folder, 'programs')}:${process.env['PATH'] ?? ''}`,
        STORED_SYNTHESES: join(this.folder, 'syntheses'), STORED_COMMENTS: this.comments, STORED_AUTHOR: this.author, ...env,
      },
      accept: [0, 1, 2],
    });
  }

  /** The comments, and the methods of the requests that changed them. */
  public get state(): { readonly comments: readonly StoredComment[]; readonly calls: readonly string[] } {
    return JSON.parse(readFileSync(this.comments, 'utf8')) as PullRequest['state'];
  }
}
