/** Whether colours are wanted where nothing is said of them: on a terminal that has some, unless NO_COLOR is set. */
export function takesColours(
  isTerminal: boolean,
  { NO_COLOR: noColour = '', TERM: terminal = '' }: Readonly<Record<string, string | undefined>>,
): boolean {
  return isTerminal && noColour === '' && terminal !== 'dumb';
}
