const unclosed = new FinalizationRegistry<string>((what) => {
  process.emitWarning(`${what} was garbage collected without close()`, {
    type: 'NetlinkWarning',
    code: 'NETLINK_UNCLOSED',
  });
});

/** Emit a warning of the process if the object is collected before {@link forget} was called for it. */
export function watchForLeak(object: object, what: string): void {
  unclosed.register(object, what, object);
}

/** The object was closed in good order. */
export function forget(object: object): void {
  unclosed.unregister(object);
}
