import { type Namespace, until } from '@netlink/kernel-test';
import { readPcap } from '@netlink/proto';
import { exchange } from '../exchange.ts';
import { headerOf } from '../messages-of.ts';
import { requestOctets } from '../request.ts';
import { links } from '../requests.ts';
import { type Exchange, exchangesIn } from './exchanges.ts';

/** The sequence number of the request that shows that all before it has been recorded. */
const MARK = 0x7fffffff;
const NETLINK_ROUTE = 0;
const TAP = 'tap';
/** Milliseconds: a guest may be slow. */
const PATIENCE = 60_000;

/** Record what a command of a shell says to NETLINK_ROUTE and what it is answered, in a namespace with a tap. */
export async function record(ns: Namespace, tcpdump: string, command: string): Promise<Exchange[]> {
  const options = ['-i', TAP, '-w', '-', '-U', '-s', '0', '--immediate-mode', '-Z', 'root'];
  const child = ns.spawn(tcpdump, options, { stdio: ['ignore', 'pipe', 'pipe'] });
  let file = Buffer.alloc(0);
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (file = Buffer.concat([file, chunk])));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    await until(() => said.includes('listening on'), { what: 'tcpdump that listens', timeout: PATIENCE });
    // A command that fails is as good as any other: that is how errors are recorded.
    await ns.exec('sh', ['-c', `${command}; true`]);
    exchange(ns.path, requestOctets(links, MARK));
    const exchanges = (): Exchange[] =>
      exchangesIn(readPcap(file).filter(({ protocol }) => protocol === NETLINK_ROUTE));
    const isMark = ({ request }: Exchange): boolean => headerOf(request).sequence === MARK;
    await until(() => exchanges().some((one) => isMark(one) && one.messages.length > 0), {
      what: 'the mark',
    });
    return exchanges().filter((one) => !isMark(one));
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

/** Make the tap of {@link record}. */
export async function addTap(ns: Namespace): Promise<void> {
  await ns.ip(`link add ${TAP} type nlmon`);
  await ns.ip(`link set ${TAP} up`);
}
