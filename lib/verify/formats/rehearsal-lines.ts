import { counted } from '../../projection/model/words';
import { indentedText, textTable } from '../../reports/text-table';
import { oneLine } from '../model/told-text';
import { type FailoverRehearsal, FailoverResult } from '../failover/failover-rehearsal';

const CONNECTS: Readonly<Record<FailoverResult, string>> = {
  [FailoverResult.YES]: 'yes',
  [FailoverResult.PARTLY]: 'partly',
  [FailoverResult.NO]: 'no',
};

/** Who still connects while servers are silent. */
export function rehearsalLines({ title, serversLeft, rows }: FailoverRehearsal): string[] {
  return [
    ...indentedText(oneLine(`Failover ${title}: ${counted(serversLeft, 'server')} left`), 0),
    '',
    ...textTable(rows.map(({ who, connects, how }) => ({ cells: [oneLine(who), CONNECTS[connects], oneLine(how)] })), ['Who', 'Connects', 'Why']),
  ];
}
