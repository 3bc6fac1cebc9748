import type { Neighbour } from '@netlink/iproute2';
import { wordText } from '../numeric.ts';
import { type Style, styledAddress } from '../style.ts';
import { agesOf, flagWords, type NeighbourOptions, stateWords } from './json.ts';

/** A neighbour in one line, as `ip neighbour show` prints it. */
export function neighbourText(neighbour: Neighbour, options: NeighbourOptions, style: Style): string {
  const { dst, dev, family, lladdr, protocol } = neighbour;
  const words = [styledAddress(style, family, dst)];
  if (dev !== undefined) words.push('dev', style.ifname(dev));
  if (lladdr !== undefined) words.push('lladdr', style.mac(lladdr));
  words.push(...flagWords(neighbour));
  if (options.statistics > 0) words.push(...statisticsText(neighbour));
  words.push(...stateWords(neighbour));
  if (protocol !== undefined) words.push('proto', wordText(protocol, 'protocols', options));
  return `${words.join(' ')} `;
}

/** A neighbour in one line, as `ip -brief neighbour show` prints it. */
export function neighbourBrief({ dst, dev = '', family, lladdr = '' }: Neighbour, style: Style): string {
  return `${styledAddress(style, family, dst.padEnd(40))}${style.ifname(dev.padEnd(17))}${style.mac(lladdr)}`;
}

function statisticsText(neighbour: Neighbour): string[] {
  const { refcnt = 0, probes } = neighbour;
  const words: string[] = [];
  if (neighbour.used !== undefined) {
    if (refcnt !== 0) words.push(` ref ${refcnt}`);
    words.push(
      `${refcnt === 0 ? ' ' : ''}used ${agesOf(neighbour).join('/')}${probes === undefined ? '' : `probes ${probes}`}`,
    );
  }
  return words;
}
