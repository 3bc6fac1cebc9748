/** Attaches the program that is descriptor 9 to a link, in each mode that is named, and prints what the link has then. */
import process from 'node:process';
import { connect, NetlinkError, type XdpChange } from '@netlink/iproute2';

const [, , netns, link = '', ...modes] = process.argv;

using handle = connect({ netns });
const xdp = async (): Promise<unknown> => (await handle.link().get({ name: link }).first())?.xdp;
/** The code with which the kernel refuses a change; `undefined` if it does not. */
async function refusal(change: XdpChange): Promise<string | undefined> {
  try {
    await handle.link().set(link, { xdp: change });
    return undefined;
  } catch (error) {
    return error instanceof NetlinkError ? error.code : String(error);
  }
}

for (const mode of modes as NonNullable<XdpChange['mode']>[]) {
  await handle.link().set(link, { xdp: { fd: 9, mode } });
  const attached = await xdp();
  const second = await refusal({ fd: 9, mode });
  await handle.link().set(link, { xdp: { fd: 9, mode, force: true } });
  await handle.link().set(link, { xdp: { fd: -1, mode } });
  process.stdout.write(`${JSON.stringify({ mode, attached, second, after: (await xdp()) ?? null })}\n`);
}
