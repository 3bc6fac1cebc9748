/** Show how far a job is: a line that is replaced on a terminal, and one at the end elsewhere. On standard error. */
export function progress(name: string): { step: (done: number, of: number) => void; end: () => void } {
  const { stderr } = process;
  const start = performance.now();
  const replace = (text: string): void => {
    if (stderr.isTTY) stderr.write(`\r\u001B[K${text}`);
  };
  replace(`${name}: the scene is set`);
  return {
    step: (done, of) => {
      replace(`${name}: run ${done} of ${of}`);
    },
    end: () => {
      replace('');
      stderr.write(`${name} ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
    },
  };
}
