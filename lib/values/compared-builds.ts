/** Negative, zero or positive, by the numbers of two builds, each four numbers: `7.0.2046.583`. */
export function comparedBuilds(one: string, other: string): number {
  const numbers = other.split('.').map(Number);
  return one.split('.').map((part, index) => Number(part) - (numbers[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
