import { Connection } from '@netlink/proto';
import { LinkNames } from '../../src/link-names.ts';
import { LinkHandle } from '../../src/link/handle.ts';
import { userKinds } from '../../src/link/user-kind.ts';
import { Names } from '../../src/names/names.ts';

/** A connection to a namespace, and the links of it. */
export interface TestLinks extends Disposable {
  readonly links: LinkHandle;
}

/** The links of a namespace, without the other objects of a handle. */
export function linksOf(netns: string): TestLinks {
  return linksOver(Connection.open({ protocol: 0, netns, timeout: 20_000 }));
}

/** The links that a conversation is about. */
function linksOver(connection: Connection): TestLinks {
  return {
    links: new LinkHandle({
      connection,
      links: new LinkNames(connection),
      names: new Names(),
      kinds: userKinds(),
    }),
    [Symbol.dispose]() {
      connection.close();
    },
  };
}
