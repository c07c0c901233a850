import { readdirSync, readlinkSync } from 'node:fs';

const SETTLE_MS = 20;

/** Sockets and timers of this process, those of c-ares too, which Node.js does not list. */
export function openThings(): string[] {
  const sockets = readdirSync('/proc/self/fd').flatMap((descriptor) => {
    try {
      return /^socket:/.exec(readlinkSync(`/proc/self/fd/${descriptor}`)) ?? [];
    } catch {
      // That of the folder itself.
      return [];
    }
  });
  return [...sockets, ...process.getActiveResourcesInfo().filter((name) => name === 'Timeout')].sort();
}

/** What is open that was not before. */
export async function leftOpen(before: readonly string[]): Promise<string[]> {
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const left = [...openThings()];
  for (const thing of before) {
    const index = left.indexOf(thing);
    if (index >= 0) left.splice(index, 1);
  }
  return left;
}
