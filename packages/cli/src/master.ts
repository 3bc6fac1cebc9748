import type { Arguments } from './arguments.ts';

/** The words by which ip says what links, or those of an object, are ports of. */
export type MasterWord = 'master' | 'vrf' | 'nomaster';

/** Put into a filter what one of them says. Of several the last one counts. */
export function putMaster(
  filter: { master?: string | number | null | undefined; vrf?: string | number | undefined },
  word: MasterWord,
  args: Arguments,
): void {
  filter.master = word === 'nomaster' ? null : undefined;
  filter.vrf = undefined;
  if (word !== 'nomaster') filter[word] = args.value(word);
}

/** Whether it is one of them. */
export function isMasterWord(word: string | undefined): word is MasterWord {
  return word === 'master' || word === 'vrf' || word === 'nomaster';
}
