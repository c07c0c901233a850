import { taskWords } from '../../projection/changes/change-task';
import type { AudienceTask, AudienceVerdict } from '../../projection/changes/plan-review';
import type { CommentDetail } from './comment-detail';
import { commentText } from './comment-list';
import { audienceName, riskName } from './comment-words';

/** Subjects that a task names before it only counts them. */
const NAMED = 3;

/** What each audience does, in a table. */
export function verdictTable(verdicts: readonly AudienceVerdict[], detail: CommentDetail): string[] {
  const isDeployed = verdicts.some(({ tasks }) => tasks.some(({ byDeployment }) => byDeployment));
  const titles = ['Who', 'To do', ...(isDeployed ? ['Done by the deployment'] : []), 'Risk'];
  return [
    row(titles),
    row(titles.map(() => '---')),
    ...verdicts.map(({ audience, tasks, risks }) => row([
      `**${audienceName(audience)}**`,
      tasksIn(tasks.filter(({ byDeployment }) => !byDeployment), detail),
      ...(isDeployed ? [tasksIn(tasks.filter(({ byDeployment }) => byDeployment), detail)] : []),
      risks.length === 0 ? 'none' : risks.map((risk) => riskName(risk).toLowerCase()).join(', '),
    ])),
    '',
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function tasksIn(tasks: readonly AudienceTask[], detail: CommentDetail): string {
  if (tasks.length === 0) return 'nothing';
  return tasks.map(({ task, count, subjects }) => {
    const words = `**${taskWords(task, count)}**`;
    const named = subjects.slice(0, Math.min(NAMED, detail.items)).map((subject) => commentText(subject, detail));
    if (named.length === 0) return words;
    const more = subjects.length - named.length;
    return `${words}: ${named.join('; ')}${more > 0 ? ` and ${more} more` : ''}`;
  }).join('<br>');
}
