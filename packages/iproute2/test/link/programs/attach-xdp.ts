/** Attaches the program that is descriptor 9 to a link, in each mode that is named, and prints what the link has then. */
import process from 'node:process';
import { connect, type XdpChange } from '@netlink/iproute2';

const [, , netns, link = '', ...modes] = process.argv;

using handle = connect({ netns });
const xdp = async (): Promise<unknown> => (await handle.link().get({ name: link }).first())?.xdp;
for (const mode of modes as NonNullable<XdpChange['mode']>[]) {
  await handle.link().set(link, { xdp: { fd: 9, mode } });
  const attached = await xdp();
  const second = await handle
    .link()
    .set(link, { xdp: { fd: 9, mode } })
    .then(
      () => 'taken',
      ({ code }: { code: string }) => code,
    );
  await handle.link().set(link, { xdp: { fd: 9, mode, force: true } });
  await handle.link().set(link, { xdp: { fd: -1, mode } });
  console.log(JSON.stringify({ mode, attached, second, after: (await xdp()) ?? null }));
}
