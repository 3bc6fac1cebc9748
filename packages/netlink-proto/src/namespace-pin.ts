import { closeSync } from 'node:fs';
import { type NetnsReference, openNetns, type OpenNetns } from '@netlink/sys';

const forgotten = new FinalizationRegistry<number>((descriptor) => {
  closeSync(descriptor);
});

/** Holds the namespace of a connection: its further sockets are opened there, whatever its name means by then. */
export class NamespacePin {
  /** The namespace; `undefined` is that of the process. */
  readonly netns: OpenNetns | undefined;
  #isOpen: boolean;

  constructor(netns: NetnsReference | OpenNetns | undefined) {
    this.netns = netns === undefined ? undefined : opened(netns);
    this.#isOpen = this.netns !== undefined;
    if (this.netns !== undefined) forgotten.register(this, this.netns.fd, this);
  }

  /** Let it go. */
  close(): void {
    if (!this.#isOpen || this.netns === undefined) return;
    this.#isOpen = false;
    forgotten.unregister(this);
    closeSync(this.netns.fd);
  }
}

function opened(netns: NetnsReference | OpenNetns): OpenNetns {
  const fd = openNetns(netns);
  return { fd, of: typeof netns === 'object' && 'fd' in netns ? netns.of : netns };
}
