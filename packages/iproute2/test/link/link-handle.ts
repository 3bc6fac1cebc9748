import { connect } from '../../src/index.ts';
import type { LinkHandle } from '../../src/link/handle.ts';

/** A connection to a namespace, and the links of it. */
export interface TestLinks extends Disposable {
  readonly links: LinkHandle;
}

/** The links of a namespace, without the other objects of a handle. */
export function linksOf(netns: string): TestLinks {
  const handle = connect({ netns, timeout: 20_000 });
  return {
    links: handle.link(),
    [Symbol.dispose]() {
      handle.close();
    },
  };
}
