/** Makes one link in another namespace and one with an alias, which has to be entered for that, and prints what came of each. */
import process from 'node:process';
import { connect } from '@netlink/iproute2';

const [, , netns = ''] = process.argv;

using handle = connect();
for (const settings of [{ name: 'plain' }, { name: 'named', alias: 'x' }]) {
  const told = await handle
    .link()
    .add({ kind: 'bridge', netns, ...settings })
    .then(
      (link) => ({ link: link ?? null }),
      (error: unknown) => ({ code: (error as { code?: string }).code, message: String(error) }),
    );
  process.stdout.write(`${JSON.stringify(told)}\n`);
}
