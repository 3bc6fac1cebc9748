import type { Describe } from '@netlink/packet';
import { printer } from './printer.ts';
import { Recorder } from './recorder.ts';
import type { Trace } from './trace.ts';

/** The recordings that the environment asked for: all connections of the process share one file. */
const recorders = new Map<string, Recorder>();

/**
 * The trace that the environment variable NLDEBUG asks for: `1`, or options separated by commas, `level=2`, `format=mnl`,
 * `pcap=/tmp/netlink.pcap`.
 *
 * @throws TypeError if it asks for what there is not.
 */
export function debugTrace(
  nldebug: string | undefined,
  describe: Describe | undefined,
  write?: (text: string) => void,
): Trace | undefined {
  if (nldebug === undefined || nldebug === '' || nldebug === '0') return undefined;
  let level = 1;
  let format: 'text' | 'mnl' = 'text';
  let pcap: string | undefined;
  for (const option of nldebug === '1' ? [] : nldebug.split(',')) {
    const [key, value = ''] = split(option);
    if (key === 'level' && /^[12]$/.test(value)) level = Number(value);
    else if (key === 'format' && (value === 'mnl' || value === 'text')) format = value;
    else if (key === 'pcap' && value !== '') pcap = value;
    else
      throw new TypeError(
        `NLDEBUG: ${JSON.stringify(option)} is none of level=1|2, format=text|mnl, pcap=FILE`,
      );
  }
  return pcap === undefined ? printer({ describe, level, format, write }) : recorderOf(pcap).trace;
}

function split(option: string): [key: string, value?: string] {
  const at = option.indexOf('=');
  return at < 0 ? [option] : [option.slice(0, at), option.slice(at + 1)];
}

function recorderOf(path: string): Recorder {
  let recorder = recorders.get(path);
  if (recorder === undefined) {
    recorder = new Recorder(path);
    recorders.set(path, recorder);
  }
  return recorder;
}
