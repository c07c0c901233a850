/** The member of an enum that has a word as its value, where a word comes from data or from a table of a test. */
export function memberOf<Member extends string>(members: Readonly<Record<string, Member>>, word: string): Member {
  const found = Object.values(members).find((member) => member === word);
  if (found === undefined) throw new Error(`there is no "${word}" among ${Object.values(members).join(', ')}`);
  return found;
}
