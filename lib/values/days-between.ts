const DAY_MS = 86_400_000;

/** Days from one calendar date to another, both `YYYY-MM-DD`; negative when the second date is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
}
