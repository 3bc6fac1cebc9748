import type { Neighbour } from '@netlink/iproute2';
import { wordText } from '../numeric.ts';
import { type Style, styledAddress } from '../style.ts';
import { agesOf, flagWords, type NeighbourOptions, stateWords } from './json.ts';

/** A neighbour in one line, as `ip neighbour show` prints it. */
export function neighbourText(neighbour: Neighbour, options: NeighbourOptions, style: Style): string {
  const { dst, dev, family, lladdr, protocol } = neighbour;
  // As in ip(8) the space belongs to the word, colour included.
  const words = [
    styledAddress(style, family, `${dst} `),
    dev === undefined ? '' : `dev ${style.ifname(`${dev} `)}`,
    lladdr === undefined ? '' : `lladdr ${style.mac(`${lladdr} `)}`,
    ...flagWords(neighbour).map((word) => `${word} `),
    options.statistics > 0 ? statisticsText(neighbour) : '',
    ...stateWords(neighbour).map((word) => `${word} `),
    protocol === undefined ? '' : `proto ${wordText(protocol, 'protocols', options)} `,
  ];
  return words.join('');
}

/** A neighbour in one line, as `ip -brief neighbour show` prints it. */
export function neighbourBrief({ dst, dev = '', family, lladdr = '' }: Neighbour, style: Style): string {
  return `${styledAddress(style, family, dst.padEnd(40))}${style.ifname(dev.padEnd(17))}${style.mac(lladdr)}`;
}

function statisticsText(neighbour: Neighbour): string {
  const { refcnt = 0, probes, used } = neighbour;
  if (used === undefined) return '';
  const holders = refcnt === 0 ? '' : ` ref ${refcnt}`;
  return `${holders} used ${agesOf(neighbour).join('/')}${probes === undefined ? '' : `probes ${probes}`} `;
}
