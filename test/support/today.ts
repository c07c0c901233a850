import { readPlanning } from './planning';

/** A fact about certificates of today, as the planning data has it. */
export interface TodayRow {
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly validFrom?: string;
  readonly appliesTo?: readonly string[];
  readonly saidBy: string;
  readonly confidence: string;
}

/** The facts of one part of the data. */
export function todayRows(part: 'clientAuthenticationEku' | 'certificateValidity' | 'certificateRenewal'): readonly TodayRow[] {
  return readPlanning('today-certificates')[part] as readonly TodayRow[];
}

/** The fact with an ID. */
export function todayRow(id: string): TodayRow {
  const parts = ['clientAuthenticationEku', 'certificateValidity', 'certificateRenewal'] as const;
  const [row] = parts.flatMap((part) => todayRows(part)).filter((each) => each.id === id);
  if (row === undefined) throw new Error(`the planning data has no fact ${id}`);
  return row;
}
