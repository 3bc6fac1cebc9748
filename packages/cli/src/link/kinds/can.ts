import type { CanOptions, LinkOf } from '@netlink/iproute2';
import { type Item, item, number } from '../item.ts';
import { timingItems } from './can-timing.ts';

/** Words of ip(8) for what the controller is switched to, in its order. */
const MODES = {
  LOOPBACK: ({ loopback }) => loopback === true,
  'LISTEN-ONLY': ({ listenOnly }) => listenOnly === true,
  'TRIPLE-SAMPLING': ({ tripleSampling }) => tripleSampling === true,
  'ONE-SHOT': ({ oneShot }) => oneShot === true,
  'BERR-REPORTING': ({ berrReporting }) => berrReporting === true,
  FD: ({ fd }) => fd === true,
  'FD-NON-ISO': ({ fdNonIso }) => fdNonIso === true,
  'PRESUME-ACK': ({ presumeAck }) => presumeAck === true,
  'CC-LEN8-DLC': ({ ccLen8Dlc }) => ccLen8Dlc === true,
  'TDC-AUTO': ({ tdcMode }) => tdcMode === 'auto',
  'TDC-MANUAL': ({ tdcMode }) => tdcMode === 'manual',
  RESTRICTED: ({ restricted }) => restricted === true,
  XL: ({ xl }) => xl === true,
  'XL-TDC-AUTO': ({ xtdcMode }) => xtdcMode === 'auto',
  'XL-TDC-MANUAL': ({ xtdcMode }) => xtdcMode === 'manual',
  TMS: ({ tms }) => tms === true,
} as const satisfies Readonly<Record<string, (link: CanOptions) => boolean>>;

const STATES = {
  errorActive: 'ERROR-ACTIVE',
  errorWarning: 'ERROR-WARNING',
  errorPassive: 'ERROR-PASSIVE',
  busOff: 'BUS-OFF',
  stopped: 'STOPPED',
  sleeping: 'SLEEPING',
} as const;

/** What is said of a CAN controller. */
export function canItems(link: LinkOf<'can'>): Item[] {
  return [
    ...modeItems(link),
    ...stateItems(link),
    ...timingItems('', { timing: link.bittiming, limits: link.bittimingConst, rates: link.bitrateConst }),
    ...timingItems('d', {
      timing: link.dataBittiming,
      limits: link.dataBittimingConst,
      rates: link.dataBitrateConst,
      delay: link.tdc,
      delayLimits: link.tdcConst,
    }),
    ...timingItems('x', {
      timing: link.xlDataBittiming,
      limits: link.xlDataBittimingConst,
      rates: link.xlDataBitrateConst,
      delay: link.xtdc,
      delayLimits: link.xtdcConst,
      pulses: link.pwm,
      pulseLimits: link.pwmConst,
    }),
    ...terminationItems(link),
    ...(link.clock === undefined ? [] : [item('clock', link.clock, `\n\t  clock ${link.clock} `)]),
  ];
}

function modeItems(link: CanOptions): Item[] {
  const words = Object.entries(MODES).flatMap(([word, isOn]) => (isOn(link) ? [word] : []));
  return words.length === 0 ? [] : [item('ctrlmode', words, `<${words.join(',')}> `)];
}

function stateItems({ controllerState: state, berrCounter, restartMs }: CanOptions): Item[] {
  const word = typeof state === 'string' ? STATES[state] : 'UNKNOWN';
  return [
    ...(state === undefined ? [] : [item('state', word, `state ${word} `)]),
    ...(berrCounter === undefined ? [] : [counterItem(berrCounter)]),
    ...number('restart_ms', restartMs, 'restart-ms'),
  ];
}

function counterItem({ tx, rx }: NonNullable<CanOptions['berrCounter']>): Item {
  return item('berr_counter', { tx, rx }, `(berr-counter tx ${tx} rx ${rx}) `);
}

function terminationItems({ termination, terminationConst: choice }: CanOptions): Item[] {
  if (termination === undefined || choice === undefined) return [];
  return [
    item('termination', termination, `\n\t  termination ${termination} [ ${choice.join(', ')} ]`),
    { key: 'termination_const', json: [...choice] },
  ];
}
