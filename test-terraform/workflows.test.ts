import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type CommandResult, run } from './support/command';
import { bundleCommand, PullRequest, type Step, workflow } from './support/workflow-run';

interface Job {
  readonly if?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}
interface GitHubWorkflow {
  readonly on: unknown;
  readonly permissions: unknown;
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<'review' | 'comment' | 'verdict', Job>>;
}
interface AzurePipeline {
  readonly jobs: readonly { readonly job: string; readonly steps: readonly Step[] }[];
}
interface GitLabJob {
  readonly script?: readonly string[];
  readonly environment?: unknown;
  readonly extends?: string;
}

const GITHUB = workflow('github-actions.yml') as GitHubWorkflow;
const AZURE = workflow('azure-pipelines.yml') as AzurePipeline;
const GITLAB = workflow('gitlab-ci.yml') as Readonly<Record<string, GitLabJob>>;

const GITHUB_STEPS = Object.values(GITHUB.jobs).flatMap(({ steps }) => steps);
const AZURE_STEPS = AZURE.jobs.flatMap(({ steps }) => steps);
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  'github-actions.yml': GITHUB_STEPS.flatMap((step) => step.run ?? []),
  'azure-pipelines.yml': AZURE_STEPS.flatMap(({ bash }) => bash ?? []),
  'gitlab-ci.yml': Object.values(GITLAB).flatMap(({ script }) => script ?? []),
};
const MARKER = '<!-- cdktf-lync-edge review -->';

describe.each(Object.entries(SCRIPTS))('%s', (_, scripts) => {
  it('stops at the first error of each script', () => {
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((script) => !script.startsWith('set -euo pipefail\n'))).toEqual([]);
  });

  it('has no text in a script that the service fills in', () => {
    expect(scripts.filter((script) => /\$\{\{|\$\[\[|\$\((?:System|Build|Pipeline|Agent)\./.test(script))).toEqual([]);
  });

  it('synthesizes and compares as the workflow of GitHub does', () => {
    expect(scripts).toEqual(expect.arrayContaining(GITHUB.jobs.review.steps.slice(2, 4).map((step) => step.run)));
  });
});

describe('permissions', () => {
  it('gives the code of a pull request nothing but the right to read', () => {
    expect(GITHUB).toMatchObject({ on: 'pull_request', permissions: {} });
    expect(GITHUB.jobs.review).toMatchObject({
      permissions: { contents: 'read' }, steps: [{ with: { 'persist-credentials': false } }, {}, {}, {}, {}, {}, {}],
    });
    const [review] = AZURE.jobs;
    expect(review?.steps[0]).toMatchObject({ persistCredentials: false });
    expect(JSON.stringify(review)).not.toContain('AccessToken');
    expect(GITLAB['edge-review']).not.toHaveProperty('environment');
    expect(JSON.stringify([GITLAB['.edge-review'], GITLAB['edge-review']])).not.toContain('TOKEN');
  });

  it('runs nothing from the repository where the comment is written', () => {
    expect(GITHUB.jobs.comment).toMatchObject({
      permissions: { 'pull-requests': 'write' }, if: 'github.event.pull_request.head.repo.full_name == github.repository',
    });
    expect(GITHUB.jobs.comment.steps.map(({ uses }) => uses)).toEqual(['actions/download-artifact@v7', undefined]);
    expect(AZURE.jobs[1]?.steps[0]).toEqual({ checkout: 'none' });
    expect(GITLAB['edge-comment']).toMatchObject({ variables: { GIT_STRATEGY: 'none' }, environment: { name: 'edge-review' } });
  });

  it('passes a script only SHAs, numbers, results and addresses of the service', () => {
    const values = GITHUB_STEPS.flatMap(({ env = {} }) => Object.values(env));
    const passed = values.flatMap((value) => value.match(/\$\{\{.*?\}\}/g) ?? []);
    expect(new Set(passed)).toEqual(new Set([
      'github.event.pull_request.base.sha', 'github.event.pull_request.head.sha', 'github.event.pull_request.number',
      'github.server_url', 'github.repository', 'github.run_id', 'github.token',
      'needs.review.result', 'needs.comment.result', 'needs.review.outputs.code',
    ].map((context) => `\${{ ${context} }}`)));
  });

  it('names no secret', () => {
    expect(JSON.stringify([GITHUB, AZURE])).not.toMatch(/secrets\.|ARM_|AZURE_CREDENTIALS|azureSubscription|id-token/);
  });
});

/** Runs the steps of the workflow of GitHub that have scripts, in their order; `actions/*` are stood in for. */
class GitHubRun {
  public constructor(private readonly pullRequest: PullRequest) {}

  /** @returns the result of the job `verdict`, with what the job `review` printed */
  public async review(base: string, head: string): Promise<CommandResult & { readonly folder: string; readonly log: string }> {
    const folder = await this.pullRequest.checkout(head);
    const outputs = join(folder, 'outputs');
    const contexts: Record<string, string> = {
      'github.event.pull_request.base.sha': base, 'github.event.pull_request.head.sha': head,
      'github.event.pull_request.number': '7', 'github.server_url': 'https://github.com', 'github.repository': 'contoso/edge',
      'github.run_id': '42', 'github.token': 'secret', 'needs.comment.result': 'skipped',
    };
    const review = await this.job('review', folder, contexts, { GITHUB_OUTPUT: outputs });
    if (review.exitCode === 0) {
      contexts['needs.review.outputs.code'] = /^code=(.*)$/m.exec(readFileSync(outputs, 'utf8'))?.[1] ?? '';
      const other = join(folder, 'another-runner');
      mkdirSync(join(other, 'edge-comment'), { recursive: true });
      cpSync(join(folder, 'edge-review/out/comment.md'), join(other, 'edge-comment/comment.md'));
      contexts['needs.comment.result'] = resultOf(await this.job('comment', other, contexts));
    }
    contexts['needs.review.result'] = resultOf(review);
    return { ...await this.job('verdict', folder, contexts), folder, log: review.output };
  }

  private async job(
    name: 'review' | 'comment' | 'verdict', folder: string, contexts: Readonly<Record<string, string>>,
    more: Readonly<Record<string, string>> = {},
  ): Promise<CommandResult> {
    let result: CommandResult = { exitCode: 0, stdout: '', output: '' };
    for (const { run: script, env = {} } of GITHUB.jobs[name].steps) {
      if (script === undefined || result.exitCode !== 0) continue;
      const filled = Object.entries({ ...GITHUB.env, ...env }).map(([variable, value]): [string, string] =>
        [variable, value.replace(/\$\{\{ (.*?) \}\}/g, (_, context: string) => contexts[context] ?? '')]);
      result = await this.pullRequest.script(script, folder, {
        GITHUB_REPOSITORY: 'contoso/edge', GITHUB_HEAD_REF: '$(touch pwned)', ...more, ...Object.fromEntries(filled),
      });
    }
    return result;
  }
}

function resultOf({ exitCode }: CommandResult): string {
  return exitCode === 0 ? 'success' : 'failure';
}

/** The program of the example project: the lab, with changes. */
function program(variant: string): Readonly<Record<string, string>> {
  return {
    'package.json': '{}',
    'cdktf.json': '{ "language": "typescript", "app": "npx tsx main.ts" }',
    'main.ts': `import { App } from 'cdktf';
      import { LabEdge } from '${resolve(__dirname, '../examples/lab-edge/lab-edge')}';
      const app = new App();
      new LabEdge(app, 'lab-edge', () => (${variant}));
      app.synth();`,
  };
}

describe('the scripts of github-actions.yml', () => {
  const stranger = { id: 5, author: 'stranger', body: `${MARKER}\nmine` };
  const pullRequest = new PullRequest('github-actions[bot]', [stranger]);
  const github = new GitHubRun(pullRequest);
  const withoutFederation = program('{ federation: undefined }');
  const ours = (): readonly string[] => pullRequest.state.comments.filter(({ id }) => id !== 5).map(({ body }) => body);
  let empty: string;
  let base: string;

  beforeAll(async () => {
    await bundleCommand();
    empty = await pullRequest.commit('main', { 'README.md': 'No Edge yet.' });
    base = await pullRequest.commit('lab', program('{}'));
  });

  it('reviews a first plan, and creates a comment', async () => {
    const { exitCode, folder } = await github.review(empty, base);
    expect(exitCode).toBe(0);
    expect(ours()).toEqual([expect.stringContaining('https://github.com/contoso/edge/actions/runs/42')]);
    expect(readdirSync(join(folder, 'edge-review/out/report/lab-edge'), { recursive: true }))
      .toEqual(expect.arrayContaining([expect.stringMatching(/edge-plan\.html$/)]));
  });

  it('updates the comment in place, and fails for what must be confirmed', async () => {
    const head = await pullRequest.commit('$(touch${IFS}pwned)', withoutFederation);
    const { exitCode, output, folder } = await github.review(base, head);
    expect(ours()).toEqual([expect.stringMatching(/To confirm[^]*federation-record-removed/)]);
    expect(pullRequest.state.calls).toEqual(['POST', 'PATCH']);
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: expect.stringContaining('edge-confirmations.txt') as unknown });
    expect(existsSync(join(folder, 'edge-review/out/changes'))).toBe(true);
  });

  it('passes with confirmations', async () => {
    const head = await pullRequest.commit('confirmed', {
      'edge-confirmations.txt':
        '# What goes far, and why\n\nfederation-route-moved=CHG-1; "$(touch pwned)" `touch pwned` *\r\n'
        + 'federation-record-removed=CHG-1',
    });
    expect((await github.review(base, head)).exitCode).toBe(0);
    expect(ours()).toEqual([expect.stringContaining('CHG-1')]);
  });

  it('deletes the comment when nothing changes, whatever was confirmed before', async () => {
    const head = await pullRequest.commit('the-same', {});
    expect((await github.review(`${head}^`, head)).exitCode).toBe(0);
    expect(pullRequest.state).toEqual({ comments: [stranger], calls: ['POST', 'PATCH', 'PATCH', 'DELETE'] });
  });

  it.each(['media-range-opened=CHG-2', '--output=pwned'])('fails for the confirmation %j', async (line) => {
    const head = await pullRequest.commit(`wrong-${line.length}`, { 'edge-confirmations.txt': line });
    const { exitCode, log } = await github.review(`${head}^`, head);
    expect({ exitCode, log }).toEqual({ exitCode: 1, log: expect.stringContaining(line.split('=')[0]!) as unknown });
    expect(pullRequest.state.calls).toHaveLength(4);
  });

  it('runs no text of the pull request', async () => {
    expect((await run('find', ['.', '-name', 'pwned'], { cwd: pullRequest.folder })).stdout).toBe('');
  });

  it.each([
    ['success', 'success', '0', 0], ['success', 'skipped', '0', 0], ['success', 'success', '1', 1], ['success', 'skipped', '', 1],
    ['success', 'failure', '0', 1], ['failure', 'skipped', '', 1], ['cancelled', 'skipped', '0', 1],
  ])('decides after review: %s, comment: %s and code: "%s"', async (REVIEW, COMMENT, CODE, exitCode) => {
    const script = GITHUB.jobs.verdict.steps[0]?.run ?? '';
    expect((await pullRequest.script(script, pullRequest.folder, { REVIEW, COMMENT, CODE })).exitCode).toBe(exitCode);
  });
});

type CommentScript = readonly [script: string, folder: string, env: Readonly<Record<string, string>>];

/** The script that writes the comment, and what it needs. */
const COMMENT_SCRIPTS: Readonly<Record<string, CommentScript>> = {
  'github-actions.yml': [GITHUB.jobs.comment.steps[1]?.run ?? '', 'edge-comment', {
    GH_TOKEN: 'secret', GITHUB_REPOSITORY: 'contoso/edge', PULL_REQUEST: '7',
  }],
  'azure-pipelines.yml': [AZURE.jobs[1]?.steps[2]?.bash ?? '', 'edge-comment', {
    SYSTEM_ACCESSTOKEN: 'secret', SYSTEM_COLLECTIONURI: 'https://dev.azure.com/contoso/', SYSTEM_TEAMPROJECTID: 'b7c1',
    BUILD_REPOSITORY_ID: 'a0f2', SYSTEM_PULLREQUEST_PULLREQUESTID: '7',
  }],
  'gitlab-ci.yml': [GITLAB['edge-comment']?.script?.[0] ?? '', 'edge-review/out', {
    EDGE_REVIEW_TOKEN: 'secret', CI_API_V4_URL: 'https://gitlab.com/api/v4', CI_MERGE_REQUEST_PROJECT_ID: '3',
    CI_MERGE_REQUEST_IID: '7',
  }],
};

describe.each(Object.entries(COMMENT_SCRIPTS))('the comment of %s', (file, [script, folder, env]) => {
  const keyed = '<!-- cdktf-lync-edge review lab-edge -->';
  const author = file.startsWith('github') ? 'github-actions[bot]' : 'bot';
  const others = [{ id: 1, author, body: 'Thank you' }, { id: 2, author, body: `${MARKER}\nof another project` }];
  const pullRequest = new PullRequest(author, others);
  const comment = (text: string): Promise<CommandResult> => {
    mkdirSync(join(pullRequest.folder, folder), { recursive: true });
    writeFileSync(join(pullRequest.folder, folder, 'comment.md'), text);
    return pullRequest.script(script, pullRequest.folder, { KEY: 'lab-edge', PIPELINE_WORKSPACE: pullRequest.folder, ...env });
  };

  it.each([
    ['removes nothing', '', 0, []],
    ['creates', `${keyed}\n$(touch pwned) "1"\n`, 0, [`${keyed}\n$(touch pwned) "1"\n`]],
    ['updates', `${keyed}\n2 & 3\n`, 0, [`${keyed}\n2 & 3\n`]],
    ['refuses what is no review', 'Merge this at once.\n', 1, [`${keyed}\n2 & 3\n`]],
    ['deletes', '', 0, []],
  ])('%s', async (_, text, exitCode, bodies) => {
    expect((await comment(text)).exitCode).toBe(exitCode);
    expect(pullRequest.state.comments.slice(0, 2)).toEqual(others);
    expect(pullRequest.state.comments.slice(2).map(({ body }) => body)).toEqual(bodies);
    expect(existsSync(join(pullRequest.folder, 'pwned'))).toBe(false);
  });
});
