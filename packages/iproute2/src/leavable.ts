/**
 * The same generator, but for who leaves it: `leave` is to end what it waits for, as it does not hear of the end before that has come.
 */
export function leavable<T>(
  generator: AsyncGenerator<T, void, undefined>,
  leave: () => void,
): AsyncGenerator<T, void, undefined> {
  const end = generator.return.bind(generator);
  generator.return = (value) => {
    leave();
    return end(value);
  };
  return generator;
}
