/** The results of a function for each item, of which at most some are in work at a time. It fails after the first failure. */
export async function inParallel(most, items, use) {
  const results = [];
  const waiting = [...items.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, item] = next;
      try {
        results[index] = await use(item);
      } catch (error) {
        waiting.length = 0;
        throw error;
      }
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: most }, work));
  const failed = workers.find(({ status }) => status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return results;
}
